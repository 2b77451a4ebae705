using Social;
using Social.LinkedIn;

namespace Microsoft.Extensions.DependencyInjection;

/// <summary>Registers LinkedIn.</summary>
public static class LinkedInServiceCollectionExtensions
{
    /// <summary>Registers LinkedIn under the name <c>linkedin</c>. Options come from variables such as <c>LINKEDIN_CLIENT_ID</c>, from the configuration section <c>Social:LinkedIn</c>, and from code, the last winning; variables and section are read where an <c>IConfiguration</c> is registered.</summary>
    /// <param name="builder">The builder.</param>
    /// <param name="configure">Changes options, or null.</param>
    public static ISocialPlatformBuilder AddLinkedIn(this ISocialBuilder builder, Action<LinkedInOptions>? configure = null) =>
        AddLinkedIn(builder, PlatformName.LinkedIn, configure);

    /// <summary>Registers LinkedIn under another name, with hosts or settings of its own; its accounts' keys begin with that name.</summary>
    /// <param name="builder">The builder.</param>
    /// <param name="name">The name, which is also the configuration section under <c>Social</c>.</param>
    /// <param name="configure">Changes options, or null.</param>
    public static ISocialPlatformBuilder AddLinkedIn(this ISocialBuilder builder, PlatformName name, Action<LinkedInOptions>? configure) =>
        builder.AddPlatform(name, LinkedInPlatform.Module, configure);
}
