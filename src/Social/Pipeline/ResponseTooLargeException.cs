namespace Social.Pipeline;

/// <summary>A response body is larger than we read.</summary>
internal sealed class ResponseTooLargeException(int limit) : IOException($"The response is larger than {limit} bytes.");
