using System.Text.Json;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.Net.Http.Headers;

namespace Social.Testing;

/// <summary>Reads an upload call: a multipart body, streamed, or its JSON alternative with base64.</summary>
internal sealed class TwitterUpload
{
    private readonly Dictionary<string, string> _fields = new(StringComparer.Ordinal);
    private readonly List<string> _owners = [];

    public SegmentStore.Segment? Media { get; private set; }

    public bool HasMedia { get; private set; }

    public IReadOnlyList<string> AdditionalOwners => _owners;

    public string? this[string field] => _fields.GetValueOrDefault(field);

    /// <summary>Reads the call; the media goes straight into the store.</summary>
    public static async Task<TwitterUpload> ReadAsync(EmulatorExchange exchange, SegmentStore store, long limit, params string[] allowed)
    {
        var upload = new TwitterUpload();
        if (exchange.ContentType == "multipart/form-data") await upload.ReadMultipartAsync(exchange, store, limit, allowed).ConfigureAwait(false);
        else if (exchange.ContentType == "application/json") await upload.ReadJsonAsync(exchange, store, limit, allowed).ConfigureAwait(false);
        else throw Refuse("Requests with bodies must have content-type of application/json or multipart/form-data.");
        if (!upload.HasMedia) throw Refuse("$.media: is missing but it is required");
        return upload;
    }

    private static TwitterRefusal Refuse(string message) => new(TwitterProblems.InvalidRequest(message));

    private static TwitterRefusal Unknown(string name) => Refuse($"$.{name}: is not defined in the schema and the schema does not allow additional properties");

    private async Task ReadMultipartAsync(EmulatorExchange exchange, SegmentStore store, long limit, string[] allowed)
    {
        if (!MediaTypeHeaderValue.TryParse(exchange.Http.Request.ContentType, out var type) || HeaderUtilities.RemoveQuotes(type.Boundary).Value is not { Length: > 0 } boundary)
            throw Refuse("The multipart body has no boundary.");
        var reader = new MultipartReader(boundary, exchange.Body);
        try
        {
            while (await reader.ReadNextSectionAsync(exchange.Aborted).ConfigureAwait(false) is { } section)
            {
                if (!ContentDispositionHeaderValue.TryParse(section.ContentDisposition, out var disposition)) throw Refuse("A part of the multipart body has no content disposition.");
                var name = HeaderUtilities.RemoveQuotes(disposition.Name).Value ?? "";
                if (!allowed.Contains(name)) throw Unknown(name);
                if (name == "media")
                {
                    // A part without a file name is a text field, and text is no media.
                    if (!disposition.FileName.HasValue && !disposition.FileNameStar.HasValue) throw Refuse("$.media: must be a binary part with a file name");
                    HasMedia = true;
                    Media = await store.ReceiveAsync(section.Body, limit, exchange.Aborted).ConfigureAwait(false);
                }
                else
                {
                    using var text = new StreamReader(section.Body);
                    Set(name, await text.ReadToEndAsync(exchange.Aborted).ConfigureAwait(false));
                }
            }
        }
        catch (InvalidDataException)
        {
            throw Refuse("The multipart body is malformed.");
        }
    }

    private async Task ReadJsonAsync(EmulatorExchange exchange, SegmentStore store, long limit, string[] allowed)
    {
        var body = await TwitterBody.ReadAsync(exchange, allowed).ConfigureAwait(false);
        foreach (var name in allowed)
        {
            if (body.Raw(name) is not { } value || name == "media") continue;
            if (value.ValueKind == JsonValueKind.Array) _owners.AddRange(body.Ids(name, 0, 100)!);
            else Set(name, value.ValueKind == JsonValueKind.String ? value.GetString()! : value.GetRawText());
        }

        if (body.Text("media") is not { } base64) return;
        HasMedia = true;
        byte[] bytes;
        try
        {
            bytes = Convert.FromBase64String(base64);
        }
        catch (FormatException)
        {
            throw Refuse("$.media: is not valid base64");
        }

        using var source = new MemoryStream(bytes);
        Media = await store.ReceiveAsync(source, limit, exchange.Aborted).ConfigureAwait(false);
    }

    private void Set(string name, string value)
    {
        if (name == "additional_owners") _owners.AddRange(value.Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries));
        else _fields[name] = value;
    }
}
