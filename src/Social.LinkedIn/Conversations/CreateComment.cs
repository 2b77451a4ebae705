using System.Text.Json;
using Social.Pipeline;
using Social.Publishing;

namespace Social.LinkedIn;

/// <summary>How LinkedIn makes a comment: one request; what is uncertain is looked for among the comments, where the token may read them.</summary>
/// <remarks>Follows LinkedIn's "Comments API".</remarks>
internal sealed class CreateComment(LinkedInApi api, IPublishJournal journal, LinkedInRoute route, AccountKey account, string thread, CommentRequest request) : IPublishRecipe
{
    private const int PageSize = 100;
    private const int MaxPages = 10;

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

    /// <summary>Looks for the comment in the whole thread: LinkedIn does not say in which order it lists. It is found if it is the only one of its words since then that no other publish made.</summary>
    /// <inheritdoc/>
    public async Task<Reconciliation> ReconcileAsync(JournalEntry entry, CancellationToken cancellationToken)
    {
        DateTimeOffset since = (entry.ArmedAt ?? entry.BegunAt) - Skew;
        List<string> matches = [];
        try
        {
            int? start = 0;
            for (int page = 0; page < MaxPages && start is { } at; page++)
            {
                LinkedInRequest look = new(ConversationRoutes.Comments, account) { Path = RestLiPath.Of(ConversationRoutes.Comments, thread).Add("start", at).Add("count", PageSize), IsFresh = true };
                SocialAnswer<ElementsData<CommentData>> answer = await api.SendAsync(look, LinkedInJsonContext.Default.ElementsDataCommentData, cancellationToken).ConfigureAwait(false);
                IReadOnlyList<CommentData> read = answer.Value.Elements ?? [];
                foreach (CommentData comment in read)
                {
                    if (IsSame(comment, since) && await IsUnclaimedAsync(entry, comment, cancellationToken).ConfigureAwait(false))
                    {
                        matches.Add(LinkedInComment.Of(thread, comment).Urn);
                    }
                }

                start = PagingData.Next(answer.Value.Paging, at, PageSize, read.Count);
            }

            return start is not null ? Reconciliation.CutShort
                : matches.Count == 1 ? Reconciliation.Found(new PublishReceipt { References = [new PostReference { Account = account, Id = matches[0] }] }, ReconciliationEvidence.Evidence)
                : Reconciliation.Undetermined;
        }
        catch (SocialApiException e) when (e is SocialPermissionException || e.Code == SocialErrorCode.NotFound)
        {
            // Not to be read, or an empty thread, which LinkedIn says in the same way as that there is none.
            return Reconciliation.Undetermined;
        }
    }

    private bool IsSame(CommentData comment, DateTimeOffset since) =>
        comment.Actor == account.Id && comment.Message?.Text == request.Message.Text && comment.ParentComment == request.ParentComment && LinkedInTime.Read(comment.Created?.Time) >= since;

    /// <summary>Another publish may know the comment by the thread's own URN, where LinkedIn's answer did not name the activity.</summary>
    private async ValueTask<bool> IsUnclaimedAsync(JournalEntry entry, CommentData comment, CancellationToken cancellationToken)
    {
        string[] names = [LinkedInComment.Of(thread, comment).Urn, new CommentUrn(Thread(), comment.Id ?? string.Empty).ToString()];
        foreach (string urn in names.Distinct(StringComparer.Ordinal))
        {
            if (await journal.FindByHandleAsync(account, urn, cancellationToken).ConfigureAwait(false) is { } other && other.Key != entry.Key)
            {
                return false;
            }
        }

        return true;
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
