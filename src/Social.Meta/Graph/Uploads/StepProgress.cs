namespace Social.Meta;

/// <summary>Tells how an upload goes as how a publish's step goes.</summary>
internal sealed class StepProgress : IProgress<UploadProgress>
{
    private readonly IProgress<PublishProgress> _publish;
    private readonly string _step;

    private StepProgress(IProgress<PublishProgress> publish, string step) => (_publish, _step) = (publish, step);

    /// <summary>Makes one, or null where nobody listens.</summary>
    public static IProgress<UploadProgress>? Of(PublishOptions options, string step) => options.Progress is { } publish ? new StepProgress(publish, step) : null;

    /// <inheritdoc/>
    public void Report(UploadProgress value) => _publish.Report(new PublishProgress(_step, value));
}
