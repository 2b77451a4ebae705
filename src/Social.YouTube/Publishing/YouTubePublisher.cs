using System.Text;
using System.Text.Json;
using Social.Media;
using Social.Pipeline;
using Social.Publishing;

namespace Social.YouTube;

/// <summary>Publishes videos of common posts, and changes them.</summary>
internal sealed class YouTubePublisher(PlatformClient client, YouTubeUploads uploads, YouTubeVideos videos, YouTubeCreator creator, IAccountStore accounts, IMediaFetcher fetcher) : IPublisher, IPublishingRules, IPostEditor
{
    /// <inheritdoc/>
    public ValidationReport Validate(PublishTarget target, Post post, PublishingContext? context = null)
    {
        ArgumentNullException.ThrowIfNull(target);
        ArgumentNullException.ThrowIfNull(post);
        ProblemList problems = new();
        if (IsOurs(target, problems))
        {
            VideoValidator.Validate(target, post.For(PlatformName.YouTube), context, client.Time.GetUtcNow(), problems);
        }

        return problems.ToReport();
    }

    /// <inheritdoc/>
    public async Task<PublishResult> PublishAsync(PublishTarget target, Post post, PublishOptions? options = null, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(target);
        ArgumentNullException.ThrowIfNull(post);
        PublishingContext? context = options?.ContextFor(target) ?? await LongUploadsAsync(target, cancellationToken).ConfigureAwait(false);
        ProblemList problems = new();
        problems.AddRange(Validate(target, post, context).Problems);
        Post own = post.For(PlatformName.YouTube);
        own = await FetchAsync(own, cancellationToken).ConfigureAwait(false);
        await ValidateMediaAsync(target, own, context, problems, cancellationToken).ConfigureAwait(false);
        ValidationReport report = problems.ToReport();
        report.ThrowIfInvalid();
        YouTubePostOptions extra = own.OptionsOf<YouTubePostOptions>() ?? YouTubePostOptions.None;
        VideoUpload upload = new()
        {
            Source = own.Media[0].Source!,
            Video = VideoComposer.Video(own),
            NotifySubscribers = extra.NotifySubscribers,
            Thumbnail = own.Media[0].Cover,
            Captions = own.Media[0].Captions,
            Playlists = target.Destination is { } playlist ? [playlist, .. extra.Playlists.Where(p => p != playlist)] : extra.Playlists,
            FirstComment = extra.FirstComment,
        };
        PublishResult result = await uploads.RunAsync(target, upload, PostFingerprint.Compute(target, own), options, cancellationToken).ConfigureAwait(false);
        return report.Problems.Count == 0 ? result : result with { Warnings = report.Problems };
    }

    /// <inheritdoc/>
    public async Task<PublishResult> EditPostAsync(AccountKey account, string postId, Post post, PublishOptions? options = null, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(post);
        PublishTarget target = account;
        YouTubeInput.VideoId(postId, nameof(postId));
        Post own = post.For(PlatformName.YouTube);
        ProblemList problems = new();
        if (IsOurs(target, problems))
        {
            VideoValidator.ValidateEdit(target, own, client.Time.GetUtcNow(), problems);
        }

        ValidationReport report = problems.ToReport();
        report.ThrowIfInvalid();
        YouTubeVideo changes = VideoComposer.Video(own);
        changes = changes with { Snippet = changes.Snippet == new VideoSnippet() ? null : changes.Snippet };
        PublishResult result = new()
        {
            Target = target, IdempotencyKey = options?.IdempotencyKey ?? Guid.NewGuid().ToString("N"), Warnings = report.Problems, Status = PublishStatus.DryRun,
            RawAnswer = JsonSerializer.SerializeToUtf8Bytes(changes with { Id = postId }, YouTubeJsonContext.Default.YouTubeVideo),
        };
        if (options is { DryRun: true })
        {
            return result;
        }

        // An update is the same however often it is sent: nothing about it can be uncertain in a way that matters.
        await videos.ChangeAsync(account, postId, changes, [], cancellationToken).ConfigureAwait(false);
        return result with
        {
            Status = own.ScheduledTime is null ? PublishStatus.Published : PublishStatus.Scheduled,
            References = [new PostReference { Account = account, Id = postId, Url = creator.WatchUrl(postId) }],
        };
    }

