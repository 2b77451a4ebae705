using System.Text.Json.Nodes;
using System.Text.RegularExpressions;

namespace Social.Testing;

/// <summary>Alternative text and other metadata, subtitles, and looking media up.</summary>
internal sealed partial class TwitterMediaMetadataEndpoints(TwitterEmulator emulator)
{
    private static readonly string[] Metadata =
    [
        "alt_text", "allow_download_status", "sensitive_media_warning", "preview_image", "found_media_origin", "shared_info", "content_expiration",
        "domain_restrictions", "management_info", "sticker_info", "upload_source", "audience_policy", "geo_restrictions",
    ];

    public void Map(RouteTable routes)
    {
        var write = TwitterPolicy.Write(TwitterAccess.User, "media.write");
        routes.Map("POST", "/2/media/metadata", DescribeAsync, write);
        routes.Map("POST", "/2/media/subtitles", SubtitleAsync, write);
        routes.Map("DELETE", "/2/media/subtitles", UnsubtitleAsync, write);
        routes.Map("GET", "/2/media", LookUp, TwitterPolicy.Read(TwitterAccess.Any, "tweet.read", "media_keys", "media.fields"));
        routes.Map("GET", "/2/media/{key}", LookUpOne, TwitterPolicy.Read(TwitterAccess.Any, "tweet.read", "media.fields"));
    }

    private async Task<EmulatorAnswer> DescribeAsync(EmulatorExchange exchange)
    {
        var body = await TwitterBody.ReadAsync(exchange, "id", "metadata").ConfigureAwait(false);
        body.Require("id");
        var metadata = body.Object("metadata", Metadata);
        var alt = metadata?.Object("alt_text", "text");
        alt?.Require("text");
        alt?.Text("text", null, 1000);
        var media = TwitterMediaEndpoints.Find(emulator, exchange, body.Id("id")!);
        lock (emulator.State.Gate)
        {
            if (body.Raw("metadata") is { } raw)
                foreach (var member in raw.EnumerateObject()) media.Metadata[member.Name] = JsonNode.Parse(member.Value.GetRawText());
            return TwitterJson.Data(new JsonObject { ["id"] = media.Id, ["associated_metadata"] = media.Metadata.DeepClone() });
        }
    }

    private async Task<EmulatorAnswer> SubtitleAsync(EmulatorExchange exchange)
    {
        var body = await TwitterBody.ReadAsync(exchange, "id", "media_category", "subtitles").ConfigureAwait(false);
        foreach (var name in (string[])["id", "media_category", "subtitles"]) body.Require(name);
        var media = Video(exchange, body);
        var subtitles = body.Object("subtitles", "id", "language_code", "display_name")!;
        subtitles.Require("id");
        subtitles.Require("language_code");
        var language = Language(subtitles);
        var file = TwitterMediaEndpoints.Find(emulator, exchange, subtitles.Id("id")!);
        if (!file.IsSubtitles || !file.IsFinished) throw subtitles.Refuse("id", "is not finished media of the category subtitles");
        lock (emulator.State.Gate)
        {
            file.IsAttached = true;
            media.AttachedSubtitles[language] = (file.Id, subtitles.Text("display_name"));
            return TwitterJson.Data(new JsonObject
            {
                ["id"] = media.Id,
                ["media_category"] = body.Text("media_category"),
                ["associated_subtitles"] = new JsonArray([.. media.AttachedSubtitles.Select(s => Entry(s.Key, s.Value))]),
            });
        }
    }

    private async Task<EmulatorAnswer> UnsubtitleAsync(EmulatorExchange exchange)
    {
        var body = await TwitterBody.ReadAsync(exchange, "id", "media_category", "language_code").ConfigureAwait(false);
        foreach (var name in (string[])["id", "media_category", "language_code"]) body.Require(name);
        var media = Video(exchange, body);
        lock (emulator.State.Gate) return TwitterJson.Data(new JsonObject { ["deleted"] = media.AttachedSubtitles.Remove(Language(body)) });
    }

    private EmulatorAnswer LookUp(EmulatorExchange exchange)
    {
        var keys = TwitterQuery.List(exchange, "media_keys", 100, IsKey);
        var fields = TwitterFields.Read(exchange);
        var data = new JsonArray();
        var errors = new JsonArray();
        lock (emulator.State.Gate)
        {
            foreach (var key in keys)
            {
                if (Find(key) is { } media) data.Add(TwitterMediaWriter.Write(emulator, media, fields.Media));
                else errors.Add(TwitterProblems.PartialNotFound("media", "media_keys", key));
            }
        }

        var body = new JsonObject();
        if (data.Count > 0) body["data"] = data;
        if (errors.Count > 0) body["errors"] = errors;
        return EmulatorAnswer.Json(200, body);
    }

    private EmulatorAnswer LookUpOne(EmulatorExchange exchange)
    {
        var key = exchange.RouteValues["key"];
        if (!IsKey(key)) throw TwitterQuery.Refuse("media_key", key, $"The `media_key` query parameter value [{key}] is not valid");
        var fields = TwitterFields.Read(exchange);
        lock (emulator.State.Gate)
        {
            return Find(key) is { } media
                ? TwitterJson.Data(TwitterMediaWriter.Write(emulator, media, fields.Media))
                : EmulatorAnswer.Json(200, new JsonObject { ["errors"] = new JsonArray(TwitterProblems.PartialNotFound("media", "media_key", key)) });
        }
    }

    private EmulatedTwitterMedia? Find(string key) =>
        emulator.State.Media.GetValueOrDefault(key[(key.IndexOf('_', StringComparison.Ordinal) + 1)..]) is { IsFinished: true } media && media.Key == key ? media : null;

    private EmulatedTwitterMedia Video(EmulatorExchange exchange, TwitterBody body)
    {
        // CamelCase here, unlike in uploads.
        var category = body.Text("media_category", null, null, "TweetVideo", "AmplifyVideo");
        var media = TwitterMediaEndpoints.Find(emulator, exchange, body.Id("id")!);
        return media.Category == (category == "TweetVideo" ? "tweet_video" : "amplify_video")
            ? media
            : throw body.Refuse("id", $"is not media of the category {category}");
    }

    private static string Language(TwitterBody body)
    {
        var language = body.Text("language_code")!;
        return LanguagePattern().IsMatch(language) ? language : throw body.Refuse("language_code", "does not match the regex pattern ^[A-Z]{2}$");
    }

    private static JsonObject Entry(string language, (string MediaId, string? Name) subtitle)
    {
        var entry = new JsonObject { ["id"] = subtitle.MediaId, ["language_code"] = language };
        if (subtitle.Name is not null) entry["display_name"] = subtitle.Name;
        return entry;
    }

    private static bool IsKey(string text) => KeyPattern().IsMatch(text);

    [GeneratedRegex(@"^[A-Z]{2}\z")]
    private static partial Regex LanguagePattern();

    [GeneratedRegex(@"^[0-9]+_[0-9]+\z")]
    private static partial Regex KeyPattern();
}
