using System.Net.Http.Headers;

namespace Social.Pipeline;

/// <summary>A network's answer to one request, read.</summary>
/// <typeparam name="T">The type of the body.</typeparam>
public sealed class SocialAnswer<T>
{
    internal SocialAnswer(T value, int status, HttpResponseMessage response, ReadOnlyMemory<byte> raw, Func<IReadOnlyList<RateLimitSnapshot>> limits)
    {
        Value = value;
        Status = status;
        Headers = response.Headers;
        Raw = raw;
        _limits = limits;
    }

    private readonly Func<IReadOnlyList<RateLimitSnapshot>> _limits;

    /// <summary>Gets the body.</summary>
    public T Value { get; }

    /// <summary>Gets the HTTP status.</summary>
    public int Status { get; }

    /// <summary>Gets the response's headers.</summary>
    public HttpResponseHeaders Headers { get; }

    /// <summary>Gets the body as it came; only for committing requests, else empty.</summary>
    public ReadOnlyMemory<byte> Raw { get; }

    /// <summary>Returns the limits that the request took from, as they stand.</summary>
    public IReadOnlyList<RateLimitSnapshot> GetRateLimits() => _limits();
}
