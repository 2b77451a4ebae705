using Social.Media;
using Social.Pipeline;
using Social.Publishing;
using Social.Telemetry;

namespace Social.LinkedIn;

/// <summary>Publishes on LinkedIn, and edits what can be edited.</summary>
internal sealed class LinkedInPublisher(LinkedInApi api, PublishRunner runner, PostReconciler reconciler, LinkedInPosts posts, LinkedInMedia media, IMediaFetcher fetcher) : IPublisher, IPublishingRules, IPostEditor
{
    private PlatformClient Client => api.Client;

    /// <inheritdoc/>
    public ValidationReport Validate(PublishTarget target, Post post, PublishingContext? context = null)
    {
        ArgumentNullException.ThrowIfNull(target);
        ArgumentNullException.ThrowIfNull(post);
        ProblemList problems = new();
        if (target.Account.Platform != Client.Name)
        {
            problems.Error(SocialErrorCode.PlatformNotConnected, "Account", $"The account '{target.Account}' belongs to '{target.Account.Platform}', not to '{Client.Name}'.", Client.Name, target.Account.Platform);
        }
        else
        {
            PostValidator.Validate(target, post.For(PlatformName.LinkedIn), Client.Time.GetUtcNow(), problems);
        }

        return problems.ToReport();
    }

    /// <inheritdoc/>
    public async Task<PublishResult> PublishAsync(PublishTarget target, Post post, PublishOptions? options = null, CancellationToken cancellationToken = default)
    {
        (post, ValidationReport report) = await PrepareAsync(target, post, cancellationToken).ConfigureAwait(false);
        CreatePost recipe = new(api, reconciler, target, PostFingerprint.Compute(target, post), new PostComposition(target, post, media, Client.Time));
        PublishResult result = await runner.RunAsync(recipe, options ?? PublishOptions.Default, cancellationToken).ConfigureAwait(false);
        return report.Problems.Count == 0 ? result : result with { Warnings = report.Problems };
    }

    /// <inheritdoc/>
    /// <remarks>LinkedIn edits the text and the button of a post, nothing else; what the post does not name stays, the text too. The same edit again changes nothing more, and the id stays.</remarks>
    public Task<PublishResult> EditPostAsync(AccountKey account, string postId, Post post, PublishOptions? options = null, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(post);
        LinkedInInput.Urn(postId, nameof(postId), LinkedInInput.PostTypes);
        options ??= PublishOptions.Default;
        Post own = post.For(PlatformName.LinkedIn);
        EditValidator.Validate(account, own, Client.Time.GetUtcNow()).ThrowIfInvalid();
        LinkedInPostOptions button = own.OptionsOf<LinkedInPostOptions>() ?? LinkedInPostOptions.None;
        LinkedInPostChanges changes = new()
        {
            Commentary = own.Text is null ? null : PostComposer.Commentary(own).ToString(),
            ContentCallToActionLabel = button.CallToAction,
            ContentLandingPage = button.LandingPage?.OriginalString,
        };
        PublishResult result = new()
        {
            Target = account,
            Status = options.DryRun ? PublishStatus.DryRun : PublishStatus.Published,
            IdempotencyKey = options.IdempotencyKey ?? $"edit:{postId}",
        };
        return options.DryRun
            ? Task.FromResult(result with { RawAnswer = LinkedInPosts.Write(changes) })
            : UserAction.RunAsync(Client, "edit", account, async () =>
            {
                SocialAnswer<ReadOnlyMemory<byte>> answer = await posts.UpdateAsync(account, postId, changes, options.RateLimit, cancellationToken).ConfigureAwait(false);
                return result with { References = [reconciler.Reference(account, postId)], RateLimits = await answer.GetRateLimitsAsync().ConfigureAwait(false) };
            });
    }

    /// <inheritdoc/>
    public PublishingRules GetRules(PublishTarget target, PublishingContext? context = null)
    {
        ArgumentNullException.ThrowIfNull(target);
        return LinkedInRules.For(target.Account);
    }

    /// <inheritdoc/>
    /// <remarks>The text is little text, as LinkedIn gets it; the length is what a reader sees, as LinkedIn counts it.</remarks>
    public PostPreview Preview(PublishTarget target, Post post, PublishingContext? context = null)
    {
        ArgumentNullException.ThrowIfNull(post);
        CommentaryWriter commentary = PostComposer.Commentary(post.For(PlatformName.LinkedIn));
        return new PostPreview { Text = commentary.ToString(), Length = commentary.Length, MaxLength = LinkedInRules.MaxText, CutAt = commentary.CutAt };
    }

    /// <summary>Checks everything before a byte is sent: the rules, and the media's own bytes.</summary>
    private async ValueTask<(Post Post, ValidationReport Report)> PrepareAsync(PublishTarget target, Post post, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(target);
        ArgumentNullException.ThrowIfNull(post);
        Post own = post.For(PlatformName.LinkedIn);
        ProblemList problems = new();
        problems.AddRange(Validate(target, post).Problems);
        if (!problems.HasErrors)
        {
            // Nobody's server is asked for media of a post that is refused anyhow.
            own = await FetchAsync(own, cancellationToken).ConfigureAwait(false);
        }

        if (own.Media.Count > 0)
        {
            bool isKnownToBeWrong = problems.HasErrors;
            IReadOnlyList<MediaKind> kinds = await MediaChecks.ValidateAsync(LinkedInRules.For(target.Account), own.Media, problems, cancellationToken).ConfigureAwait(false);
            if (!isKnownToBeWrong)
            {
                // What the bytes show may differ from what names promised.
                MediaMix.Validate(own, kinds, problems);
            }
        }

        if (PostComposer.HasCard(own) && own.Link!.Thumbnail is { } thumbnail)
        {
            await MediaChecks.ValidateThumbnailAsync(LinkedInRules.For(target.Account), thumbnail, problems, cancellationToken).ConfigureAwait(false);
        }

        ValidationReport report = problems.ToReport();
        report.ThrowIfInvalid();
        return (own, report);
    }

    private async ValueTask<Post> FetchAsync(Post post, CancellationToken cancellationToken)
    {
        if (post.Media.Count > 0)
        {
            List<MediaAttachment> fetched = [];
            foreach (MediaAttachment attachment in post.Media)
            {
                fetched.Add(attachment.Source is UrlMediaSource url ? attachment with { Source = await fetcher.FetchAsync(url, cancellationToken).ConfigureAwait(false) } : attachment);
            }

            post = post with { Media = fetched };
        }

        return post.Link?.Thumbnail is UrlMediaSource picture ? post with { Link = post.Link with { Thumbnail = await fetcher.FetchAsync(picture, cancellationToken).ConfigureAwait(false) } } : post;
    }
}
