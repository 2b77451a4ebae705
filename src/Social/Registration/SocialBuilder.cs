using Microsoft.Extensions.DependencyInjection;

namespace Social;

internal sealed class SocialBuilder(IServiceCollection services) : ISocialBuilder
{
    public IServiceCollection Services => services;
}
