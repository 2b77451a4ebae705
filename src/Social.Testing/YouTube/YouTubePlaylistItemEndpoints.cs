using System.Text.Json.Nodes;

namespace Social.Testing;

/// <summary>The entries of playlists; the uploads of a channel are a playlist that writes itself.</summary>
internal sealed class YouTubePlaylistItemEndpoints(YouTubeEmulator emulator)
{
    private const int Most = 5000;
    private static readonly string[] PartNames = ["snippet", "contentDetails", "status"];

    public void Map(RouteTable routes)
    {
        const string path = "/youtube/v3/playlistItems";
        routes.Map("GET", path, List, YouTubePolicy.Public("PlaylistItem.List", "YFRP", 1, "part", "id", "playlistId", "videoId", "maxResults", "pageToken"));
        routes.Map("POST", path, InsertAsync, YouTubePolicy.Of("PlaylistItem.Insert", "YFP", 50, "part"));
        routes.Map("PUT", path, UpdateAsync, YouTubePolicy.Of("PlaylistItem.Update", "YFP", 50, "part"));
        routes.Map("DELETE", path, Delete, YouTubePolicy.Of("PlaylistItem.Delete", "YFP", 50, "id"));
    }

    private EmulatorAnswer List(EmulatorExchange exchange)
    {
        var parts = YouTubeParts.Read(exchange, PartNames);
        var filter = YouTubeEmulator.OneFilter(exchange, "id", "playlistId");
        var viewer = emulator.CallerChannel(exchange);
        lock (emulator.State.Gate)
        {
            IEnumerable<EmulatedPlaylistItem> found = filter == "id"
                ? YouTubeEmulator.Ids(exchange).Select(Find).OfType<EmulatedPlaylistItem>().Where(i => i.Playlist.Channel == viewer || i.Playlist.PrivacyStatus != "private")
                : Of(exchange["playlistId"]!, viewer);
            if (exchange["videoId"] is { } video) found = found.Where(i => i.Video.Id == video);
            return YouTubePage.Answer(exchange, "playlistItemListResponse", found.ToList(), i => YouTubeJson.Select(Write(i, viewer), parts));
        }
    }

    private List<EmulatedPlaylistItem> Of(string playlistId, EmulatedChannel? viewer)
    {
        if (emulator.State.Channels.Values.FirstOrDefault(c => c.UploadsPlaylistId == playlistId) is { } channel)
        {
            var uploads = new EmulatedPlaylist(playlistId, channel, channel.CreatedAt) { Title = "Uploads" };
            uploads.Entries.AddRange(emulator.State.Videos.Keys.ToList().Select(emulator.State.Video).OfType<EmulatedVideo>().Reverse()
                .Where(v => v.Channel == channel && v.VisibleFrom <= emulator.State.Now && (channel == viewer || v.PrivacyStatus == "public"))
                .Select(v => new EmulatedPlaylistItem("VVV" + v.Id, uploads, v, v.PublishedAt)));
            return uploads.Entries;
        }

        if (!emulator.State.Playlists.TryGetValue(playlistId, out var playlist) || (playlist.PrivacyStatus == "private" && playlist.Channel != viewer))
            throw YouTubeProblems.NotFound("playlistItem", "playlistNotFound", "playlistId", "The playlist identified with the request's playlistId parameter cannot be found.");
        return playlist.Entries;
    }

    private EmulatedPlaylistItem? Find(string? id) => emulator.State.Playlists.Values.SelectMany(p => p.Entries).FirstOrDefault(i => i.Id == id);

    private async Task<EmulatorAnswer> InsertAsync(EmulatorExchange exchange)
    {
        var parts = YouTubeParts.Read(exchange, PartNames);
        var channel = emulator.RequireChannel(exchange);
        var body = await GoogleBody.ReadAsync(exchange).ConfigureAwait(false);
        lock (emulator.State.Gate)
        {
            var (playlist, video, position, note) = Read(body, parts, channel);
            if (playlist.Entries.Count >= Most)
                throw YouTubeProblems.Forbidden("playlistItem", "The playlist already contains the maximum allowed number of items.", "playlistContainsMaximumNumberOfVideos");
            var item = new EmulatedPlaylistItem("UEx" + YouTubeState.NewId(45), playlist, video, emulator.State.Now) { Note = note };
            playlist.Entries.Insert(position is { } at ? (int)Math.Min(at, playlist.Entries.Count) : playlist.Entries.Count, item);
            return GoogleJson.Ok(YouTubeJson.Select(Write(item, channel), parts));
        }
    }

    private async Task<EmulatorAnswer> UpdateAsync(EmulatorExchange exchange)
    {
        var parts = YouTubeParts.Read(exchange, PartNames);
        var channel = emulator.RequireChannel(exchange);
        var body = await GoogleBody.ReadAsync(exchange).ConfigureAwait(false);
        lock (emulator.State.Gate)
        {
            var item = Own(body.Text("id"), channel);
            var (playlist, video, position, note) = Read(body, parts, channel);
            if (playlist != item.Playlist || video != item.Video)
                throw YouTubeProblems.Body("playlistItem", "invalidSnippet", "snippet", "The playlist and the video of an entry cannot be changed.");
            if (parts.Contains("contentDetails")) item.Note = note;
            if (position is { } at)
            {
                playlist.Entries.Remove(item);
                playlist.Entries.Insert((int)Math.Min(at, playlist.Entries.Count), item);
            }

            return GoogleJson.Ok(YouTubeJson.Select(Write(item, channel), parts));
        }
    }

