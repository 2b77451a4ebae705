using Social.Pipeline;

namespace Social.Meta;

/// <summary>WhatsApp's own client: every area of the Cloud API, beside the common contracts.</summary>
/// <remarks>Thread-safe; one per registration.</remarks>
public sealed class WhatsAppClient
{
    internal WhatsAppClient(PlatformClient client, WhatsAppOptions options, WhatsAppAccounts connector, WhatsAppMessages messages, WhatsAppMedia media, IAccountStore accounts, ICredentialStore credentials)
    {
        WhatsAppBusinesses businesses = new(accounts, options, client.Name);
        Accounts = connector;
        Messages = messages;
        Media = media;
        Numbers = new WhatsAppNumbers(client, options);
        Profiles = new WhatsAppProfiles(client, options, Numbers);
        Templates = new WhatsAppTemplates(client, options, businesses);
        Blocks = new WhatsAppBlocks(client, options);
        Webhooks = new WhatsAppWebhooks(client.Name, options);
        Abilities = new PlatformAbilities(client.Name, credentials)
            .Add<IAccountConnector>(connector)
            .Add<IAccountDisconnector>(connector)
            .Add<IAccountDirectory>(connector, WhatsAppDirectory.Numbers)
            .Add<IMessageSender>(messages, SendMessage.Route)
            .Add<IMessageValidator>(messages)
            .Add<IProfileReader>(Profiles, WhatsAppNumbers.Get)
            .Add<IWebhookReceiver>(Webhooks);
    }

    /// <summary>Gets what connects phone numbers.</summary>
    public WhatsAppAccounts Accounts { get; }

    /// <summary>Gets messages: send, react, mark as read.</summary>
    public WhatsAppMessages Messages { get; }

    /// <summary>Gets media: upload, download, delete.</summary>
    public WhatsAppMedia Media { get; }

    /// <summary>Gets phone numbers: read, register, verify.</summary>
    public WhatsAppNumbers Numbers { get; }

    /// <summary>Gets business profiles.</summary>
    public WhatsAppProfiles Profiles { get; }

    /// <summary>Gets templates: list, create, edit, delete.</summary>
    public WhatsAppTemplates Templates { get; }

    /// <summary>Gets the people whom a number blocks.</summary>
    public WhatsAppBlocks Blocks { get; }

    /// <summary>Gets the receiver of notifications.</summary>
    public WhatsAppWebhooks Webhooks { get; }

    internal PlatformAbilities Abilities { get; }
}