    /// <inheritdoc/>
    public PublishingRules GetRules(PublishTarget target, PublishingContext? context = null) => YouTubeRules.For(context);

    /// <inheritdoc/>
    public PostPreview Preview(PublishTarget target, Post post, PublishingContext? context = null)
    {
        ArgumentNullException.ThrowIfNull(post);
        string text = VideoComposer.Description(post.For(PlatformName.YouTube));
        int bytes = 0;
        int? cut = null;
        int at = 0;
        foreach (Rune rune in text.EnumerateRunes())
        {
            bytes += rune.Utf8SequenceLength;
            cut ??= bytes > YouTubeRules.MaxDescriptionBytes ? at : null;
            at += rune.Utf16SequenceLength;
        }

        return new PostPreview { Text = text, Length = bytes, MaxLength = YouTubeRules.MaxDescriptionBytes, CutAt = cut };
    }

    private bool IsOurs(PublishTarget target, ProblemList problems)
    {
        if (target.Account.Platform == client.Name)
        {
            return true;
        }

        problems.Error(SocialErrorCode.PlatformNotConnected, "Account", $"The account '{target.Account}' belongs to '{target.Account.Platform}', not to '{client.Name}'.", client.Name, target.Account.Platform);
        return false;
    }

    private static async Task ValidateMediaAsync(PublishTarget target, Post post, PublishingContext? context, ProblemList problems, CancellationToken cancellationToken)
    {
        await MediaValidator.ValidateAsync(YouTubeRules.For(context), post, problems, cancellationToken).ConfigureAwait(false);
        if (post.Media.Count == 1 && post.Media[0].Cover is { } cover)
        {
            await MediaValidator.ValidateAsync(YouTubeRules.Thumbnails, cover, cover, "Media[0].Cover", problems, cancellationToken).ConfigureAwait(false);
        }

        if (target.Placement == Placement.Short && post.Media.Count == 1 && post.Media[0].Source is { } source && !problems.HasErrors)
        {
            MediaInspection video = await source.InspectAsync(cancellationToken).ConfigureAwait(false);
            if (video.Duration > YouTubeRules.LongestShort)
            {
                problems.Error(SocialErrorCode.InvalidMedia, "Media[0]", $"Media[0] is {video.Duration} long; a Short is at most {YouTubeRules.LongestShort}.", YouTubeRules.LongestShort, video.Duration);
            }

            if (video.AspectRatio > 1)
            {
                problems.Error(SocialErrorCode.InvalidMedia, "Media[0]", $"Media[0] is {video.Width} × {video.Height}; YouTube makes a Short only of what is upright or square.", "width ≤ height", $"{video.Width} × {video.Height}");
            }

            if (video.Duration is null || video.AspectRatio is null)
            {
                problems.NotChecked("Media[0]", "Whether YouTube will make a Short of it cannot be told from its headers.");
            }
        }
    }

    private async Task<Post> FetchAsync(Post post, CancellationToken cancellationToken)
    {
        MediaAttachment[] media = [.. post.Media];
        for (int i = 0; i < media.Length; i++)
        {
            media[i] = media[i] with
            {
                Source = media[i].Source is UrlMediaSource video ? await fetcher.FetchAsync(video, cancellationToken).ConfigureAwait(false) : media[i].Source,
                Cover = media[i].Cover is UrlMediaSource cover ? await fetcher.FetchAsync(cover, cancellationToken).ConfigureAwait(false) : media[i].Cover,
            };
        }

        return post with { Media = media };
    }

    private async ValueTask<PublishingContext?> LongUploadsAsync(PublishTarget target, CancellationToken cancellationToken) =>
        await accounts.FindAsync(target.Account, cancellationToken).ConfigureAwait(false) is { Tier: { } status }
            ? new YouTubePublishingContext { Target = target, LongUploadsStatus = status, ExpiresAt = DateTimeOffset.MaxValue }
            : null;
}
