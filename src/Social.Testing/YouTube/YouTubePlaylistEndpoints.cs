using System.Text.Json.Nodes;

namespace Social.Testing;

/// <summary>Playlists.</summary>
internal sealed class YouTubePlaylistEndpoints(YouTubeEmulator emulator)
{
    private static readonly string[] PartNames = ["snippet", "status", "contentDetails", "player", "localizations"];

    public void Map(RouteTable routes)
    {
        const string path = "/youtube/v3/playlists";
        routes.Map("GET", path, List, YouTubePolicy.Public("Playlist.List", "YFRP", 1, "part", "id", "mine", "channelId", "hl", "maxResults", "pageToken"));
        routes.Map("POST", path, InsertAsync, YouTubePolicy.Of("Playlist.Insert", "YFP", 50, "part"));
        routes.Map("PUT", path, UpdateAsync, YouTubePolicy.Of("Playlist.Update", "YFP", 50, "part"));
        routes.Map("DELETE", path, Delete, YouTubePolicy.Of("Playlist.Delete", "YFP", 50, "id"));
    }

    private EmulatorAnswer List(EmulatorExchange exchange)
    {
        var parts = YouTubeParts.Read(exchange, PartNames);
        var filter = YouTubeEmulator.OneFilter(exchange, "id", "mine", "channelId");
        var viewer = filter == "mine" ? emulator.RequireChannel(exchange) : emulator.CallerChannel(exchange);
        lock (emulator.State.Gate)
        {
            var all = emulator.State.Playlists.Values.Where(p => p.Channel == viewer || p.PrivacyStatus != "private");
            var found = filter switch
            {
                "id" => YouTubeEmulator.Ids(exchange).Select(i => emulator.State.Playlists.GetValueOrDefault(i)).OfType<EmulatedPlaylist>().Where(all.Contains),
                "mine" => all.Where(p => p.Channel == viewer).Reverse(),
                _ => emulator.State.Channels.TryGetValue(exchange["channelId"]!, out var channel)
                    ? all.Where(p => p.Channel == channel && (p.PrivacyStatus == "public" || p.Channel == viewer)).Reverse()
                    : throw YouTubeProblems.NotFound("playlist", "channelNotFound", "channelId", "The channel specified in the channelId parameter cannot be found."),
            };
            return YouTubePage.Answer(exchange, "playlistListResponse", found.ToList(), p => YouTubeJson.Select(Write(p), parts));
        }
    }

    private async Task<EmulatorAnswer> InsertAsync(EmulatorExchange exchange)
    {
        var parts = YouTubeParts.Read(exchange, PartNames);
        var channel = emulator.RequireChannel(exchange);
        var body = await GoogleBody.ReadAsync(exchange).ConfigureAwait(false);
        lock (emulator.State.Gate)
        {
            var playlist = new EmulatedPlaylist("PL" + YouTubeState.NewId(32), channel, emulator.State.Now);
            Fill(playlist, body, parts);
            emulator.State.Playlists[playlist.Id] = playlist;
            return GoogleJson.Ok(YouTubeJson.Select(Write(playlist), parts));
        }
    }

    private async Task<EmulatorAnswer> UpdateAsync(EmulatorExchange exchange)
    {
        var parts = YouTubeParts.Read(exchange, PartNames);
        var channel = emulator.RequireChannel(exchange);
        var body = await GoogleBody.ReadAsync(exchange).ConfigureAwait(false);
        lock (emulator.State.Gate)
        {
            var playlist = Own(body.Text("id"), channel);
            if (exchange.Header("If-Match") is { } condition && !GoogleConditions.Matches(condition, YouTubeJson.Etag(Write(playlist)))) throw YouTubeProblems.Stale();
            Fill(playlist, body, parts);
            return GoogleJson.Ok(YouTubeJson.Select(Write(playlist), parts));
        }
    }

    private EmulatorAnswer Delete(EmulatorExchange exchange)
    {
        var channel = emulator.RequireChannel(exchange);
        var id = GoogleQuery.Require(exchange, "id");
        lock (emulator.State.Gate)
        {
            emulator.State.Playlists.Remove(Own(id, channel).Id);
            return EmulatorAnswer.Empty(204);
        }
    }

    private EmulatedPlaylist Own(string? id, EmulatedChannel channel)
    {
        if (id is null || !emulator.State.Playlists.TryGetValue(id, out var playlist))
            throw YouTubeProblems.NotFound("playlist", "playlistNotFound", "id", "The playlist identified with the request's id parameter cannot be found.");
        return playlist.Channel == channel ? playlist : throw YouTubeProblems.Forbidden("playlist", "The playlist cannot be changed. The request might not be properly authorized.", "playlistForbidden");
    }

