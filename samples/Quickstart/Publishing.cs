using System.Globalization;
using Quickstart.Media;

namespace Quickstart;

/// <summary>Chapter 2: text, photo, video, poll and thread.</summary>
internal sealed class Publishing(ISocial social, Stage stage, Story story, TimeProvider time)
{
    // X refuses the same words twice in a while: each run has its own.
    private readonly string _run = time.GetUtcNow().ToString("MMdd-HHmmss", CultureInfo.InvariantCulture);

    public async Task RunAsync(ConnectedAccount account, CancellationToken stop)
    {
        PublishResult? first = await PostAsync("Text", new Post { Text = $"Hello from Social ({_run})" });
        story.HasFirstPost = first is { IsSuccess: true };

        if (stage.HasMedia)
        {
            MediaAttachment photo = new() { Source = MediaSource.FromBytes(SampleImage.Png(640, 360), "sunrise.png"), AltText = "Orange light rising over blue" };
            await PostAsync("Photo with alt text", new Post { Text = $"A photo ({_run})", Media = [photo] });
            await VideoAsync();
        }
        else
        {
            story.Skip("Photo and video", "Quickstart:Media is false");
        }

        await PostAsync("Poll", new Post { Text = $"Tabs or spaces? ({_run})", Poll = new Poll { Options = ["Tabs", "Spaces"], Duration = TimeSpan.FromDays(1) } });
        await ThreadAsync();
        story.EndChapter("2. Publishing");

        Task<PublishResult?> PostAsync(string step, Post post, PublishOptions? options = null) =>
            story.StepAsync(step, () => social.PublishAsync(post, account.Key, options, stop), Describe, r => r.IsSuccess);

        Task VideoAsync() => UploadBar.RunAsync(story.Console, "video.mp4", progress => PostAsync(
            $"Video, {Tables.Megabytes(SampleVideo.Length)} MB in chunks",
            new Post { Text = $"A video ({_run})", Media = [SampleVideo.Open("video.mp4")] },
            new PublishOptions { Progress = progress, WaitFor = TimeSpan.FromSeconds(60) }));

        Task ThreadAsync() => story.StepAsync(
            "Thread of three",
            async () =>
            {
                IThreadPublisher threads = await social.FindAsync<IThreadPublisher>(account.Key, stop) ?? throw Unable("publish threads");
                return await threads.PublishThreadAsync(
                    account.Key,
                    [new Post { Text = $"1/3 One idea ({_run})" }, new Post { Text = $"2/3 leads to another ({_run})" }, new Post { Text = $"3/3 and here it ends ({_run})" }],
                    cancellationToken: stop);
            },
            t => $"{t.Parts.Count} parts: {string.Join(" ← ", t.Parts.Select(p => p.Reference?.Id ?? p.Status.Value))}",
            t => t.IsComplete);
    }

    /// <summary>Says that an account cannot do something: its login or granted scopes do not reach.</summary>
    public static SocialApiException Unable(string what) => new(SocialErrorCode.Unsupported, Remedy.AskPermission, $"The account cannot {what}.");

    public static string Describe(PublishResult result)
    {
        string where = result.Reference?.Url?.AbsoluteUri ?? result.Reference?.Id ?? result.Reason ?? "no reference";
        RateLimitSnapshot? limit = result.RateLimits.Count > 0 ? result.RateLimits[0] : null;
        string left = limit is null ? "" : string.Create(CultureInfo.InvariantCulture, $" ({limit.Remaining} of {limit.Limit} left)");
        return $"{result.Status}: {where}{left}";
    }
}
