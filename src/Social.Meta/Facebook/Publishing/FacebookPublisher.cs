using Social.Media;
using Social.Publishing;

namespace Social.Meta;

/// <summary>Publishes on Pages: in the feed, as a reel or as a story.</summary>
internal sealed class FacebookPublisher(FacebookApi api, PublishRunner runner, FacebookReconciler reconciler, PhotoUploads photos, VideoLooks looks, VideoExtras extras, MediaHosting hosting) : IPublisher, IPublishingRules
{
    /// <inheritdoc/>
    public ValidationReport Validate(PublishTarget target, Post post, PublishingContext? context = null)
    {
        ArgumentNullException.ThrowIfNull(target);
        ArgumentNullException.ThrowIfNull(post);
        ProblemList problems = new();
        PlatformName name = api.Client.Name;
        if (target.Account.Platform != name)
        {
            problems.Error(SocialErrorCode.PlatformNotConnected, "Account", $"The account '{target.Account}' belongs to '{target.Account.Platform}', not to '{name}'.", name, target.Account.Platform);
        }

        Post own = post.For(PlatformName.Facebook);
        FacebookValidator.Validate(target, own, api.Time.GetUtcNow(), problems);

        // Bytes are sent; only what is at an address must be public.
        if (own.Media.Count > 0)
        {
            hosting.Validate(name, [.. own.Media.Select(m => m.Source is UrlMediaSource ? m : m with { Source = null })], problems);
        }

        return problems.ToReport();
    }

    /// <inheritdoc/>
    public async Task<PublishResult> PublishAsync(PublishTarget target, Post post, PublishOptions? options = null, CancellationToken cancellationToken = default)
    {
        options ??= PublishOptions.Default;
        ValidationReport report = Validate(target, post, options.ContextFor(target));
        Post own = post.For(PlatformName.Facebook);
        if (own.Media.Count > 0 && report.IsValid)
        {
            ProblemList problems = new();
            problems.AddRange(report.Problems);
            IReadOnlyList<MediaKind> kinds = await MediaValidator.ValidateAsync(FacebookRules.Of(target.Placement), own, problems, cancellationToken).ConfigureAwait(false);
            own = own with { Media = [.. own.Media.Select((m, i) => kinds[i].IsEmpty ? m : m with { Kind = kinds[i] })] };
            FacebookValidator.ValidateMix(own, problems, counts: true);
            if (!problems.HasErrors)
            {
                await FacebookValidator.ValidateFramesAsync(target, own, problems, cancellationToken).ConfigureAwait(false);
            }

            report = problems.ToReport();
        }

        report.ThrowIfInvalid();
        PublishResult result = await runner.RunAsync(RecipeOf(target, own), options, cancellationToken).ConfigureAwait(false);
        return report.Problems.Count == 0 ? result : result with { Warnings = report.Problems };
    }

    /// <inheritdoc/>
    public PublishingRules GetRules(PublishTarget target, PublishingContext? context = null)
    {
        ArgumentNullException.ThrowIfNull(target);
        return FacebookRules.Of(target.Placement);
    }

    /// <inheritdoc/>
    public PostPreview Preview(PublishTarget target, Post post, PublishingContext? context = null)
    {
        ArgumentNullException.ThrowIfNull(post);
        string text = FacebookComposer.Text(post.For(PlatformName.Facebook));
        return new PostPreview { Text = text, Length = text.Length, MaxLength = FacebookRules.MaxText, CutAt = text.Length > FacebookRules.MaxText ? FacebookRules.MaxText : null };
    }

    private IPublishRecipe RecipeOf(PublishTarget target, Post post)
    {
        if (post.Media.Count == 0 || RulesValidator.KindOf(post.Media[0]) != MediaKind.Video)
        {
            return target.Placement == Placement.Story ? new CreatePhotoStory(api, photos, reconciler, target, post) : new CreateFacebookPost(api, photos, reconciler, target, post);
        }

        VideoPlan plan = VideoPlan.Of(target, post);
        return plan.InPhases && plan.Media.Source is UrlMediaSource ? new FetchVideo(api, looks, extras, reconciler, plan) : new PublishVideo(api, looks, extras, plan);
    }
}
