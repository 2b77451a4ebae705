using Social;
using Social.Meta;

namespace Microsoft.Extensions.DependencyInjection;

/// <summary>Registers Instagram.</summary>
public static class InstagramServiceCollectionExtensions
{
    /// <summary>Registers Instagram under the name <c>instagram</c>. Options come from variables such as <c>INSTAGRAM_APP_ID</c>, from the configuration section <c>Social:Instagram</c>, and from code, the last winning.</summary>
    /// <param name="builder">The builder.</param>
    /// <param name="configure">Changes options, or null.</param>
    public static ISocialPlatformBuilder AddInstagram(this ISocialBuilder builder, Action<InstagramOptions>? configure = null) =>
        AddInstagram(builder, PlatformName.Instagram, configure);

    /// <summary>Registers Instagram under another name, with hosts or settings of its own; its accounts' keys begin with that name.</summary>
    /// <param name="builder">The builder.</param>
    /// <param name="name">The name, which is also the configuration section under <c>Social</c>.</param>
    /// <param name="configure">Changes options, or null.</param>
    public static ISocialPlatformBuilder AddInstagram(this ISocialBuilder builder, PlatformName name, Action<InstagramOptions>? configure) =>
        builder.AddPlatform(name, InstagramPlatform.Module, configure);
}
