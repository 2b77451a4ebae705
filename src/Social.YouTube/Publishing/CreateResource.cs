using System.Text.Json;
using System.Text.Json.Nodes;
using Social.Pipeline;
using Social.Publishing;

namespace Social.YouTube;

/// <summary>How YouTube makes everything but videos: one request that answers with the resource. There is no idempotency key; a lost one is looked for in its listing.</summary>
/// <param name="client">The client.</param>
/// <param name="journal">Tells what other publishes have claimed.</param>
/// <param name="target">Whose it is.</param>
/// <param name="route">The route.</param>
/// <param name="path">Its path and query.</param>
/// <param name="json">The resource.</param>
internal sealed class CreateResource(PlatformClient client, IPublishJournal journal, PublishTarget target, SocialRoute route, RoutePath path, byte[] json) : IPublishRecipe
{
    // YouTube's clock and ours may differ.
    private static readonly TimeSpan Skew = TimeSpan.FromMinutes(2);

    /// <summary>Gets how resources like the lost one are listed, newest first where the listing has an order: id, when it was made, and whether it is the same.</summary>
    public required Func<CancellationToken, Task<IReadOnlyList<Candidate>>> Look { get; init; }

    /// <summary>Gets where people can see it, or null.</summary>
    public Func<string, Uri?>? UrlOf { get; init; }

    /// <inheritdoc/>
    public PublishTarget Target => target;

    /// <inheritdoc/>
    public string Fingerprint { get; } = PostFingerprint.Compute(target, [.. System.Text.Encoding.UTF8.GetBytes(path.ToString()), .. json]);

    /// <inheritdoc/>
    public async Task<PublishReceipt> ExecuteAsync(PublishSession session, CancellationToken cancellationToken)
    {
        SocialCall call = new(route, target.Account) { Path = path.ToString(), Json = json, Gate = session, RateLimit = session.Options.RateLimit };
        SocialAnswer<JsonObject> answer = await client.SendAsync(call, YouTubeJsonContext.Default.JsonObject, cancellationToken).ConfigureAwait(false);
        if (answer.Value.TryGetPropertyValue("id", out JsonNode? node) && node?.GetValueKind() == JsonValueKind.String && node.GetValue<string>() is { Length: > 0 } id)
        {
            return Receipt(id) with { RateLimits = await answer.GetRateLimitsAsync().ConfigureAwait(false), RawAnswer = answer.Raw };
        }

        throw new SocialApiException(SocialErrorCode.PlatformError, Remedy.Reconcile, $"YouTube answered '{route.Name}' (HTTP {answer.Status}) without an id.")
        {
            Platform = client.Name, Account = target.Account, Operation = route.Name, Status = answer.Status, IsOutcomeUnknown = true,
        };
    }

    /// <inheritdoc/>
    public async Task<Reconciliation> ReconcileAsync(JournalEntry entry, CancellationToken cancellationToken)
    {
        DateTimeOffset since = (entry.ArmedAt ?? entry.BegunAt) - Skew;
        List<string> found = [];
        foreach (Candidate candidate in await Look(cancellationToken).ConfigureAwait(false))
        {
            if (candidate.IsSame
                && candidate.Id is { } id
                && !(candidate.CreatedAt < since)
                && (await journal.FindByHandleAsync(target.Account, id, cancellationToken).ConfigureAwait(false) is not { } other || other.Key == entry.Key))
            {
                found.Add(id);
            }
        }

        // Two that match cannot both be ours, and which one is cannot be told. None proves nothing.
        return found.Count == 1 ? Reconciliation.Found(Receipt(found[0]), ReconciliationEvidence.Evidence) : Reconciliation.Undetermined;
    }

    private PublishReceipt Receipt(string id) => new() { References = [new PostReference { Account = target.Account, Id = id, Url = UrlOf?.Invoke(id) }] };

    /// <summary>Something in a listing that may be the lost resource.</summary>
    internal readonly record struct Candidate(string? Id, DateTimeOffset? CreatedAt, bool IsSame);
}
