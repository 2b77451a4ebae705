using Microsoft.Extensions.DependencyInjection;

namespace Social;

/// <summary>Assembles one network; every HTTP client it uses can be configured further.</summary>
public interface ISocialPlatformBuilder : ISocialBuilder
{
    /// <summary>Gets the registration's name: options name, keyed-service key, and the platform part of its accounts' keys.</summary>
    PlatformName Name { get; }

    /// <summary>Gets the HTTP client of a logical host (<c>api</c>, <c>upload</c>, <c>token</c>).</summary>
    /// <param name="host">The host.</param>
    IHttpClientBuilder HttpClient(string host);
}