    private EmulatorAnswer Delete(EmulatorExchange exchange)
    {
        var channel = emulator.RequireChannel(exchange);
        var id = GoogleQuery.Require(exchange, "id");
        lock (emulator.State.Gate)
        {
            var item = Own(id, channel);
            item.Playlist.Entries.Remove(item);
            return EmulatorAnswer.Empty(204);
        }
    }

    private EmulatedPlaylistItem Own(string? id, EmulatedChannel channel)
    {
        var item = Find(id) ?? throw YouTubeProblems.NotFound("playlistItem", "playlistItemNotFound", "id", "The playlist item identified with the request's id property cannot be found.");
        return item.Playlist.Channel == channel ? item : throw YouTubeProblems.Forbidden("playlistItem", "The request is not properly authorized to change the playlist item.", "playlistItemsNotAccessible");
    }

    private (EmulatedPlaylist Playlist, EmulatedVideo Video, long? Position, string? Note) Read(GoogleBody body, IReadOnlySet<string> parts, EmulatedChannel channel)
    {
        body.Only(["kind", "etag", "id", .. PartNames]);
        YouTubeParts.CheckBody(body, parts);
        var snippet = body.Object("snippet");
        if (snippet?.Text("playlistId") is not { Length: > 0 } playlistId) throw YouTubeProblems.Body("playlistItem", "playlistIdRequired", "snippet.playlistId", "The request does not specify a value for the required playlistId property.");
        if (snippet.Object("resourceId") is not { } resource) throw YouTubeProblems.Body("playlistItem", "resourceIdRequired", "snippet.resourceId", "The request must contain a resource in which the snippet object specifies a resourceId.");
        if (resource.Text("kind") != "youtube#video") throw YouTubeProblems.Body("playlistItem", "invalidResourceType", "snippet.resourceId.kind", "The type set for the resource ID is not supported.");
        if (!emulator.State.Playlists.TryGetValue(playlistId, out var playlist))
            throw YouTubeProblems.NotFound("playlistItem", "playlistNotFound", "body.snippet.playlistId", "The playlist identified with the request's playlistId parameter cannot be found.");
        if (playlist.Channel != channel) throw YouTubeProblems.Forbidden("playlistItem", "The request is not properly authorized to insert the specified playlist item.", "playlistItemsNotAccessible");
        if (emulator.State.Video(resource.Text("videoId")) is not { } video || !emulator.State.CanSee(video, channel))
            throw YouTubeProblems.NotFound("playlistItem", "videoNotFound", "body.snippet.resourceId.videoId", "Video not found.");
        var position = snippet.Number("position");
        if (position is < 0) throw YouTubeProblems.Body("playlistItem", "invalidPlaylistItemPosition", "snippet.position", "The request attempts to set an invalid or unsupported playlist item position.");
        var note = body.Object("contentDetails")?.Text("note");
        if (note is { Length: > 280 }) throw YouTubeProblems.Body("playlistItem", "invalidContentDetails", "contentDetails.note", "The contentDetails property in the request is not valid. A potential reason is that the note field is longer than 280 characters.");
        return (playlist, video, position, note);
    }

    private JsonObject Write(EmulatedPlaylistItem item, EmulatedChannel? viewer)
    {
        var video = emulator.State.Video(item.Video.Id);
        var isHidden = video is not null && !emulator.State.CanSee(video, viewer);
        var snippet = new JsonObject
        {
            ["publishedAt"] = GoogleJson.Time(item.AddedAt),
            ["channelId"] = item.Playlist.Channel.Id,
            ["title"] = video is null ? "Deleted video" : isHidden ? "Private video" : video.Title,
            ["description"] = video is null ? "This video is unavailable." : isHidden ? "This video is private." : video.Description,
            ["thumbnails"] = video is null || isHidden ? new JsonObject() : YouTubeJson.Thumbnails($"https://i.ytimg.com/vi/{video.Id}/"),
            ["channelTitle"] = item.Playlist.Channel.Title,
            ["playlistId"] = item.Playlist.Id,
            ["position"] = item.Playlist.Entries.IndexOf(item),
            ["resourceId"] = new JsonObject { ["kind"] = "youtube#video", ["videoId"] = item.Video.Id },
        };
        var content = new JsonObject { ["videoId"] = item.Video.Id };
        if (item.Note is not null) content["note"] = item.Note;
        if (video is not null && !isHidden)
        {
            snippet["videoOwnerChannelTitle"] = video.Channel.Title;
            snippet["videoOwnerChannelId"] = video.Channel.Id;
            content["videoPublishedAt"] = GoogleJson.Time(video.PublishedAt);
        }

        return new JsonObject
        {
            ["kind"] = "youtube#playlistItem",
            ["id"] = item.Id,
            ["snippet"] = snippet,
            ["contentDetails"] = content,
            ["status"] = new JsonObject { ["privacyStatus"] = video is null ? "privacyStatusUnspecified" : video.PrivacyStatus },
        };
    }
}
