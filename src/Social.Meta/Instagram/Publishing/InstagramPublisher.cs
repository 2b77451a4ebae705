using Social.Media;
using Social.Pipeline;
using Social.Publishing;

namespace Social.Meta;

/// <summary>Publishes on Instagram: a container, or one for each item and one around them, and the request that publishes it.</summary>
internal sealed class InstagramPublisher(PlatformClient client, PublishRunner runner, Containers containers, MediaHosting hosting, InstagramPosts posts, int maxHashtags) : IPublisher, IPublishingRules
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

        Post own = post.For(PlatformName.Instagram);
        InstagramValidator.Validate(target, own, maxHashtags, client.Time.GetUtcNow(), problems);
        InstagramAddresses.Validate(client.Name, own, hosting, problems);
        if (context is InstagramPublishingContext { RemainingPosts: <= 0 } quota)
        {
            problems.Error(SocialErrorCode.QuotaExceeded, "Account", $"The account has published {quota.UsedPosts} posts through the API in {quota.Period.TotalHours:0.#} hours; Instagram allows {quota.MaxPosts}.", quota.MaxPosts, quota.UsedPosts);
        }

        return problems.ToReport();
    }

    /// <inheritdoc/>
    public async Task<PublishResult> PublishAsync(PublishTarget target, Post post, PublishOptions? options = null, CancellationToken cancellationToken = default)
    {
        options ??= PublishOptions.Default;
        ValidationReport report = Validate(target, post, options.ContextFor(target));
        Post own = post.For(PlatformName.Instagram);
        if (report.IsValid)
        {
            ProblemList problems = new();
            problems.AddRange(report.Problems);
            IReadOnlyList<MediaKind> kinds = await MediaValidator.ValidateAsync(InstagramRules.For(target.Placement), own, problems, cancellationToken).ConfigureAwait(false);
            bool areKnown = own.Media.All(m => !RulesValidator.KindOf(m).IsEmpty);
            own = own with { Media = [.. own.Media.Select((m, i) => kinds[i].IsEmpty ? m : m with { Kind = kinds[i] })] };
            if (!areKnown)
            {
                InstagramAddresses.Validate(client.Name, own, hosting, problems);
            }

            report = problems.ToReport();
        }

        report.ThrowIfInvalid();
        ContainerOutline outline = InstagramComposer.Compose(target.Placement, own);
        if (own.ReplyAudience == ReplyAudience.Nobody)
        {
            outline = outline with { FollowUps = [new ContainerFollowUp("comments-off", (id, ct) => posts.SetCommentsEnabledAsync(target.Account, id, false, ct))] };
        }

        ContainerPublish recipe = new(containers, target, PostFingerprint.Compute(target, own), outline, hosting, posts);
        PublishResult result = await runner.RunAsync(recipe, options, cancellationToken).ConfigureAwait(false);
        return report.Problems.Count == 0 ? result : result with { Warnings = report.Problems };
    }

    /// <inheritdoc/>
    public PublishingRules GetRules(PublishTarget target, PublishingContext? context = null)
    {
        ArgumentNullException.ThrowIfNull(target);
        return InstagramRules.For(target.Placement);
    }

    /// <inheritdoc/>
    public PostPreview Preview(PublishTarget target, Post post, PublishingContext? context = null)
    {
        ArgumentNullException.ThrowIfNull(target);
        ArgumentNullException.ThrowIfNull(post);
        string text = target.Placement == Placement.Story ? string.Empty : InstagramText.Caption(post.For(PlatformName.Instagram));
        return new PostPreview { Text = text, Length = text.Length, MaxLength = InstagramRules.MaxCaption, CutAt = text.Length > InstagramRules.MaxCaption ? CutAt(text) : null };
    }

    // No character is cut apart.
    private static int CutAt(string text) => char.IsLowSurrogate(text[InstagramRules.MaxCaption]) ? InstagramRules.MaxCaption - 1 : InstagramRules.MaxCaption;
}
