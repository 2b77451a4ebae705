using Social;
using Social.Meta;

namespace Microsoft.Extensions.DependencyInjection;

/// <summary>Registers Meta's networks together.</summary>
public static class MetaServiceCollectionExtensions
{
    /// <summary>Registers Facebook, Instagram, Threads and WhatsApp, each under its own name and as its own <c>Add</c> method does.</summary>
    /// <param name="builder">The builder.</param>
    /// <param name="configure">Changes options, or null. It runs once for each network, whenever that network's options are made; what it sets on the other three then has no effect.</param>
    /// <returns>The builder.</returns>
    public static ISocialBuilder AddMeta(this ISocialBuilder builder, Action<MetaOptions>? configure = null)
    {
        ArgumentNullException.ThrowIfNull(builder);
        builder.AddFacebook(options => configure?.Invoke(new MetaOptions { Facebook = options }));
        builder.AddInstagram(options => configure?.Invoke(new MetaOptions { Instagram = options }));
        builder.AddThreads(options => configure?.Invoke(new MetaOptions { Threads = options }));
        builder.AddWhatsApp(options => configure?.Invoke(new MetaOptions { WhatsApp = options }));
        return builder;
    }
}
