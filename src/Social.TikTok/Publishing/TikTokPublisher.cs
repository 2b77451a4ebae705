using Social.Media;
using Social.Pipeline;
using Social.Publishing;

namespace Social.TikTok;

/// <summary>Publishes on TikTok.</summary>
internal sealed class TikTokPublisher(
    PlatformClient client, TikTokOptions network, PublishRunner runner, TikTokCreators creators, TikTokPosts posts, MediaHosting hosting, IMediaFetcher fetcher)
    : IPublisher, IPublishingRules, IPublishingContextReader
{
    // TikTok wants it asked for before each post; a user who fills in a form needs a while.
    private static readonly TimeSpan ContextLifetime = TimeSpan.FromMinutes(10);

    /// <inheritdoc/>
    public ValidationReport Validate(PublishTarget target, Post post, PublishingContext? context = null)
    {
        ArgumentNullException.ThrowIfNull(target);
        ArgumentNullException.ThrowIfNull(post);
        return Check(target, post.For(PlatformName.TikTok), FactsOf(target, context)).ToReport();
    }

    /// <inheritdoc/>
    public async Task<PublishResult> PublishAsync(PublishTarget target, Post post, PublishOptions? options = null, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(target);
        ArgumentNullException.ThrowIfNull(post);
        cancellationToken.ThrowIfCancellationRequested();
        options ??= PublishOptions.Default;
        TikTokPublishingContext? known = FactsOf(target, options.Context) is { } given && given.ExpiresAt > client.Time.GetUtcNow() ? given : null;
        (Post own, bool isPhotos, ValidationReport report) = await PrepareAsync(target, post, known, cancellationToken).ConfigureAwait(false);
        string level = TikTokRules.LevelOf(own)?.Value ?? string.Empty;
        PublishPlan plan = new(
            target, own, isPhotos, $"{PostFingerprint.Compute(target, own)}/{level}", ct => CreatorAsync(target, own, isPhotos, known, options, ct));
        IPublishRecipe recipe = own.Media[0].Source is { } source and not UrlMediaSource && !isPhotos
            ? new PublishByUpload(client, network, posts, source, plan)
            : new PublishByFetch(client, network, posts, hosting, plan);
        PublishResult result = await runner.RunAsync(recipe, options, cancellationToken).ConfigureAwait(false);
        ValidationProblem[] warnings = [.. report.Problems.Where(p => p.Severity == ValidationSeverity.Warning)];
        return warnings.Length == 0 ? result : result with { Warnings = warnings };
    }

    /// <inheritdoc/>
    public PublishingRules GetRules(PublishTarget target, PublishingContext? context = null)
    {
        ArgumentNullException.ThrowIfNull(target);
        return TikTokRules.For(FactsOf(target, context), isPhotos: false);
    }

    /// <inheritdoc/>
    public PostPreview Preview(PublishTarget target, Post post, PublishingContext? context = null)
    {
        ArgumentNullException.ThrowIfNull(post);
        Post own = post.For(PlatformName.TikTok);
        string text = TikTokComposer.Text(own);
        int most = TikTokValidator.IsPhotos(own) ? TikTokRules.MaxPhotoDescription : TikTokRules.MaxCaption;
        return new PostPreview { Text = text, Length = text.Length, MaxLength = most, CutAt = text.Length > most ? most : null };
    }

    /// <inheritdoc/>
    public async Task<PublishingContext> ReadContextAsync(PublishTarget target, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(target);
        return await ReadContextAsync(target, null, cancellationToken).ConfigureAwait(false);
    }

    private async Task<TikTokPublishingContext> ReadContextAsync(PublishTarget target, RateLimitWait? wait, CancellationToken cancellationToken) => new()
    {
        Target = target,
        Creator = await creators.GetInfoAsync(target.Account, wait, cancellationToken).ConfigureAwait(false),
        ExpiresAt = client.Time.GetUtcNow() + ContextLifetime,
    };

    /// <summary>The facts of the creator who posts: one batch may be for many, and another's privacy levels say nothing.</summary>
    private static TikTokPublishingContext? FactsOf(PublishTarget target, PublishingContext? context) =>
        context is TikTokPublishingContext facts && facts.Target.Account == target.Account ? facts : null;

    private ProblemList Check(PublishTarget target, Post own, TikTokPublishingContext? facts)
    {
        ProblemList problems = new();
        if (target.Account.Platform != client.Name)
        {
            problems.Error(SocialErrorCode.PlatformNotConnected, "Account", $"The account '{target.Account}' belongs to '{target.Account.Platform}', not to '{client.Name}'.", client.Name, target.Account.Platform);
        }

        TikTokValidator.Validate(target, own, facts, network, client.Time.GetUtcNow(), problems);
        if (TikTokValidator.IsFetched(own))
        {
            hosting.Validate(client.Name, own.Media, problems);
        }

        return problems;
    }

    /// <summary>Checks everything that needs no call: the rules, and the media's own bytes.</summary>
    private async ValueTask<(Post Post, bool IsPhotos, ValidationReport Report)> PrepareAsync(PublishTarget target, Post post, TikTokPublishingContext? known, CancellationToken cancellationToken)
    {
        Post own = await TikTokMediaCheck.WithKindsAsync(post.For(PlatformName.TikTok), cancellationToken).ConfigureAwait(false);
        ProblemList problems = Check(target, own, known);
        bool isPhotos = TikTokValidator.IsPhotos(own);
        if (own.Media.Count > 0)
        {
            own = own with { Media = await FetchAsync(own, cancellationToken).ConfigureAwait(false) };
            await TikTokMediaCheck.ValidateAsync(TikTokRules.For(known, isPhotos), own, problems, cancellationToken).ConfigureAwait(false);
        }

        ValidationReport report = problems.ToReport();
        report.ThrowIfInvalid();
        return (own, isPhotos, report);
    }

    private async Task<IReadOnlyList<MediaAttachment>> FetchAsync(Post post, CancellationToken cancellationToken)
    {
        if (post.OptionsOf<TikTokPostOptions>() is not { UploadFromUrl: true })
        {
            return post.Media;
        }

        List<MediaAttachment> fetched = [];
        foreach (MediaAttachment media in post.Media)
        {
            bool isVideo = TikTokValidator.KindOf(media) == MediaKind.Video;
            fetched.Add(isVideo && media.Source is UrlMediaSource url ? media with { Source = await fetcher.FetchAsync(url, cancellationToken).ConfigureAwait(false) } : media);
        }

        return fetched;
    }

    /// <summary>Asks for the creator and checks the post again, now by what this creator has.</summary>
    private async Task<TikTokCreatorInfo?> CreatorAsync(PublishTarget target, Post own, bool isPhotos, TikTokPublishingContext? known, PublishOptions options, CancellationToken cancellationToken)
    {
        if (known is not null || options.DryRun || target.Placement == Placement.Inbox)
        {
            return known?.Creator;
        }

        TikTokPublishingContext context = await ReadContextAsync(target, options.RateLimit, cancellationToken).ConfigureAwait(false);
        ProblemList problems = Check(target, own, context);
        await TikTokMediaCheck.ValidateAsync(TikTokRules.For(context, isPhotos), own, problems, cancellationToken).ConfigureAwait(false);
        problems.ToReport().ThrowIfInvalid();
        return context.Creator;
    }
}
