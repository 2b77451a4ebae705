using Social;
using Social.Twitter;

namespace Microsoft.Extensions.DependencyInjection;

/// <summary>Registers X.</summary>
public static class TwitterServiceCollectionExtensions
{
    /// <summary>Registers X under the name <c>twitter</c>. Options come from variables such as <c>TWITTER_API_KEY</c>, from the configuration section <c>Social:Twitter</c>, and from code, the last winning; variables and section are read where an <c>IConfiguration</c> is registered.</summary>
    /// <param name="builder">The builder.</param>
    /// <param name="configure">Changes options, or null.</param>
    public static ISocialPlatformBuilder AddTwitter(this ISocialBuilder builder, Action<TwitterOptions>? configure = null) =>
        AddTwitter(builder, PlatformName.Twitter, configure);

    /// <summary>Registers X under another name, with hosts or settings of its own; its accounts' keys begin with that name.</summary>
    /// <param name="builder">The builder.</param>
    /// <param name="name">The name, which is also the configuration section under <c>Social</c>.</param>
    /// <param name="configure">Changes options, or null.</param>
    public static ISocialPlatformBuilder AddTwitter(this ISocialBuilder builder, PlatformName name, Action<TwitterOptions>? configure) =>
        builder.AddPlatform(name, TwitterPlatform.Module, configure);
}
