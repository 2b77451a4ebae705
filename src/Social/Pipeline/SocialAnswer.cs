using System.Net.Http.Headers;

namespace Social.Pipeline;

/// <summary>A network's answer to one request, read.</summary>
/// <typeparam name="T">The type of the body.</typeparam>
public sealed class SocialAnswer<T>
{
    internal SocialAnswer(T value, HttpResponseMessage response, TimeSpan? retryAfter, ReadOnlyMemory<byte> raw, Func<ValueTask<IReadOnlyList<RateLimitSnapshot>>> limits)
    {
        Value = value;
        Status = (int)response.StatusCode;
        ContentType = response.Content.Headers.ContentType?.MediaType;
        RetryAfter = retryAfter;
        Headers = response.Headers;
        Raw = raw;
        _limits = limits;
    }

    private readonly Func<ValueTask<IReadOnlyList<RateLimitSnapshot>>> _limits;

    /// <summary>Gets the body.</summary>
    public T Value { get; }

    /// <summary>Gets the HTTP status.</summary>
    public int Status { get; }

    /// <summary>Gets the MIME type of the body, or null.</summary>
    public string? ContentType { get; }

    /// <summary>Gets how long the network asks to wait (<c>Retry-After</c>), or null.</summary>
    public TimeSpan? RetryAfter { get; }

    /// <summary>Gets the response's headers.</summary>
    public HttpResponseHeaders Headers { get; }

    /// <summary>Gets the body as it came; only for committing requests, else empty.</summary>
    public ReadOnlyMemory<byte> Raw { get; }

    /// <summary>Returns the limits that the request took from, as they stand.</summary>
    public ValueTask<IReadOnlyList<RateLimitSnapshot>> GetRateLimitsAsync() => _limits();
}
