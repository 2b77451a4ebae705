namespace Social.Testing;

/// <summary>commentThreads: list and insert.</summary>
internal sealed class YouTubeCommentThreadEndpoints(YouTubeEmulator emulator)
{
    private readonly YouTubeCommentWriter _writer = new(emulator.State);

    public void Map(RouteTable routes)
    {
        const string path = "/youtube/v3/commentThreads";
        routes.Map("GET", path, List, YouTubePolicy.Public(
            "CommentThread.List", "F", 1, "part", "videoId", "allThreadsRelatedToChannelId", "channelId", "id", "postId", "maxResults", "moderationStatus", "order", "pageToken", "searchTerms", "textFormat"));
        routes.Map("POST", path, InsertAsync, YouTubePolicy.Of("CommentThread.Insert", "F", 50, "part"));
    }

    private EmulatorAnswer List(EmulatorExchange exchange)
    {
        var parts = YouTubeParts.Read(exchange, "snippet", "replies");
        var filter = YouTubeEmulator.OneFilter(exchange, "videoId", "allThreadsRelatedToChannelId", "channelId", "id", "postId");
        var status = GoogleQuery.OneOf(exchange, "moderationStatus", "published", "published", "heldForReview", "likelySpam");
        var order = GoogleQuery.OneOf(exchange, "order", "time", "time", "relevance");
        var plain = YouTubeCommentWriter.IsPlain(exchange);
        var viewer = emulator.CallerChannel(exchange);
        lock (emulator.State.Gate)
        {
            var tops = emulator.State.Comments.Values.Where(c => c.Parent is null);
            var found = filter switch
            {
                "id" => YouTubeEmulator.Ids(exchange).Select(i => emulator.State.Comments.GetValueOrDefault(i)).OfType<EmulatedComment>().Where(c => c.Parent is null && c.ModerationStatus != "rejected"),
                "videoId" => OfVideo(tops, exchange["videoId"]!, viewer, status),
                "postId" => [],
                _ => OfChannel(tops, exchange[filter]!, filter, viewer, status),
            };
            if (exchange["searchTerms"] is { Length: > 0 } terms) found = found.Where(c => c.Text.Contains(terms, StringComparison.OrdinalIgnoreCase));
            found = order == "time" ? found.OrderByDescending(c => c.PublishedAt) : found.OrderByDescending(c => c.Likes);
            return YouTubePage.Answer(exchange, "commentThreadListResponse", found.ToList(), c => YouTubeJson.Select(_writer.Thread(c, viewer, plain), parts), 1, 100, 20);
        }
    }

    private IEnumerable<EmulatedComment> OfVideo(IEnumerable<EmulatedComment> tops, string id, EmulatedChannel? viewer, string status)
    {
        var video = Video(id, viewer, "videoId");
        RequireOwner(video.Channel, viewer, status);
        return tops.Where(c => c.Video == video && c.ModerationStatus == status);
    }

    private IEnumerable<EmulatedComment> OfChannel(IEnumerable<EmulatedComment> tops, string id, string parameter, EmulatedChannel? viewer, string status)
    {
        if (!emulator.State.Channels.TryGetValue(id, out var channel)) throw YouTubeProblems.NotFound("commentThread", "channelNotFound", parameter, "The channel identified by the request cannot be found.");
        RequireOwner(channel, viewer, status);
        return parameter == "channelId" ? [] : tops.Where(c => c.Video.Channel == channel && c.ModerationStatus == status);
    }

    private static void RequireOwner(EmulatedChannel channel, EmulatedChannel? viewer, string status)
    {
        if (status != "published" && channel != viewer)
            throw YouTubeProblems.Forbidden("commentThread", "One or more of the requested comment threads cannot be retrieved due to insufficient permissions. The request might not be properly authorized.");
    }

    private EmulatedVideo Video(string id, EmulatedChannel? viewer, string where)
    {
        if (emulator.State.Video(id) is not { } video || !emulator.State.CanSee(video, viewer))
            throw YouTubeProblems.NotFound("commentThread", "videoNotFound", where, "The video identified by the videoId parameter could not be found.");
        return video.AllowsComments ? video : throw YouTubeProblems.Parameter("commentThread", "commentsDisabled", where, "The video identified by the <code>videoId</code> parameter has disabled comments.", 403);
    }

    private async Task<EmulatorAnswer> InsertAsync(EmulatorExchange exchange)
    {
        var parts = YouTubeParts.Read(exchange, "snippet", "replies");
        var channel = emulator.RequireChannel(exchange);
        var body = (await GoogleBody.ReadAsync(exchange).ConfigureAwait(false)).Only("kind", "etag", "id", "snippet", "replies");
        YouTubeParts.CheckBody(body, parts);
        var snippet = body.Object("snippet")?.Only("channelId", "videoId", "topLevelComment", "canReply", "totalReplyCount", "isPublic");
        var text = YouTubeCommentWriter.Text(snippet?.Object("topLevelComment")?.Object("snippet"), "commentThread");
        if (snippet!.Text("videoId") is not { Length: > 0 } id)
            throw YouTubeProblems.Body("commentThread", "channelOrVideoIdMissing", "snippet", "The comment thread resource that is being inserted must specify a value for the videoId or the channelId property.");
        lock (emulator.State.Gate)
        {
            var comment = new EmulatedComment("Ug" + YouTubeState.NewId(20) + "4AaABAg", Video(id, channel, "body.snippet.videoId"), channel, null, text, emulator.State.Now);
            emulator.State.Comments[comment.Id] = comment;
            return GoogleJson.Ok(YouTubeJson.Select(_writer.Thread(comment, channel, plain: true), parts));
        }
    }
}
