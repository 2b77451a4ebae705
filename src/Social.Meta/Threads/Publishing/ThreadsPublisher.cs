using Social.Media;
using Social.Pipeline;
using Social.Publishing;

namespace Social.Meta;

/// <summary>Publishes on Threads: always in two steps, so that a container proves what became of a lost answer.</summary>
internal sealed class ThreadsPublisher(PlatformClient client, PublishRunner runner, Containers containers, MediaHosting hosting, IPublishedMedia published) : IPublisher, IPublishingRules
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

        Post own = post.For(PlatformName.Threads);
        ThreadsValidator.Validate(target, own, client.Time.GetUtcNow(), problems);
        hosting.Validate(client.Name, own.Media, problems);
        if (own.ReplyTo is not null && context is ThreadsPublishingContext { RemainingReplies: <= 0 } replies)
        {
            problems.Error(SocialErrorCode.QuotaExceeded, "Account", $"The profile has published {replies.UsedReplies} replies in 24 hours; Threads allows {replies.MaxReplies}.", replies.MaxReplies, replies.UsedReplies);
        }

        if (own.ReplyTo is null && context is ThreadsPublishingContext { RemainingPosts: <= 0 } quota)
        {
            problems.Error(SocialErrorCode.QuotaExceeded, "Account", $"The profile has published {quota.UsedPosts} posts in 24 hours; Threads allows {quota.MaxPosts}.", quota.MaxPosts, quota.UsedPosts);
        }

        return problems.ToReport();
    }

    /// <inheritdoc/>
    public async Task<PublishResult> PublishAsync(PublishTarget target, Post post, PublishOptions? options = null, CancellationToken cancellationToken = default)
    {
        options ??= PublishOptions.Default;
        ValidationReport report = Validate(target, post, options.ContextFor(target));
        Post own = post.For(PlatformName.Threads);
        if (own.Media.Count > 0 && report.IsValid)
        {
            ProblemList problems = new();
            problems.AddRange(report.Problems);
            IReadOnlyList<MediaKind> kinds = await MediaValidator.ValidateAsync(ThreadsRules.Rules, own, problems, cancellationToken).ConfigureAwait(false);
            own = own with { Media = [.. own.Media.Select((m, i) => kinds[i].IsEmpty ? m : m with { Kind = kinds[i] })] };
            report = problems.ToReport();
        }

        report.ThrowIfInvalid();
        ContainerPublish recipe = new(containers, target, PostFingerprint.Compute(target, own), ThreadsComposer.Compose(own), hosting, published);
        PublishResult result = await runner.RunAsync(recipe, options, cancellationToken).ConfigureAwait(false);
        return report.Problems.Count == 0 ? result : result with { Warnings = report.Problems };
    }

    /// <inheritdoc/>
    public PublishingRules GetRules(PublishTarget target, PublishingContext? context = null) => ThreadsRules.Rules;

    /// <inheritdoc/>
    public PostPreview Preview(PublishTarget target, Post post, PublishingContext? context = null)
    {
        ArgumentNullException.ThrowIfNull(post);
        string text = ThreadsComposer.Text(post.For(PlatformName.Threads));
        int length = ThreadsText.Count(text);
        return new PostPreview { Text = text, Length = length, MaxLength = ThreadsRules.MaxText, CutAt = length > ThreadsRules.MaxText ? ThreadsText.CutAt(text, ThreadsRules.MaxText) : null };
    }
}
