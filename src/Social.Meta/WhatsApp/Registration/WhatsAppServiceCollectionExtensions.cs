using Social;
using Social.Meta;

namespace Microsoft.Extensions.DependencyInjection;

/// <summary>Registers WhatsApp.</summary>
public static class WhatsAppServiceCollectionExtensions
{
    /// <summary>Registers WhatsApp under the name <c>whatsapp</c>. Options come from variables such as <c>WHATSAPP_ACCESS_TOKEN</c>, from the configuration section <c>Social:WhatsApp</c>, and from code, the last winning.</summary>
    /// <param name="builder">The builder.</param>
    /// <param name="configure">Changes options, or null.</param>
    public static ISocialPlatformBuilder AddWhatsApp(this ISocialBuilder builder, Action<WhatsAppOptions>? configure = null) =>
        AddWhatsApp(builder, PlatformName.WhatsApp, configure);

    /// <summary>Registers WhatsApp under another name, with hosts or settings of its own; its accounts' keys begin with that name.</summary>
    /// <param name="builder">The builder.</param>
    /// <param name="name">The name, which is also the configuration section under <c>Social</c>.</param>
    /// <param name="configure">Changes options, or null.</param>
    public static ISocialPlatformBuilder AddWhatsApp(this ISocialBuilder builder, PlatformName name, Action<WhatsAppOptions>? configure) =>
        builder.AddPlatform(name, WhatsAppPlatform.Module, configure);
}
