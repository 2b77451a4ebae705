namespace Social.Testing;

/// <summary>One entry of <c>json.errors</c>.</summary>
internal sealed record RedditError(string Code, string Message, string? Field);
