using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.Net.Http.Headers;

namespace Social.Testing;

/// <summary>Keeps media: uploaded for 30 days, shown at an address that lives five minutes and wants the token too.</summary>
internal sealed class WhatsAppMediaEndpoints(WhatsAppEmulator emulator)
{
    public void Map(RouteTable routes)
    {
        routes.Map("POST", "/{version}/{phone}/media", UploadAsync, WhatsAppEmulator.Messaging);
        routes.Map("GET", "/whatsapp_business/attachments/", Download, WhatsAppEmulator.Messaging);
    }

    /// <summary>Describes media and gives it a new address.</summary>
    public EmulatorAnswer Describe(EmulatorExchange exchange, EmulatedWhatsAppMedia media)
    {
        CheckOwner(exchange, media);
        var mid = Convert.ToHexString(RandomNumberGenerator.GetBytes(12));
        emulator.State.MediaAddresses[mid] = (media, emulator.State.Now + emulator.Options.MediaAddressLifetime);
        return EmulatorAnswer.Json(200, new JsonObject
        {
            ["messaging_product"] = "whatsapp",
            ["url"] = $"{emulator.BaseAddress}whatsapp_business/attachments/?mid={mid}&ext=1&hash={media.Sha256[..8]}",
            ["mime_type"] = media.MimeType,
            ["sha256"] = media.Sha256,
            ["file_size"] = media.Length.ToString(System.Globalization.CultureInfo.InvariantCulture),
            ["id"] = media.Id,
        });
    }

    public EmulatorAnswer Delete(EmulatorExchange exchange, EmulatedWhatsAppMedia media)
    {
        CheckOwner(exchange, media);
        emulator.State.Media.Remove(media.Id);
        return EmulatorAnswer.Json(200, new JsonObject { ["success"] = true });
    }

    private void CheckOwner(EmulatorExchange exchange, EmulatedWhatsAppMedia media)
    {
        if (media.ExpiresAt <= emulator.State.Now || !WhatsAppEmulator.TokenOf(exchange).Businesses.Contains(media.Number.Business)
            || (exchange["phone_number_id"] is { } phone && phone != media.Number.Id)) throw GraphErrors.NotFound(media.Id);
    }

    private async Task<EmulatorAnswer> UploadAsync(EmulatorExchange exchange)
    {
        var number = emulator.NumberOf(exchange);
        if (!MediaTypeHeaderValue.TryParse(exchange.Header("Content-Type"), out var type) || type.MediaType != "multipart/form-data" || HeaderUtilities.RemoveQuotes(type.Boundary).Value is not { Length: > 0 } boundary)
            throw WhatsAppErrors.Bad("Media is uploaded as multipart/form-data.");
        Dictionary<string, string> fields = new(StringComparer.Ordinal);
        byte[]? bytes = null;
        string? fileType = null;
        var reader = new MultipartReader(boundary, exchange.Body);
        while (await reader.ReadNextSectionAsync(exchange.Aborted).ConfigureAwait(false) is { } section)
        {
            if (!ContentDispositionHeaderValue.TryParse(section.ContentDisposition, out var disposition)) throw WhatsAppErrors.Bad("A part has no name.");
            using var buffer = new MemoryStream();
            await section.Body.CopyToAsync(buffer, exchange.Aborted).ConfigureAwait(false);
            var name = HeaderUtilities.RemoveQuotes(disposition.Name).Value ?? "";
            if (name == "file") (bytes, fileType) = (buffer.ToArray(), section.ContentType);
            else fields[name] = Encoding.UTF8.GetString(buffer.ToArray());
        }

        foreach (var (name, _) in fields)
            if (name is not ("messaging_product" or "type")) throw WhatsAppErrors.Bad($"Unexpected key \"{name}\".");
        if (fields.GetValueOrDefault("messaging_product") != "whatsapp") throw WhatsAppErrors.Bad("The parameter messaging_product is required.");
        if (bytes is null) throw WhatsAppErrors.Bad("The parameter file is required.");
        var mime = fields.GetValueOrDefault("type") ?? throw WhatsAppErrors.Bad("The parameter type is required.");
        if (fileType?.Split(';')[0].Trim() != mime.Split(';')[0].Trim()) throw WhatsAppErrors.Bad($"Param file must be of the type {mime}, and is {fileType}.");
        if (WhatsAppMediaRules.Refusal(mime.Split(';')[0].Trim(), bytes.Length) is { } why) throw WhatsAppErrors.Refuse(131053, why);
        lock (emulator.State.Gate)
        {
            var media = new EmulatedWhatsAppMedia(emulator.State.NextId(), number, mime.Split(';')[0].Trim(), bytes, emulator.State.Now + emulator.Options.MediaLifetime);
            emulator.State.Media[media.Id] = media;
            return EmulatorAnswer.Json(200, new JsonObject { ["id"] = media.Id });
        }
    }

    /// <summary>An address that is wrong, old or somebody else's is not found.</summary>
    private EmulatorAnswer Download(EmulatorExchange exchange)
    {
        if (exchange.Header("User-Agent") is null or "") return EmulatorAnswer.Empty(403);
        lock (emulator.State.Gate)
        {
            return exchange["mid"] is { } mid && emulator.State.MediaAddresses.TryGetValue(mid, out var address) && address.Until > emulator.State.Now
                && WhatsAppEmulator.TokenOf(exchange).Businesses.Contains(address.Media.Number.Business)
                ? EmulatorAnswer.Bytes(200, address.Media.Bytes, address.Media.MimeType)
                : EmulatorAnswer.Empty(404);
        }
    }
}
