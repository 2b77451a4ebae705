using Social;
using Social.TikTok;

namespace Microsoft.Extensions.DependencyInjection;

/// <summary>Registers TikTok.</summary>
public static class TikTokServiceCollectionExtensions
{
    /// <summary>Registers TikTok under the name <c>tiktok</c>. Options come from variables such as <c>TIKTOK_CLIENT_KEY</c>, from the configuration section <c>Social:TikTok</c>, and from code, the last winning; variables and section are read where an <c>IConfiguration</c> is registered.</summary>
    /// <param name="builder">The builder.</param>
    /// <param name="configure">Changes options, or null.</param>
    public static ISocialPlatformBuilder AddTikTok(this ISocialBuilder builder, Action<TikTokOptions>? configure = null) =>
        AddTikTok(builder, PlatformName.TikTok, configure);

    /// <summary>Registers TikTok under another name, with hosts or settings of its own; its accounts' keys begin with that name.</summary>
    /// <param name="builder">The builder.</param>
    /// <param name="name">The name, which is also the configuration section under <c>Social</c>.</param>
    /// <param name="configure">Changes options, or null.</param>
    public static ISocialPlatformBuilder AddTikTok(this ISocialBuilder builder, PlatformName name, Action<TikTokOptions>? configure) =>
        builder.AddPlatform(name, TikTokPlatform.Module, configure);
}
