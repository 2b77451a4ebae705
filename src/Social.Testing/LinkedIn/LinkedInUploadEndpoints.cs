using Microsoft.AspNetCore.WebUtilities;
using Microsoft.Net.Http.Headers;

namespace Social.Testing;

/// <summary>The addresses that bytes are sent to: signed, and good for a while.</summary>
internal sealed class LinkedInUploadEndpoints(LinkedInEmulator emulator)
{
    private const long LongestFile = 5L * 1024 * 1024 * 1024;

    private LinkedInState State => emulator.State;

    public void Map(RouteTable routes)
    {
        routes.Map("PUT", "/dms-uploads/{id}/uploaded-image/{index}", x => PutFileAsync(x, "image"));
        routes.Map("PUT", "/dms-uploads/{id}/uploaded-document/{index}", x => PutFileAsync(x, "document"));
        routes.Map("PUT", "/dms-uploads/{id}/uploadedVideo/{index}", PutPartAsync);
        routes.Map("PUT", "/dms-uploads/{id}/uploaded-thumbnail/{index}", PutThumbnailAsync);
        routes.Map("POST", "/dms-uploads/{id}/uploaded-captions/{index}", PostCaptionsAsync);
        routes.Map("GET", "/dms/{kind}/{id}", Download);
    }

    private async Task<EmulatorAnswer> PutFileAsync(EmulatorExchange exchange, string kind)
    {
        // The address of an image is no credential by itself; that of a document takes the token or leaves it.
        if (kind == "image" || LinkedInAuthentication.Bearer(exchange) is not null) LinkedInAuthentication.Identify(emulator.Tokens, exchange);
        var media = Find(exchange, kind);
        var segment = await media.Store.ReceiveAsync(exchange.Body, LongestFile, exchange.Aborted).ConfigureAwait(false);
        if (segment is null or { Length: 0 }) throw LinkedInErrors.Refuse(400, null, "The upload is empty or too long");
        media.Store.Commit(0, segment);
        await LinkedInUploads.FinishAsync(emulator, media, exchange).ConfigureAwait(false);
        return EmulatorAnswer.Empty(201);
    }

    private async Task<EmulatorAnswer> PutPartAsync(EmulatorExchange exchange)
    {
        var media = Find(exchange, "video");
        if (!int.TryParse(exchange.RouteValues["index"], out var index) || index < 0 || index >= media.Parts.Count) throw LinkedInErrors.NotFound("There is no such part");
        var part = media.Parts[index];
        if (exchange.ContentType != "application/octet-stream") throw LinkedInErrors.Refuse(415, null, "The part must be application/octet-stream");
        var segment = await media.Store.ReceiveAsync(exchange.Body, part.Length, exchange.Aborted).ConfigureAwait(false);
        if (segment is null || segment.Length != part.Length)
            throw LinkedInErrors.Refuse(400, null, $"The part must be the bytes {part.FirstByte} to {part.LastByte}, {part.Length} in all");
        string etag;
        lock (State.Gate)
        {
            if (media.Sha256 is not null) throw LinkedInErrors.Refuse(400, null, "The upload is already finalized");
            media.Store.Commit(index, segment);
            part.ETag = etag = $"/ambry-video/signedId/{LinkedInTokens.NewSecret(24)}.bin";
        }

        return EmulatorAnswer.Empty(200).With("ETag", emulator.Options.QuotesETags ? $"\"{etag}\"" : etag);
    }

    private async Task<EmulatorAnswer> PutThumbnailAsync(EmulatorExchange exchange)
    {
        var media = Find(exchange, "video");
        if (!media.WantsThumbnail) throw LinkedInErrors.NotFound("No thumbnail was announced");
        if (exchange.Header("media-type-family") != "STILLIMAGE") throw LinkedInErrors.Refuse(400, null, "The header media-type-family must be STILLIMAGE");
        var bytes = await exchange.ReadBodyAsync().ConfigureAwait(false);
        if (LinkedInMediaSniffer.TypeOf(bytes) is not ("image/jpeg" or "image/png" or "image/gif")) throw LinkedInErrors.Refuse(400, null, "The thumbnail is no image");
        lock (State.Gate)
        {
            if (media.Sha256 is not null) throw LinkedInErrors.Refuse(400, null, "The upload is already finalized");
            media.ThumbnailSha256 = Convert.ToHexStringLower(System.Security.Cryptography.SHA256.HashData(bytes));
        }

        return EmulatorAnswer.Empty(201);
    }

    private async Task<EmulatorAnswer> PostCaptionsAsync(EmulatorExchange exchange)
    {
        var media = Find(exchange, "video");
        if (!media.WantsCaptions) throw LinkedInErrors.NotFound("No captions were announced");
        if (exchange.ContentType != "multipart/form-data" || !MediaTypeHeaderValue.TryParse(exchange.Http.Request.ContentType, out var type)
            || HeaderUtilities.RemoveQuotes(type.Boundary).Value is not { Length: > 0 } boundary)
            throw LinkedInErrors.Refuse(415, null, "Captions must be multipart/form-data");
        var parts = new Dictionary<string, string>(StringComparer.Ordinal);
        var reader = new MultipartReader(boundary, exchange.Body);
        while (await reader.ReadNextSectionAsync(exchange.Aborted).ConfigureAwait(false) is { } section)
        {
            var name = ContentDispositionHeaderValue.TryParse(section.ContentDisposition, out var disposition) ? HeaderUtilities.RemoveQuotes(disposition.Name).Value : null;
            using var text = new StreamReader(section.Body);
            parts[name ?? ""] = await text.ReadToEndAsync(exchange.Aborted).ConfigureAwait(false);
        }

        LinkedInCaptions.Check(parts);
        lock (State.Gate)
        {
            if (media.Sha256 is not null) throw LinkedInErrors.Refuse(400, null, "The upload is already finalized");
            media.Captions = parts["file"];
        }

        return EmulatorAnswer.Empty(201);
    }

    private EmulatorAnswer Download(EmulatorExchange exchange)
    {
        lock (State.Gate)
        {
            var media = State.Media.GetValueOrDefault($"urn:li:{exchange.RouteValues["kind"]}:{exchange.RouteValues["id"]}");
            return media?.Content is { } content && exchange["t"] == media.UploadKey && media.StatusAt(State.Now) == "AVAILABLE"
                ? EmulatorAnswer.Bytes(200, content, media.MediaType)
                : EmulatorAnswer.Text(404, "Not Found", "text/plain");
        }
    }

    private EmulatedLinkedInMedia Find(EmulatorExchange exchange, string kind)
    {
        lock (State.Gate)
        {
            var media = State.Media.GetValueOrDefault($"urn:li:{kind}:{exchange.RouteValues["id"]}") ?? throw LinkedInErrors.NotFound("There is no such upload");
            if (exchange["ut"] != media.UploadKey) throw LinkedInErrors.Refuse(403, "ACCESS_DENIED", "The signature of the upload address does not match");
            if (media.UploadExpiresAt <= State.Now) throw LinkedInErrors.Refuse(400, "EXPIRED_UPLOAD_URL", "The upload address has expired");
            return media;
        }
    }
}
