using System.Text.Json;
using Social.Pipeline;
using Social.Publishing;

namespace Social.LinkedIn;

/// <summary>How LinkedIn makes a comment: one request; what is uncertain is looked for among the comments, where the token may read them.</summary>
/// <remarks>Follows LinkedIn's "Comments API".</remarks>
internal sealed class CreateComment(LinkedInApi api, LinkedInRoute route, AccountKey account, string thread, CommentRequest request) : IPublishRecipe
{
    private static readonly TimeSpan Skew = TimeSpan.FromMinutes(2);

    private readonly byte[] _json = JsonSerializer.SerializeToUtf8Bytes(request, LinkedInJsonContext.Default.CommentRequest);

    /// <inheritdoc/>
    public PublishTarget Target => account;

    /// <inheritdoc/>
    public string Fingerprint => $"{thread}/{PostFingerprint.Compute(Target, _json)}";

    /// <inheritdoc/>
    public async Task<PublishReceipt> ExecuteAsync(PublishSession session, CancellationToken cancellationToken)
    {
        LinkedInRequest call = new(route, account) { Path = RestLiPath.Of(route, thread), Json = _json, Gate = session, RateLimit = session.Options.RateLimit };
        SocialAnswer<ReadOnlyMemory<byte>> answer = await api.SendAsync(call, cancellationToken).ConfigureAwait(false);
        return CreatePost.IdOf(answer.Headers) is { Length: > 0 } id
            ? new PublishReceipt
            {
                References = [new PostReference { Account = account, Id = UrnOf(id, answer.Value) }],
                RateLimits = await answer.GetRateLimitsAsync().ConfigureAwait(false),
                RawAnswer = answer.Raw,
            }
            : throw new SocialApiException(SocialErrorCode.PlatformError, Remedy.Reconcile, $"LinkedIn answered {answer.Status} without a comment's id.")
            {
                Platform = api.Client.Name, Account = account, Operation = route.Name, Status = answer.Status, IsOutcomeUnknown = true,
            };
    }

    /// <inheritdoc/>
    public async Task<Reconciliation> ReconcileAsync(JournalEntry entry, CancellationToken cancellationToken)
    {
        DateTimeOffset since = (entry.ArmedAt ?? entry.BegunAt) - Skew;
        try
        {
            LinkedInRequest look = new(ConversationRoutes.Comments, account) { Path = RestLiPath.Of(ConversationRoutes.Comments, thread).Add("start", 0).Add("count", 100), IsFresh = true };
            SocialAnswer<ElementsData<CommentData>> page = await api.SendAsync(look, LinkedInJsonContext.Default.ElementsDataCommentData, cancellationToken).ConfigureAwait(false);
            CommentData[] matches = [.. (page.Value.Elements ?? []).Where(c =>
                c.Actor == account.Id && c.Message?.Text == request.Message.Text && c.ParentComment == request.ParentComment && LinkedInTime.Read(c.Created?.Time) >= since)];
            return matches.Length == 1
                ? Reconciliation.Found(new PublishReceipt { References = [new PostReference { Account = account, Id = LinkedInComment.Of(thread, matches[0]).Urn }] }, ReconciliationEvidence.Evidence)
                : Reconciliation.Undetermined;
        }
        catch (SocialApiException e) when (e is SocialPermissionException || e.Code == SocialErrorCode.NotFound)
        {
            // Not to be read, or an empty thread, which LinkedIn says in the same way as that there is none.
            return Reconciliation.Undetermined;
        }
    }

    /// <summary>The header has the number alone; the URN is in the body, under an older or a newer name.</summary>
    private string UrnOf(string id, ReadOnlyMemory<byte> body)
    {
        try
        {
            CommentData? made = body.IsEmpty ? null : JsonSerializer.Deserialize(body.Span, LinkedInJsonContext.Default.CommentData);
            return made?.CommentUrn ?? made?.OlderUrn ?? new CommentUrn(made?.Object ?? Thread(), id).ToString();
        }
        catch (JsonException)
        {
            return new CommentUrn(Thread(), id).ToString();
        }
    }

    private string Thread() => CommentUrn.TryParse(thread)?.Thread ?? thread;
}
