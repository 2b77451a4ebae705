using Microsoft.Extensions.Configuration;

namespace Social.Meta;

/// <summary>Reads the options from the section <c>Social:{name}</c>, and from the plain variables that applications already have.</summary>
internal sealed class WhatsAppConfiguration(string name, IConfiguration? configuration) : PlatformConfiguration<WhatsAppOptions>(name, PlatformName.WhatsApp, configuration)
{
    /// <inheritdoc/>
    protected override void ReadVariables(IConfiguration variables, WhatsAppOptions options)
    {
        options.AppId = variables["WHATSAPP_APP_ID"] ?? options.AppId;
        options.AppSecret = variables["WHATSAPP_APP_SECRET"] ?? options.AppSecret;
        options.AccessToken = variables["WHATSAPP_ACCESS_TOKEN"] ?? options.AccessToken;
        options.PhoneNumberId = variables["WHATSAPP_PHONE_NUMBER_ID"] ?? options.PhoneNumberId;
        options.BusinessAccountId = variables["WHATSAPP_BUSINESS_ACCOUNT_ID"] ?? options.BusinessAccountId;
        options.WebhookVerifyToken = variables["WHATSAPP_WEBHOOK_VERIFY_TOKEN"] ?? options.WebhookVerifyToken;
    }

    /// <inheritdoc/>
    protected override void Bind(IConfigurationSection section, WhatsAppOptions options) => section.Bind(options);
}
