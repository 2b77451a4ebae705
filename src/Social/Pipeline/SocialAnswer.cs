using System.Net.Http.Headers;
using Social.RateLimiting;

namespace Social.Pipeline;

/// <summary>A network's answer to one request, read.</summary>
/// <typeparam name="T">The type of the body.</typeparam>
public sealed class SocialAnswer<T>
{
    internal SocialAnswer(T value, HttpResponseMessage response, TimeSpan? retryAfter, ReadOnlyMemory<byte> raw, RateLimiter limiter, RateLimitWindowSet windows)
    {
        Value = value;
        Status = (int)response.StatusCode;
        RetryAfter = retryAfter;
        Headers = response.Headers;
        Raw = raw;
        ContentHeaders = response.Content.Headers;
        _limiter = limiter;
        _windows = windows;
    }

    private readonly RateLimiter _limiter;
    private readonly RateLimitWindowSet _windows;

    /// <summary>Gets the body.</summary>
    public T Value { get; }

    /// <summary>Gets the HTTP status.</summary>
    public int Status { get; }

    /// <summary>Gets the MIME type of the body, or null.</summary>
    public string? ContentType => ContentHeaders.ContentType?.MediaType;

    /// <summary>Gets how long the network asks to wait (<c>Retry-After</c>), or null.</summary>
    public TimeSpan? RetryAfter { get; }

    /// <summary>Gets the response's headers.</summary>
    public HttpResponseHeaders Headers { get; }

    /// <summary>Gets the headers of the body, such as <c>Content-Range</c>.</summary>
    public HttpContentHeaders ContentHeaders { get; }

    /// <summary>Gets the body as it came; only for committing requests, else empty.</summary>
    public ReadOnlyMemory<byte> Raw { get; }

    /// <summary>Returns the limits that the request took from, as they stand.</summary>
    public ValueTask<IReadOnlyList<RateLimitSnapshot>> GetRateLimitsAsync() => _limiter.SnapshotAsync(_windows);
}
