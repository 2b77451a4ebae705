using System.Text.Json.Nodes;

namespace Social.Testing;

/// <summary>The rules of each type of message, from the reference of the messages endpoint.</summary>
internal sealed class WhatsAppContentRules(WhatsAppEmulator emulator)
{
    public const int MaxText = 4096;
    public const int MaxCaption = 1024;

    private readonly WhatsAppInteractiveRules _interactive = new(emulator);

    /// <summary>Checks the object of a type; templates have rules of their own.</summary>
    public async Task CheckAsync(EmulatedWhatsAppNumber number, WhatsAppJson message, string type, CancellationToken cancellationToken)
    {
        switch (type)
        {
            case "text":
                var text = message.Object("text").Only("body", "preview_url");
                text.Text("body", MaxText);
                text.Truth("preview_url");
                break;
            case "image" or "video":
                await CheckMediaAsync(emulator, number, message.Object(type).Only("id", "link", "caption"), type, cancellationToken).ConfigureAwait(false);
                break;
            case "audio":
                var audio = message.Object("audio").Only("id", "link", "voice");
                audio.Truth("voice");
                await CheckMediaAsync(emulator, number, audio, type, cancellationToken).ConfigureAwait(false);
                break;
            case "document":
                await CheckMediaAsync(emulator, number, message.Object("document").Only("id", "link", "caption", "filename"), type, cancellationToken).ConfigureAwait(false);
                break;
            case "sticker":
                await CheckMediaAsync(emulator, number, message.Object("sticker").Only("id", "link"), type, cancellationToken).ConfigureAwait(false);
                break;
            case "location":
                CheckLocation(message.Object("location"));
                break;
            case "contacts":
                foreach (var contact in message.List("contacts", 1, 257)) CheckContact(contact);
                break;
            case "reaction":
                CheckReaction(message);
                break;
            case "interactive":
                await _interactive.CheckAsync(number, message.Object("interactive"), cancellationToken).ConfigureAwait(false);
                break;
            default:
                throw WhatsAppErrors.Refuse(131051, $"Message type {type} is not currently supported.");
        }
    }

    public static void CheckLocation(WhatsAppJson location)
    {
        location.Only("latitude", "longitude", "name", "address");
        location.Number("latitude", -90, 90);
        location.Number("longitude", -180, 180);
        location.TryText("name", 1000, 0);
        location.TryText("address", 1000, 0);
    }

    /// <summary>Checks media that is named by id or by address: exactly one of both, there, and of the right kind.</summary>
    public static async Task CheckMediaAsync(WhatsAppEmulator emulator, EmulatedWhatsAppNumber number, WhatsAppJson media, string kind, CancellationToken cancellationToken)
    {
        media.TryText("caption", MaxCaption, 0);
        media.TryText("filename", 240);
        var (id, link) = (media.TryText("id"), media.TryText("link"));
        if (id is null == link is null) throw WhatsAppErrors.Bad($"Param {media.Path} must have exactly one of id and link.");
        if (id is not null)
        {
            lock (emulator.State.Gate)
            {
                if (!emulator.State.Media.TryGetValue(id, out var kept) || kept.Number.Business != number.Business || kept.ExpiresAt <= emulator.State.Now)
                    throw WhatsAppErrors.Invalid(media.At("id"), "is not media of this number, or has expired.");
                if (!WhatsAppMediaRules.Takes(kind, kept.MimeType)) throw WhatsAppErrors.Refuse(131053, $"Media of type {kept.MimeType} cannot be sent as {kind}.");
            }

            return;
        }

        if (!Uri.TryCreate(link, UriKind.Absolute, out var address) || address.Scheme is not ("http" or "https")) throw WhatsAppErrors.Invalid(media.At("link"), "is not an address.");
        if (await emulator.FetchAsync(link, cancellationToken).ConfigureAwait(false) is not { } fetched) return;
        if (!WhatsAppMediaRules.Takes(kind, fetched.MimeType)) throw WhatsAppErrors.Refuse(131053, $"Downloaded media of type {fetched.MimeType} cannot be sent as {kind}.");
        if (WhatsAppMediaRules.Refusal(fetched.MimeType, fetched.Bytes.Length) is { } why) throw WhatsAppErrors.Refuse(131053, why);
    }

    private static void CheckContact(WhatsAppJson contact)
    {
        contact.Only("name", "phones", "emails", "addresses", "org", "urls", "birthday");
        contact.Object("name").Only("formatted_name", "first_name", "last_name", "middle_name", "prefix", "suffix").Text("formatted_name");
        Each(contact, "phones", "phone", "type", "wa_id");
        Each(contact, "emails", "email", "type");
        Each(contact, "addresses", "street", "city", "state", "zip", "country", "country_code", "type");
        Each(contact, "urls", "url", "type");
        contact.TryObject("org")?.Only("company", "department", "title");
        if (contact.TryText("birthday") is { } birthday && !DateOnly.TryParseExact(birthday, "yyyy-MM-dd", out _)) throw WhatsAppErrors.Invalid(contact.At("birthday"), "must be YYYY-MM-DD.");
    }

    private static void Each(WhatsAppJson contact, string list, params string[] names)
    {
        if (!contact.Has(list)) return;
        foreach (var item in contact.List(list, 0, 100)) item.Only(names);
    }

    private void CheckReaction(WhatsAppJson message)
    {
        if (message.Has("context")) throw WhatsAppErrors.Bad("A reaction cannot have a context.");
        var reaction = message.Object("reaction").Only("message_id", "emoji");
        var id = reaction.Text("message_id");
        if (reaction["emoji"] is not JsonValue) throw WhatsAppErrors.Missing(reaction.At("emoji"));
        var emoji = reaction.TryText("emoji", 32, 0)!;
        if (emoji.Length > 0 && emoji.Any(char.IsAsciiLetter)) throw WhatsAppErrors.Invalid(reaction.At("emoji"), "must be one emoji.");
        lock (emulator.State.Gate)
            if (!emulator.State.IsKnownMessage(id)) throw WhatsAppErrors.Invalid(reaction.At("message_id"), "is no message of this conversation.");
    }
}
