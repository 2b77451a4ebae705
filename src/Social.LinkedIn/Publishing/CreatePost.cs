using System.Net.Http.Headers;
using System.Text.Json;
using System.Text.RegularExpressions;
using Social.Pipeline;
using Social.Publishing;

namespace Social.LinkedIn;

/// <summary>How LinkedIn makes a post: upload the media, then the one request that creates it, whose answer is a header.</summary>
/// <remarks>Follows LinkedIn's "Posts API". There is no idempotency key; what is uncertain is looked up among the author's posts where LinkedIn lists them.</remarks>
/// <param name="api">The API.</param>
/// <param name="reconciler">Looks for posts whose fate is unknown.</param>
/// <param name="target">The target.</param>
/// <param name="fingerprint">What tells this post from another.</param>
/// <param name="composition">Makes the request.</param>
/// <param name="legacy">The same in the words of the unversioned resource, to be sent to that instead; or empty.</param>
internal sealed partial class CreatePost(
    LinkedInApi api,
    PostReconciler reconciler,
    PublishTarget target,
    string fingerprint,
    PostComposition composition,
    ReadOnlyMemory<byte> legacy = default) : IPublishRecipe
{
    private readonly LinkedInRoute _route = legacy.IsEmpty ? PostRoutes.Create : PostRoutes.CreateLegacy;

    /// <inheritdoc/>
    public PublishTarget Target => target;

    /// <inheritdoc/>
    public string Fingerprint => fingerprint;

    /// <summary>Reads the id that LinkedIn gives what a request created: its body is empty.</summary>
    public static string? IdOf(HttpResponseHeaders headers) =>
        headers.NonValidated.TryGetValues("x-restli-id", out HeaderStringValues id) || headers.NonValidated.TryGetValues("x-linkedin-id", out id) ? Uri.UnescapeDataString(id.ToString()) : null;

    /// <inheritdoc/>
    public async Task<PublishReceipt> ExecuteAsync(PublishSession session, CancellationToken cancellationToken)
    {
        LinkedInPostRequest request = await composition.MakeAsync(session, cancellationToken).ConfigureAwait(false);
        session.Options.Progress?.Report(new PublishProgress("create"));
        SocialAnswer<ReadOnlyMemory<byte>> answer = await SendAsync(session, request, cancellationToken).ConfigureAwait(false);
        if (IdOf(answer.Headers) is not { Length: > 0 } id)
        {
            throw new SocialApiException(SocialErrorCode.PlatformError, Remedy.Reconcile, $"LinkedIn answered {answer.Status} without a post's id.")
            {
                Platform = api.Client.Name, Account = target.Account, Operation = _route.Name, Status = answer.Status, IsOutcomeUnknown = true,
            };
        }

        return new PublishReceipt
        {
            References = [reconciler.Reference(target.Account, id)],
            RateLimits = await answer.GetRateLimitsAsync().ConfigureAwait(false),
            RawAnswer = answer.Raw,
        };
    }

    private async Task<SocialAnswer<ReadOnlyMemory<byte>>> SendAsync(PublishSession session, LinkedInPostRequest request, CancellationToken cancellationToken)
    {
        LinkedInRequest call = new(_route, target.Account)
        {
            Json = legacy.IsEmpty ? JsonSerializer.SerializeToUtf8Bytes(request, LinkedInJsonContext.Default.LinkedInPostRequest) : legacy,
            Words = [LittleText.ToPlain(request.Commentary)],
            Gate = session,
            RateLimit = session.Options.RateLimit,
        };
        try
        {
            return await api.SendAsync(call, cancellationToken).ConfigureAwait(false);
        }
        catch (SocialDuplicateException e) when (e.Existing is null && PostUrn().Match(e.Message) is { Success: true } urn)
        {
            // LinkedIn's words name the post that is there already: of a member's lost post nothing else tells the id.
            e.Existing = reconciler.Reference(target.Account, urn.Value);
            throw;
        }
    }

    /// <inheritdoc/>
    public Task<Reconciliation> ReconcileAsync(JournalEntry entry, CancellationToken cancellationToken) => reconciler.FindAsync(entry, composition.Recall(entry), cancellationToken);

    [GeneratedRegex("urn:li:(?:share|ugcPost):[0-9]+", RegexOptions.CultureInvariant)]
    private static partial Regex PostUrn();
}
