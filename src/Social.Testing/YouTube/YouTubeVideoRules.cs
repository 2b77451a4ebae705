using System.Text;
using System.Text.Json.Nodes;

namespace Social.Testing;

/// <summary>Checks the metadata of a video, and keeps what can be written.</summary>
internal static class YouTubeVideoRules
{
    private static readonly string[] SnippetMembers =
    [
        "title", "description", "tags", "categoryId", "defaultLanguage", "defaultAudioLanguage", "publishedAt", "channelId", "channelTitle", "thumbnails", "localized", "liveBroadcastContent",
    ];

    private static readonly string[] StatusMembers =
    [
        "privacyStatus", "publishAt", "embeddable", "license", "publicStatsViewable", "selfDeclaredMadeForKids", "madeForKids", "containsSyntheticMedia",
        "uploadStatus", "failureReason", "rejectionReason",
    ];

    /// <summary>Writes the named parts of a body into a video; what a named part leaves out is reset.</summary>
    public static void Write(GoogleBody body, IReadOnlySet<string> parts, EmulatedVideo video, bool update, DateTimeOffset now)
    {
        body.Only(["kind", "etag", "id", .. YouTubeVideoWriter.PartNames]);
        YouTubeParts.CheckBody(body, parts);
        Dictionary<string, JsonObject> written = new(StringComparer.Ordinal);
        DateTimeOffset? publishAt = null;
        if (parts.Contains("snippet")) written["snippet"] = Snippet(body.Object("snippet"), update);
        if (parts.Contains("status")) (written["status"], publishAt) = Status(body.Object("status"), video, update);
        if (parts.Contains("localizations")) written["localizations"] = Localizations(body.Object("localizations"), written.GetValueOrDefault("snippet") ?? video.Part("snippet"));
        if (parts.Contains("recordingDetails")) written["recordingDetails"] = Recording(body.Object("recordingDetails"));
        if (parts.Contains("paidProductPlacementDetails"))
            written["paidProductPlacementDetails"] = new JsonObject { ["hasPaidProductPlacement"] = body.Object("paidProductPlacementDetails")?.Flag("hasPaidProductPlacement") ?? false };
        foreach (var (name, part) in written) video.Parts[name] = part;
        if (parts.Contains("status")) video.PublishAt = publishAt;
        video.Advance(now);
    }

    /// <summary>Counts tags as YouTube does: the letters, a comma between tags, and quotes around a tag with a space.</summary>
    public static int TagLength(IReadOnlyList<string> tags) => tags.Sum(t => t.EnumerateRunes().Count() + (t.Contains(' ', StringComparison.Ordinal) ? 2 : 0)) + Math.Max(0, tags.Count - 1);

    private static JsonObject Snippet(GoogleBody? body, bool update)
    {
        body?.Only(SnippetMembers);
        var title = body?.Text("title");
        var category = body?.Text("categoryId");
        if (update && (string.IsNullOrEmpty(title) || string.IsNullOrEmpty(category)))
            throw YouTubeProblems.Body("video", "invalidVideoMetadata", "snippet", "The request metadata specifies an invalid or incomplete snippet: title and categoryId are required.");
        if (title is not null && (title.Length == 0 || title.EnumerateRunes().Count() > 100 || HasAngle(title)))
            throw YouTubeProblems.Body("video", "invalidTitle", "snippet.title", "The request metadata specifies an invalid or empty video title.");
        var description = body?.Text("description") ?? "";
        if (Encoding.UTF8.GetByteCount(description) > 5000 || HasAngle(description))
            throw YouTubeProblems.Body("video", "invalidDescription", "snippet.description", "The request metadata specifies an invalid video description.");
        var tags = body?.Texts("tags") ?? [];
        if (TagLength(tags) > 500 || tags.Any(t => t.Length == 0 || HasAngle(t)))
            throw YouTubeProblems.Body("video", "invalidTags", "snippet.tags", "The request metadata specifies invalid video keywords.");
        if (category is not null && !YouTubeCategories.IsAssignable(category))
            throw YouTubeProblems.Body("video", "invalidCategoryId", "snippet.categoryId", "The <code>snippet.categoryId</code> property specifies an invalid category ID. Use the <code>videoCategories.list</code> method to retrieve supported categories.");
        var snippet = new JsonObject { ["title"] = title ?? "unknown", ["description"] = description, ["categoryId"] = category ?? "22" };
        if (tags.Count > 0) snippet["tags"] = GoogleJson.Texts(tags);
        if (body?.Text("defaultLanguage") is { Length: > 0 } language) snippet["defaultLanguage"] = language;
        if (body?.Text("defaultAudioLanguage") is { Length: > 0 } audio) snippet["defaultAudioLanguage"] = audio;
        return snippet;
    }

    private static (JsonObject Status, DateTimeOffset? PublishAt) Status(GoogleBody? body, EmulatedVideo video, bool update)
    {
        body?.Only(StatusMembers);
        var privacy = OneOf(body, "privacyStatus", "public", "public", "unlisted", "private");
        var status = new JsonObject
        {
            ["privacyStatus"] = privacy,
            ["license"] = OneOf(body, "license", "youtube", "youtube", "creativeCommon"),
            ["embeddable"] = body?.Flag("embeddable") ?? true,
            ["publicStatsViewable"] = body?.Flag("publicStatsViewable") ?? true,
        };
        if (body?.Flag("selfDeclaredMadeForKids") is { } kids) status["selfDeclaredMadeForKids"] = kids;
        if (body?.Flag("containsSyntheticMedia") is { } synthetic) status["containsSyntheticMedia"] = synthetic;
        if (body?.Text("publishAt") is not { } text) return (status, null);
        if (!GoogleJson.TryTime(text, out var publishAt) || privacy != "private")
            throw YouTubeProblems.Body("video", "invalidPublishAt", "status.publishAt", "The request metadata specifies an invalid scheduled publishing time.");
        if (update && video.WasPublic)
            throw YouTubeProblems.Body("video", "invalidPublishScheduleForVideo", "status.publishAt", "The specified video was already published and cannot be scheduled.");
        return (status, publishAt);
    }

    private static JsonObject Localizations(GoogleBody? body, JsonObject snippet)
    {
        var localizations = new JsonObject();
        if (body is null) return localizations;
        if (body.Value.Count > 0 && snippet["defaultLanguage"] is null)
            throw YouTubeProblems.Body("video", "defaultLanguageNotSet", "snippet.defaultLanguage", "The request is trying to add localized video details without specifying the default language of the video details.");
        foreach (var (language, _) in body.Value)
        {
            var text = body.Object(language)?.Only("title", "description");
            localizations[language] = new JsonObject { ["title"] = text?.Text("title") ?? "", ["description"] = text?.Text("description") ?? "" };
        }

        return localizations;
    }

    private static JsonObject Recording(GoogleBody? body)
    {
        if (body?.Text("recordingDate") is not { } date) return [];
        if (!GoogleJson.TryTime(date, out var time))
            throw YouTubeProblems.Body("video", "invalidRecordingDetails", "recordingDetails", "The request metadata specifies invalid recording details.");
        return new JsonObject { ["recordingDate"] = GoogleJson.Time(time) };
    }

    private static string OneOf(GoogleBody? body, string name, string missing, params string[] values)
    {
        if (body?.Text(name) is not { } text) return missing;
        return values.Contains(text) ? text : throw YouTubeProblems.Body("video", "invalidVideoMetadata", "status." + name, $"The request metadata is invalid: {name} cannot be '{text}'.");
    }

    private static bool HasAngle(string text) => text.AsSpan().ContainsAny('<', '>');
}
