namespace Social.Twitter;

/// <summary>The body of a like, repost or bookmark.</summary>
internal sealed record TweetIdBody(string TweetId, string? FolderId = null);
