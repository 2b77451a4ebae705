namespace Social;

/// <summary>Manages posts that the network itself holds until their time.</summary>
public interface IScheduledPosts
{
    /// <summary>Lists the posts that wait.</summary>
    /// <param name="account">The account.</param>
    SocialPageable<PublishedPost> ListScheduled(AccountKey account);

    /// <summary>Gives a waiting post another time; null publishes it now.</summary>
    /// <param name="account">The account.</param>
    /// <param name="postId">The post's id.</param>
    /// <param name="time">The new time, or null for now.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    Task RescheduleAsync(AccountKey account, string postId, DateTimeOffset? time, CancellationToken cancellationToken = default);

    /// <summary>Cancels a waiting post.</summary>
    /// <param name="account">The account.</param>
    /// <param name="postId">The post's id.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    Task CancelScheduledAsync(AccountKey account, string postId, CancellationToken cancellationToken = default);
}
