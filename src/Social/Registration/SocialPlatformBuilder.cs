using Microsoft.Extensions.DependencyInjection;
using Social.Pipeline;

namespace Social;

internal sealed class SocialPlatformBuilder(PlatformName name, IServiceCollection services) : ISocialPlatformBuilder
{
    public PlatformName Name => name;

    public IServiceCollection Services => services;

    public IHttpClientBuilder HttpClient(string host) => services.AddHttpClient(PlatformClient.HttpClientName(name, host));
}
