using Social;
using Social.YouTube;

namespace Microsoft.Extensions.DependencyInjection;

/// <summary>Registers YouTube.</summary>
public static class YouTubeServiceCollectionExtensions
{
    /// <summary>Registers YouTube under the name <c>youtube</c>. Options come from variables such as <c>YOUTUBE_CLIENT_ID</c>, from the configuration section <c>Social:YouTube</c>, and from code, the last winning; variables and section are read where an <c>IConfiguration</c> is registered.</summary>
    /// <param name="builder">The builder.</param>
    /// <param name="configure">Changes options, or null.</param>
    public static ISocialPlatformBuilder AddYouTube(this ISocialBuilder builder, Action<YouTubeOptions>? configure = null) =>
        AddYouTube(builder, PlatformName.YouTube, configure);

    /// <summary>Registers YouTube under another name, with hosts or settings of its own; its accounts' keys begin with that name.</summary>
    /// <param name="builder">The builder.</param>
    /// <param name="name">The name, which is also the configuration section under <c>Social</c>.</param>
    /// <param name="configure">Changes options, or null.</param>
    public static ISocialPlatformBuilder AddYouTube(this ISocialBuilder builder, PlatformName name, Action<YouTubeOptions>? configure) =>
        builder.AddPlatform(name, YouTubePlatform.Module, configure);
}
