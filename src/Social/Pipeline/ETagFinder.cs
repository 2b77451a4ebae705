namespace Social.Pipeline;

/// <summary>Finds the mark of an answer's version in its body, in the form of an <c>If-None-Match</c> header; null when there is none.</summary>
/// <param name="body">The answer's body.</param>
public delegate string? ETagFinder(ReadOnlySpan<byte> body);
