using System.Globalization;
using Spectre.Console;

namespace Quickstart;

/// <summary>Shows an upload: a live bar on a terminal, a line each quarter of the way elsewhere.</summary>
internal static class UploadBar
{
    public static Task RunAsync(IAnsiConsole console, string name, Func<IProgress<PublishProgress>, Task> upload)
    {
        if (!console.Profile.Capabilities.Interactive) return upload(new Lines(console, name));
        return console.Progress()
            .AutoClear(true)
            .Columns(new TaskDescriptionColumn(), new ProgressBarColumn(), new PercentageColumn(), new DownloadedColumn(), new TransferSpeedColumn())
            .StartAsync(context => upload(new Bar(context.AddTask(Markup.Escape(name)))));
    }

    private sealed class Bar(ProgressTask task) : IProgress<PublishProgress>
    {
        public void Report(PublishProgress value)
        {
            if (value.Upload is not { } upload) return;
            task.MaxValue = Math.Max(1, upload.TotalBytes);
            task.Value = upload.BytesSent;
            if (upload.Phase == UploadPhase.Processing) task.Description = "processing";
        }
    }

    private sealed class Lines(IAnsiConsole console, string name) : IProgress<PublishProgress>
    {
        private readonly Lock _gate = new();
        private long _quarter;
        private UploadPhase _phase;

        public void Report(PublishProgress value)
        {
            if (value.Upload is not { TotalBytes: > 0 } upload) return;
            lock (_gate)
            {
                long quarter = 4 * upload.BytesSent / upload.TotalBytes;
                if (quarter > _quarter)
                {
                    _quarter = quarter;
                    console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"  {name}: {Tables.Megabytes(upload.BytesSent)} of {Tables.Megabytes(upload.TotalBytes)} MB sent ({25 * quarter} %)"));
                }

                if (upload.Phase == UploadPhase.Processing && _phase != UploadPhase.Processing) console.WriteLine($"  {name}: the network is processing it");
                _phase = upload.Phase;
            }
        }
    }
}
