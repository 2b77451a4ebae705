using Social;
using Social.Reddit;

namespace Microsoft.Extensions.DependencyInjection;

/// <summary>Registers Reddit.</summary>
public static class RedditServiceCollectionExtensions
{
    /// <summary>Registers Reddit under the name <c>reddit</c>. Options come from variables such as <c>REDDIT_CLIENT_ID</c>, from the configuration section <c>Social:Reddit</c>, and from code, the last winning; variables and section are read where an <c>IConfiguration</c> is registered.</summary>
    /// <param name="builder">The builder.</param>
    /// <param name="configure">Changes options, or null.</param>
    public static ISocialPlatformBuilder AddReddit(this ISocialBuilder builder, Action<RedditOptions>? configure = null) =>
        AddReddit(builder, PlatformName.Reddit, configure);

    /// <summary>Registers Reddit under another name, with hosts or settings of its own; its accounts' keys begin with that name.</summary>
    /// <param name="builder">The builder.</param>
    /// <param name="name">The name, which is also the configuration section under <c>Social</c>.</param>
    /// <param name="configure">Changes options, or null.</param>
    public static ISocialPlatformBuilder AddReddit(this ISocialBuilder builder, PlatformName name, Action<RedditOptions>? configure) =>
        builder.AddPlatform(name, RedditPlatform.Module, configure);
}
