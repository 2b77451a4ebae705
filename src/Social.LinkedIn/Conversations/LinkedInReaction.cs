namespace Social.LinkedIn;

/// <summary>A reaction to a post or comment.</summary>
/// <param name="Actor">The URN of who reacted, or null.</param>
/// <param name="ReactionType">LinkedIn's word; an open set, see <see cref="LinkedInReactions"/>.</param>
/// <param name="CreatedAt">When, or null.</param>
public sealed record LinkedInReaction(string? Actor, string ReactionType, DateTimeOffset? CreatedAt);
