using Microsoft.Extensions.DependencyInjection.Extensions;
using Social;
using Social.Testing;

namespace Microsoft.Extensions.DependencyInjection;

/// <summary>Registers a media host on loopback.</summary>
public static class LoopbackMediaHostExtensions
{
    /// <summary>Hosts media on loopback, for networks that fetch it, unless the application has a host of its own. An emulated network can fetch from it; a real one cannot.</summary>
    /// <param name="builder">The builder.</param>
    public static ISocialBuilder AddLoopbackMediaHost(this ISocialBuilder builder)
    {
        ArgumentNullException.ThrowIfNull(builder);
        builder.Services.TryAddSingleton(static sp => new LoopbackMediaHost(sp.GetService<TimeProvider>()));
        builder.Services.TryAddSingleton<IMediaHost>(static sp => sp.GetRequiredService<LoopbackMediaHost>());
        return builder;
    }
}
