using Social.Media;
using Social.Pipeline;
using Social.Publishing;

namespace Social.Twitter;

/// <summary>Publishes on X.</summary>
internal sealed class TwitterPublisher(PlatformClient client, PublishRunner runner, TweetReconciler reconciler, IMediaUploader uploader, IAccountStore accounts, IMediaFetcher fetcher)
    : IPublisher, IPublishingRules, IPostEditor
{
    /// <inheritdoc/>
    public ValidationReport Validate(PublishTarget target, Post post, PublishingContext? context = null)
    {
        ArgumentNullException.ThrowIfNull(target);
        ArgumentNullException.ThrowIfNull(post);
        ProblemList problems = new();
        if (target.Account.Platform != client.Name)
        {
            problems.Error(SocialErrorCode.PlatformNotConnected, "Account", $"The account '{target.Account}' belongs to '{target.Account.Platform}', not to '{client.Name}'.", client.Name, target.Account.Platform);
        }

        TweetValidator.Validate(target, post.For(PlatformName.Twitter), context, client.Time.GetUtcNow(), problems);
        return problems.ToReport();
    }

    /// <inheritdoc/>
    public Task<PublishResult> PublishAsync(PublishTarget target, Post post, PublishOptions? options = null, CancellationToken cancellationToken = default)
    {
        // Without media there is nothing to wait for: then the runner's task is the whole of ours.
        ValueTask<(Post Post, ValidationReport Report)> prepared = PrepareAsync(target, post, options, cancellationToken);
        return prepared.IsCompletedSuccessfully ? PublishAsync(target, prepared.Result, options, cancellationToken) : PublishAsync(target, prepared, options, cancellationToken);
    }

    /// <inheritdoc/>
    public async Task<PublishResult> EditPostAsync(AccountKey account, string postId, Post post, PublishOptions? options = null, CancellationToken cancellationToken = default)
    {
        PublishTarget target = account;
        TwitterId.Require(postId, nameof(postId));
        (post, ValidationReport report) = await PrepareAsync(target, post, options, cancellationToken).ConfigureAwait(false);
        TweetRequest outline = TweetComposer.Request(target, post, []) with { EditOptions = new TweetEdit { PreviousPostId = postId } };
        return await RunAsync(target, post, outline, report, options, cancellationToken).ConfigureAwait(false);
    }

    /// <inheritdoc/>
    public PublishingRules GetRules(PublishTarget target, PublishingContext? context = null) => TwitterRules.For(context);

    /// <inheritdoc/>
    public PostPreview Preview(PublishTarget target, Post post, PublishingContext? context = null)
    {
        ArgumentNullException.ThrowIfNull(post);
        int most = TwitterRules.For(context).MaxTextLength!.Value;
        TweetPreview preview = TweetText.Preview(TweetComposer.Text(post.For(PlatformName.Twitter)), TwitterTextRules.V3.WithMaxLength(most));
        return new PostPreview { Text = preview.Text, Length = preview.WeightedLength, MaxLength = most, CutAt = preview.CutAt };
    }

    /// <summary>Checks everything before a byte is sent: the rules, and the media's own bytes.</summary>
    private async ValueTask<(Post Post, ValidationReport Report)> PrepareAsync(PublishTarget target, Post post, PublishOptions? options, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(target);
        ArgumentNullException.ThrowIfNull(post);
        Post own = post.For(PlatformName.Twitter);
        PublishingContext? context = options?.ContextFor(target) ?? await TierAsync(target, cancellationToken).ConfigureAwait(false);
        ProblemList problems = new();
        problems.AddRange(Validate(target, post, context).Problems);
        if (own.Media.Count > 0)
        {
            own = own with { Media = await FetchAsync(own.Media, cancellationToken).ConfigureAwait(false) };
            IReadOnlyList<MediaKind> kinds = await MediaValidator.ValidateAsync(TwitterRules.For(context), own, problems, cancellationToken).ConfigureAwait(false);
            CheckMix(kinds, problems);
        }

        ValidationReport report = problems.ToReport();
        report.ThrowIfInvalid();
        return (own, report);
    }

    private async Task<PublishResult> PublishAsync(PublishTarget target, ValueTask<(Post Post, ValidationReport Report)> prepared, PublishOptions? options, CancellationToken cancellationToken) =>
        await PublishAsync(target, await prepared.ConfigureAwait(false), options, cancellationToken).ConfigureAwait(false);

    private Task<PublishResult> PublishAsync(PublishTarget target, (Post Post, ValidationReport Report) prepared, PublishOptions? options, CancellationToken cancellationToken) =>
        RunAsync(target, prepared.Post, TweetComposer.Request(target, prepared.Post, []), prepared.Report, options, cancellationToken);

    private Task<PublishResult> RunAsync(PublishTarget target, Post post, TweetRequest outline, ValidationReport report, PublishOptions? options, CancellationToken cancellationToken)
    {
        CreateTweet recipe = new(
            client,
            reconciler,
            target,
            PostFingerprint.Compute(target, post) + (outline.EditOptions is { } edit ? "/edit:" + edit.PreviousPostId : string.Empty),
            outline,
            post.Media.Count == 0 ? null : UploadOf(outline, post));
        Task<PublishResult> run = runner.RunAsync(recipe, options ?? PublishOptions.Default, cancellationToken);
        return report.Problems.Count == 0 ? run : WarnAsync(run, report);
    }

    // A method of its own: a closure is made where its scope begins, also for a post without media.
    private Func<PublishSession, CancellationToken, Task<TweetRequest>> UploadOf(TweetRequest outline, Post post) => (session, ct) => UploadAsync(outline, post, session, ct);

    private static async Task<PublishResult> WarnAsync(Task<PublishResult> run, ValidationReport report) =>
        await run.ConfigureAwait(false) with { Warnings = report.Problems };

    private async Task<TweetRequest> UploadAsync(TweetRequest outline, Post post, PublishSession session, CancellationToken cancellationToken)
    {
        List<string> ids = [];
        for (int i = 0; i < post.Media.Count; i++)
        {
            MediaAttachment media = post.Media[i];
            string step = $"upload:{i}";

            // Media uploaded before is used as it is, unless something is still to be said of it.
            bool isReady = media is { Uploaded: not null, AltText: null, Captions.Count: 0 };
            ids.Add(isReady ? media.Uploaded!.Id : await UploadedMediaStep.RunAsync(session, step, client.Time, ct => UploadAsync(session, step, media, ct), cancellationToken).ConfigureAwait(false));
        }

        IReadOnlyList<string>? tagged = post.OptionsOf<TwitterPostOptions>()?.TaggedUserIds;
        return outline with { Media = new TweetMedia { MediaIds = ids, TaggedUserIds = tagged is { Count: > 0 } ? tagged : null } };
    }

    private Task<UploadedMedia> UploadAsync(PublishSession session, string step, MediaAttachment media, CancellationToken cancellationToken)
    {
        UploadOptions options = new()
        {
            RateLimit = session.Options.RateLimit,
            WaitFor = session.Options.WaitFor,
            Progress = session.ProgressOf(step),
        };
        return uploader.UploadAsync(session.Entry.Target.Account, media, options, cancellationToken);
    }

    private async Task<IReadOnlyList<MediaAttachment>> FetchAsync(IReadOnlyList<MediaAttachment> media, CancellationToken cancellationToken)
    {
        List<MediaAttachment> fetched = [];
        foreach (MediaAttachment attachment in media)
        {
            fetched.Add(attachment.Source is UrlMediaSource url ? attachment with { Source = await fetcher.FetchAsync(url, cancellationToken).ConfigureAwait(false) } : attachment);
        }

        return fetched;
    }

    private async ValueTask<PublishingContext?> TierAsync(PublishTarget target, CancellationToken cancellationToken)
    {
        ConnectedAccount? account = await accounts.FindAsync(target.Account, cancellationToken).ConfigureAwait(false);
        return account?.Tier is { } tier ? new TwitterPublishingContext { Target = target, SubscriptionType = tier, ExpiresAt = DateTimeOffset.MaxValue } : null;
    }

    /// <summary>What the bytes show may differ from what names promised: the mix is judged again by the bytes.</summary>
    private static void CheckMix(IReadOnlyList<MediaKind> kinds, ProblemList problems)
    {
        List<MediaKind> distinct = [.. kinds.Where(k => !k.IsEmpty).Distinct()];
        if (distinct.Count > 1 && !problems.HasErrors)
        {
            string mix = string.Join(" and ", distinct);
            problems.Error(SocialErrorCode.InvalidMedia, "Media", $"Media mixes {mix}; X takes up to 4 images, one GIF or one video.", "one kind", mix);
        }
    }
}
