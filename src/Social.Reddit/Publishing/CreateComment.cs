using Social.Pipeline;
using Social.Publishing;

namespace Social.Reddit;

/// <summary>How Reddit makes a comment, or an answer to a message: one request.</summary>
/// <remarks>Follows Reddit's API reference, "POST /api/comment".</remarks>
internal sealed class CreateComment(PlatformClient client, SubmissionFinder finder, PublishTarget target, string fingerprint, string parent, string body) : IPublishRecipe
{
    /// <inheritdoc/>
    public PublishTarget Target => target;

    /// <inheritdoc/>
    public string Fingerprint => fingerprint;

    /// <inheritdoc/>
    public async Task<PublishReceipt> ExecuteAsync(PublishSession session, CancellationToken cancellationToken)
    {
        SocialRoute route = parent.StartsWith(Fullname.Message, StringComparison.Ordinal) ? CommentRoutes.Answer : CommentRoutes.Create;
        session.Options.Progress?.Report(new PublishProgress("create"));
        SocialCall call = new(route, target.Account)
        {
            Path = RedditPath.Of(route).ToString(), Form = RedditActions.Form(("thing_id", parent), ("text", body)), WordFields = RedditActions.Words, Gate = session, RateLimit = session.Options.RateLimit,
        };
        SocialAnswer<JsonAnswer<ThingsData>> answer = await client.SendAsync(call, RedditJsonContext.Default.JsonAnswerThingsData, cancellationToken).ConfigureAwait(false);
        CommentData? made = answer.Value.Data?.Things is [var first, ..] ? first.Read(RedditJsonContext.Default.CommentData) : null;
        string? id = made?.Name ?? (made?.Id is { } bare ? Fullname.Of(route == CommentRoutes.Answer ? Fullname.Message : Fullname.Comment, bare) : null);

        // In a quarantined subreddit Reddit answers with nothing: whether there is a comment is looked up.
        return id is null
            ? throw new SocialApiException(SocialErrorCode.PlatformError, Remedy.Reconcile, "Reddit took the comment and did not name it, as it does in quarantined subreddits.")
            {
                Platform = client.Name, Account = target.Account, Operation = route.Name, Status = answer.Status, PlatformCode = RedditReasons.Quarantined, IsOutcomeUnknown = true,
            }
            : new PublishReceipt
            {
                References = [finder.ReferenceOf(target.Account, id, made!.Permalink ?? (made.LinkId is { } post ? $"/comments/{Reddit.Fullname.Bare(post)}/_/{Reddit.Fullname.Bare(id)}/" : null))],
                RateLimits = await answer.GetRateLimitsAsync().ConfigureAwait(false),
                RawAnswer = answer.Raw,
            };
    }

    /// <inheritdoc/>
    public Task<Reconciliation> ReconcileAsync(JournalEntry entry, CancellationToken cancellationToken) => parent.StartsWith(Fullname.Message, StringComparison.Ordinal)
        ? Task.FromResult(Reconciliation.Undetermined)
        : finder.ReconcileAsync(entry, parent, body, cancellationToken);
}
