namespace Social.Testing;

/// <summary>A reaction to a post or a comment of the emulated LinkedIn.</summary>
/// <param name="Actor">The URN of who reacts, a person or an organization.</param>
/// <param name="ReactionType">The kind, such as <c>LIKE</c> or <c>PRAISE</c>.</param>
/// <param name="CreatedAt">When.</param>
public sealed record EmulatedLinkedInReaction(string Actor, string ReactionType, DateTimeOffset CreatedAt);
