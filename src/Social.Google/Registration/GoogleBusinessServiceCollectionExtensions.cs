using Social;
using Social.Google;

namespace Microsoft.Extensions.DependencyInjection;

/// <summary>Registers Business Profile.</summary>
public static class GoogleBusinessServiceCollectionExtensions
{
    /// <summary>Registers Business Profile under the name <c>googlebusiness</c>. Options come from variables such as <c>GOOGLE_CLIENT_ID</c>, from the configuration section <c>Social:googlebusiness</c>, and from code, the last winning; variables and section are read where an <c>IConfiguration</c> is registered.</summary>
    /// <param name="builder">The builder.</param>
    /// <param name="configure">Changes options, or null.</param>
    public static ISocialPlatformBuilder AddGoogleBusiness(this ISocialBuilder builder, Action<GoogleBusinessOptions>? configure = null) =>
        AddGoogleBusiness(builder, PlatformName.GoogleBusiness, configure);

    /// <summary>Registers Business Profile under another name, with hosts or settings of its own; its accounts' keys begin with that name.</summary>
    /// <param name="builder">The builder.</param>
    /// <param name="name">The name, which is also the configuration section under <c>Social</c>.</param>
    /// <param name="configure">Changes options, or null.</param>
    public static ISocialPlatformBuilder AddGoogleBusiness(this ISocialBuilder builder, PlatformName name, Action<GoogleBusinessOptions>? configure) =>
        builder.AddPlatform(name, GoogleBusinessPlatform.Module, configure);
}
