using System.Text.Json;
using Social.Media;
using Social.Publishing;

namespace Social.Google;

/// <summary>Publishes on Business Profile.</summary>
internal sealed class GoogleBusinessPublisher(BusinessApi api, PublishRunner runner, LocalPostReconciler reconciler, MediaHosting hosting) : IPublisher, IPublishingRules, IPostEditor
{
    /// <inheritdoc/>
    public ValidationReport Validate(PublishTarget target, Post post, PublishingContext? context = null)
    {
        ArgumentNullException.ThrowIfNull(target);
        ArgumentNullException.ThrowIfNull(post);
        ProblemList problems = new();
        Post own = post.For(PlatformName.GoogleBusiness);
        if (target.Account.Platform != api.Client.Name)
        {
            problems.Error(
                SocialErrorCode.PlatformNotConnected, "Account", $"The account '{target.Account}' belongs to '{target.Account.Platform}', not to '{api.Client.Name}'.", api.Client.Name, target.Account.Platform);
        }

        LocalPostValidator.Validate(target, own, context, api.Client.Time.GetUtcNow(), problems);
        hosting.Validate(PlatformName.GoogleBusiness, own.Media, problems);
        return problems.ToReport();
    }

    /// <inheritdoc/>
    public async Task<PublishResult> PublishAsync(PublishTarget target, Post post, PublishOptions? options = null, CancellationToken cancellationToken = default)
    {
        (Post own, ValidationReport report) = await PrepareAsync(target, post, options, cancellationToken).ConfigureAwait(false);
        LocalPostRequest request = LocalPostComposer.Request(own);
        return await RunAsync(new CreateLocalPost(api, reconciler, hosting, target, Fingerprint(target, own, request), request, own.Media), report, options, cancellationToken).ConfigureAwait(false);
    }

    /// <inheritdoc/>
    public async Task<PublishResult> EditPostAsync(AccountKey account, string postId, Post post, PublishOptions? options = null, CancellationToken cancellationToken = default)
    {
        PublishTarget target = account;
        string id = BusinessInput.RequireId(postId, nameof(postId));
        (Post own, ValidationReport report) = await PrepareAsync(target, post, options, cancellationToken).ConfigureAwait(false);
        LocalPostRequest request = LocalPostComposer.Request(own);
        return await RunAsync(new EditLocalPost(api, hosting, target, id, $"{Fingerprint(target, own, request)}/edit:{id}", request, own.Media), report, options, cancellationToken).ConfigureAwait(false);
    }

    /// <inheritdoc/>
    public PublishingRules GetRules(PublishTarget target, PublishingContext? context = null) => GoogleBusinessRules.Standard;

    /// <inheritdoc/>
    public PostPreview Preview(PublishTarget target, Post post, PublishingContext? context = null)
    {
        ArgumentNullException.ThrowIfNull(post);
        string text = LocalPostComposer.Text(post.For(PlatformName.GoogleBusiness));
        return new PostPreview { Text = text, Length = text.Length, MaxLength = GoogleBusinessRules.MaxSummary, CutAt = text.Length > GoogleBusinessRules.MaxSummary ? GoogleBusinessRules.MaxSummary : null };
    }

    /// <summary>The common fingerprint knows nothing of topics, events and offers; the request's does. Hosted media have new addresses each time, and count as what they are.</summary>
    private static string Fingerprint(PublishTarget target, Post post, LocalPostRequest request) =>
        $"{PostFingerprint.Compute(target, post)}{PostFingerprint.Compute(target, JsonSerializer.SerializeToUtf8Bytes(LocalPostWriter.Write(request), BusinessJsonContext.Default.LocalPostData))}";

    /// <summary>Checks everything before a byte is sent: the rules, and the bytes of media that are ours.</summary>
    private async ValueTask<(Post Post, ValidationReport Report)> PrepareAsync(PublishTarget target, Post post, PublishOptions? options, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(target);
        ArgumentNullException.ThrowIfNull(post);
        Post own = post.For(PlatformName.GoogleBusiness);
        ProblemList problems = new();
        problems.AddRange(Validate(target, post, options?.ContextFor(target)).Problems);
        if (own.Media.Count > 0)
        {
            IReadOnlyList<MediaKind> kinds = await MediaValidator.ValidateAsync(GoogleBusinessRules.Standard, own, problems, cancellationToken).ConfigureAwait(false);
            own = own with { Media = [.. own.Media.Select((m, i) => m with { Kind = kinds[i].IsEmpty ? MediaKind.Image : kinds[i] })] };
        }

        ValidationReport report = problems.ToReport();
        report.ThrowIfInvalid();
        return (own, report);
    }

    private async Task<PublishResult> RunAsync(IPublishRecipe recipe, ValidationReport report, PublishOptions? options, CancellationToken cancellationToken)
    {
        PublishResult result = await runner.RunAsync(recipe, options ?? PublishOptions.Default, cancellationToken).ConfigureAwait(false);
        return report.Problems.Count == 0 ? result : result with { Warnings = report.Problems };
    }
}
