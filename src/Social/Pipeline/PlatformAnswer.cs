namespace Social.Pipeline;

/// <summary>What a network answered, for a classifier to look at. Valid only during the call it is passed to.</summary>
/// <param name="Route">The route that was called.</param>
/// <param name="Status">The HTTP status.</param>
/// <param name="Response">The response's headers.</param>
/// <param name="Body">The body, possibly cut off.</param>
public readonly record struct PlatformAnswer(SocialRoute Route, int Status, HttpResponseMessage Response, ReadOnlyMemory<byte> Body);
