using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Options;

namespace Social.Meta;

/// <summary>Reads options from configuration: the section <c>Social:{name}</c>, and the plain variables that applications already have.</summary>
internal sealed class WhatsAppConfiguration(string name, IConfiguration? configuration) : IConfigureNamedOptions<WhatsAppOptions>
{
    /// <inheritdoc/>
    public void Configure(WhatsAppOptions options) => Configure(Options.DefaultName, options);

    /// <inheritdoc/>
    public void Configure(string? optionsName, WhatsAppOptions options)
    {
        if (optionsName != name || configuration is null)
        {
            return;
        }

        if (name == PlatformName.WhatsApp.Value)
        {
            options.AppId = configuration["WHATSAPP_APP_ID"] ?? options.AppId;
            options.AppSecret = configuration["WHATSAPP_APP_SECRET"] ?? options.AppSecret;
            options.AccessToken = configuration["WHATSAPP_ACCESS_TOKEN"] ?? options.AccessToken;
            options.PhoneNumberId = configuration["WHATSAPP_PHONE_NUMBER_ID"] ?? options.PhoneNumberId;
            options.BusinessAccountId = configuration["WHATSAPP_BUSINESS_ACCOUNT_ID"] ?? options.BusinessAccountId;
            options.WebhookVerifyToken = configuration["WHATSAPP_WEBHOOK_VERIFY_TOKEN"] ?? options.WebhookVerifyToken;
        }

        configuration.GetSection($"Social:{name}").Bind(options);
    }
}
