using System.Text;
using Social.Pipeline;
using Social.Publishing;

namespace Social.Meta;

/// <summary>How a Page answers a comment in private: one message, once, within seven days. Whether it may still be sent tells what became of a lost answer.</summary>
internal sealed class SendPrivateReply(FacebookApi api, AccountKey account, string commentId, string text) : IPublishRecipe
{
    private readonly byte[] _json = Encoding.UTF8.GetBytes(FacebookComposer.Json(w =>
    {
        w.WriteStartObject();
        w.WriteStartObject("recipient");
        w.WriteString("comment_id", commentId);
        w.WriteEndObject();
        w.WriteStartObject("message");
        w.WriteString("text", text);
        w.WriteEndObject();
        w.WriteString("messaging_type", "RESPONSE");
        w.WriteEndObject();
    }));

    /// <inheritdoc/>
    public PublishTarget Target => account;

    /// <inheritdoc/>
    public string Fingerprint => PostFingerprint.Compute(account, _json);

    /// <inheritdoc/>
    public async Task<PublishReceipt> ExecuteAsync(PublishSession session, CancellationToken cancellationToken)
    {
        SocialCall call = new(FacebookRoutes.PrivateReply, account) { Path = api.Path(FacebookRoutes.PrivateReply, account.Id).ToString(), Json = _json, Gate = session, RateLimit = session.Options.RateLimit };
        SocialAnswer<FacebookMessageData> answer = await api.Client.SendAsync(call, FacebookJsonContext.Default.FacebookMessageData, cancellationToken).ConfigureAwait(false);
        return answer.Value.MessageId is { Length: > 0 } id
            ? new PublishReceipt { References = [new PostReference { Account = account, Id = id }], RateLimits = await answer.GetRateLimitsAsync().ConfigureAwait(false), RawAnswer = answer.Raw }
            : throw api.NotDone(FacebookRoutes.PrivateReply, account, answer.Status, isCommit: true);
    }

    /// <inheritdoc/>
    public async Task<Reconciliation> ReconcileAsync(JournalEntry entry, CancellationToken cancellationToken)
    {
        FacebookCommentData comment = await api.ReadAsync(
            FacebookRoutes.CommentGet, account, api.Path(FacebookRoutes.CommentGet, commentId).Add("fields", "id,can_reply_privately"), FacebookJsonContext.Default.FacebookCommentData, cancellationToken, fresh: true).ConfigureAwait(false);

        // One reply is all that Facebook allows: while it may be sent, none was.
        return comment.CanReplyPrivately == true ? Reconciliation.Absent : Reconciliation.Undetermined;
    }
}
