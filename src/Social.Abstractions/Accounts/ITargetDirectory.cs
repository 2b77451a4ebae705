namespace Social;

/// <summary>Lists what an account can post to: subreddits and their flair, playlists, communities, categories.</summary>
public interface ITargetDirectory
{
    /// <summary>Lists targets.</summary>
    /// <param name="account">The account.</param>
    /// <param name="kind">The kind, or null for the network's ordinary one.</param>
    /// <param name="within">What the targets belong to (a subreddit's flair), or null.</param>
    SocialPageable<TargetOption> ListTargets(AccountKey account, string? kind = null, string? within = null);
}
