namespace Social;

/// <summary>Searches a network's public posts, where it offers that.</summary>
public interface ISearch
{
    /// <summary>Searches posts.</summary>
    /// <param name="account">The account that searches.</param>
    /// <param name="query">The query, in the network's own language.</param>
    /// <param name="filter">Bounds in time, or null.</param>
    SocialPageable<PublishedPost> SearchPosts(AccountKey account, string query, PostQuery? filter = null);
}
