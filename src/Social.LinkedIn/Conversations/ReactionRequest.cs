namespace Social.LinkedIn;

/// <summary>The body that makes a reaction.</summary>
internal sealed record ReactionRequest(string Root, string ReactionType);
