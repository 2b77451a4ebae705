using System.Globalization;
using System.Text;
using System.Text.Json.Nodes;

namespace Social.Testing;

/// <summary>Leases uploads, and converts Markdown to rich text.</summary>
internal sealed class RedditLeaseEndpoints(RedditEmulator emulator)
{
    public void Map()
    {
        emulator.Map("POST", "/api/media/asset", Lease, "submit", RedditAudience.User);
        emulator.Map("POST", "/api/convert_rte_body_format", Convert, "submit", RedditAudience.User);
    }

    private EmulatorAnswer Lease(RedditCall call)
    {
        if (call["filepath"] is not { Length: > 0 } path || LimitOf(call["mimetype"]) is not { } limit) return RedditProblems.BadRequest();
        var state = emulator.State;
        var media = new EmulatedRedditMedia(state.NextId() + "lze1", call.User, path, call["mimetype"]!, limit, state.Now + emulator.Options.LeaseLifetime)
        {
            SocketToken = RedditTokens.NewSecret(),
        };
        state.Media[media.AssetId] = media;
        foreach (var (name, value) in FieldsOf(media)) media.Fields[name] = value;
        var fields = media.Fields.Select(f => (JsonNode)new JsonObject { ["name"] = f.Key, ["value"] = f.Value });
        return call.Answer(new JsonObject
        {
            // Without a scheme, as Reddit writes it: the client puts its own before it.
            ["args"] = new JsonObject { ["action"] = $"//{emulator.BaseAddress.Authority}/{media.Bucket}", ["fields"] = new JsonArray([.. fields]) },
            ["asset"] = new JsonObject
            {
                ["asset_id"] = media.AssetId,
                ["processing_state"] = "incomplete",
                ["payload"] = new JsonObject { ["filepath"] = path },
                ["websocket_url"] = RedditSocketEndpoints.UrlOf(emulator, media),
            },
        });
    }

    private long? LimitOf(string? mimeType) => mimeType switch
    {
        "image/png" or "image/jpeg" => emulator.Options.MaxImageBytes,
        "image/gif" => emulator.Options.MaxGifBytes,
        "video/mp4" or "video/quicktime" => emulator.Options.MaxVideoBytes,
        _ => null,
    };

    private IEnumerable<(string Name, string Value)> FieldsOf(EmulatedRedditMedia media)
    {
        var date = emulator.State.Now.ToString("yyyyMMdd'T'HHmmss'Z'", CultureInfo.InvariantCulture);
        var credential = $"ASIAEMULATED/{date[..8]}/us-east-1/s3/aws4_request";
        var policy = new JsonObject
        {
            ["expiration"] = media.LeaseExpiresAt.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss.fff'Z'", CultureInfo.InvariantCulture),
            ["conditions"] = new JsonArray(
                new JsonObject { ["bucket"] = media.Bucket },
                new JsonArray("content-length-range", 1, media.MaxBytes),
                new JsonObject { ["key"] = media.AssetId },
                new JsonObject { ["Content-Type"] = media.MimeType }),
        };
        return
        [
            ("x-amz-algorithm", "AWS4-HMAC-SHA256"),
            ("key", media.AssetId),
            ("x-amz-storage-class", "STANDARD"),
            ("success_action_status", "201"),
            ("bucket", media.Bucket),
            ("acl", media.IsVideo ? "public-read" : "private"),
            ("x-amz-signature", RedditTokens.NewSecret(32)),
            ("x-amz-security-token", RedditTokens.NewSecret(48)),
            ("x-amz-date", date),
            ("x-amz-meta-ext", media.Extension),
            ("policy", System.Convert.ToBase64String(Encoding.UTF8.GetBytes(policy.ToJsonString()))),
            ("x-amz-credential", credential),
            ("Content-Type", media.MimeType),
        ];
    }

    private static EmulatorAnswer Convert(RedditCall call)
    {
        if (call["output_mode"] != "rtjson" || call["markdown_text"] is not { } markdown) return RedditProblems.BadRequest();
        return call.Answer(new JsonObject { ["output"] = RedditRichText.FromMarkdown(markdown), ["assets"] = new JsonArray(), ["output_mode"] = "rtjson" });
    }
}