    private static void Fill(EmulatedPlaylist playlist, GoogleBody body, IReadOnlySet<string> parts)
    {
        body.Only(["kind", "etag", "id", .. PartNames]);
        YouTubeParts.CheckBody(body, parts);
        var snippet = body.Object("snippet")?.Only("title", "description", "defaultLanguage", "publishedAt", "channelId", "channelTitle", "thumbnails", "localized");
        var title = snippet?.Text("title");
        if (parts.Contains("snippet") || playlist.Title.Length == 0)
        {
            if (string.IsNullOrEmpty(title)) throw YouTubeProblems.Body("playlist", "playlistTitleRequired", "snippet.title", "The request must specify a playlist title.");
            if (title.Length > 150) throw YouTubeProblems.Body("playlist", "invalidPlaylistSnippet", "snippet.title", "The request provides an invalid playlist snippet.");
            if (snippet!.Text("description") is { Length: > 5000 }) throw YouTubeProblems.Body("playlist", "invalidPlaylistSnippet", "snippet.description", "The request provides an invalid playlist snippet.");
        }

        var status = body.Object("status")?.Only("privacyStatus", "podcastStatus");
        var privacy = status?.Text("privacyStatus") ?? "public";
        if (privacy is not ("public" or "unlisted" or "private")) throw YouTubeProblems.Body("playlist", "invalidValue", "status.privacyStatus", $"'{privacy}' is no privacy status.");
        var language = snippet?.Text("defaultLanguage") ?? playlist.DefaultLanguage;
        if (parts.Contains("localizations") && body.Object("localizations") is { Value.Count: > 0 } && language is null)
            throw YouTubeProblems.Body("playlist", "defaultLanguageNotSetError", "snippet.defaultLanguage", "The defaultLanguage must be set to update localizations.");
        if (title is not null)
        {
            playlist.Title = title;
            playlist.Description = snippet!.Text("description") ?? "";
            playlist.DefaultLanguage = snippet.Text("defaultLanguage");
        }

        if (parts.Contains("status"))
        {
            playlist.PrivacyStatus = privacy;
            playlist.PodcastStatus = status?.Text("podcastStatus");
        }

        if (parts.Contains("localizations")) playlist.Localizations = body.Object("localizations")?.Value.DeepClone() as JsonObject;
    }

    private static JsonObject Write(EmulatedPlaylist playlist)
    {
        var snippet = new JsonObject
        {
            ["publishedAt"] = GoogleJson.Time(playlist.CreatedAt),
            ["channelId"] = playlist.Channel.Id,
            ["title"] = playlist.Title,
            ["description"] = playlist.Description,
            ["thumbnails"] = playlist.Entries.Count > 0
                ? YouTubeJson.Thumbnails($"https://i.ytimg.com/vi/{playlist.Entries[0].Video.Id}/")
                : new JsonObject
                {
                    ["default"] = YouTubeJson.Thumbnail("https://i.ytimg.com/img/no_thumbnail.jpg", 120, 90),
                    ["medium"] = YouTubeJson.Thumbnail("https://i.ytimg.com/img/no_thumbnail.jpg", 320, 180),
                    ["high"] = YouTubeJson.Thumbnail("https://i.ytimg.com/img/no_thumbnail.jpg", 480, 360),
                },
            ["channelTitle"] = playlist.Channel.Title,
        };
        if (playlist.DefaultLanguage is not null) snippet["defaultLanguage"] = playlist.DefaultLanguage;
        snippet["localized"] = new JsonObject { ["title"] = playlist.Title, ["description"] = playlist.Description };
        var status = new JsonObject { ["privacyStatus"] = playlist.PrivacyStatus };
        if (playlist.PodcastStatus is not null) status["podcastStatus"] = playlist.PodcastStatus;
        var body = new JsonObject
        {
            ["kind"] = "youtube#playlist",
            ["id"] = playlist.Id,
            ["snippet"] = snippet,
            ["status"] = status,
            ["contentDetails"] = new JsonObject { ["itemCount"] = playlist.Entries.Count },
            ["player"] = new JsonObject { ["embedHtml"] = $"<iframe width=\"640\" height=\"360\" src=\"http://www.youtube.com/embed/videoseries?list={playlist.Id}\"></iframe>" },
        };
        if (playlist.Localizations is { Count: > 0 } localizations) body["localizations"] = localizations.DeepClone();
        return body;
    }
}
