using Social;
using Social.Meta;

namespace Microsoft.Extensions.DependencyInjection;

/// <summary>Registers Facebook Pages.</summary>
public static class FacebookServiceCollectionExtensions
{
    /// <summary>Registers Facebook under the name <c>facebook</c>. Options come from variables such as <c>FACEBOOK_APP_ID</c>, from the configuration section <c>Social:Facebook</c>, and from code, the last winning.</summary>
    /// <param name="builder">The builder.</param>
    /// <param name="configure">Changes options, or null.</param>
    public static ISocialPlatformBuilder AddFacebook(this ISocialBuilder builder, Action<FacebookOptions>? configure = null) =>
        AddFacebook(builder, PlatformName.Facebook, configure);

    /// <summary>Registers Facebook under another name, with hosts or settings of its own; its accounts' keys begin with that name.</summary>
    /// <param name="builder">The builder.</param>
    /// <param name="name">The name, which is also the configuration section under <c>Social</c>.</param>
    /// <param name="configure">Changes options, or null.</param>
    public static ISocialPlatformBuilder AddFacebook(this ISocialBuilder builder, PlatformName name, Action<FacebookOptions>? configure) =>
        builder.AddPlatform(name, FacebookPlatform.Module, configure);
}
