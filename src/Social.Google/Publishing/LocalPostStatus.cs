using Social.Publishing;

namespace Social.Google;

/// <summary>What a local post's state means for a publish.</summary>
internal static class LocalPostStatus
{
    /// <summary>Google says nothing more.</summary>
    public const string Rejected = "Google rejected the post and does not say why; texts with phone numbers and media that Google cannot read are common reasons.";

    /// <summary>Returns what became of a publish. A state of tomorrow is taken as one that goes on by itself.</summary>
    public static PublishStatus Of(LocalPostState state) =>
        state == LocalPostState.Live ? PublishStatus.Published
        : state == LocalPostState.Rejected ? PublishStatus.Rejected
        : state == LocalPostState.Scheduled || state == LocalPostState.Recurring ? PublishStatus.Scheduled
        : PublishStatus.Accepted;

    public static PublishReceipt Receipt(AccountKey account, LocalPost post)
    {
        PublishStatus status = Of(post.State);
        return new PublishReceipt { Status = status, References = [Reference(account, post)], Reason = status == PublishStatus.Rejected ? Rejected : null };
    }

    public static PostReference Reference(AccountKey account, LocalPost post) => new() { Account = account, Id = post.Id, Url = post.SearchUrl };
}
