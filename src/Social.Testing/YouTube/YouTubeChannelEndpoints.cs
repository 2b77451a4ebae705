using System.Globalization;
using System.Text.Json.Nodes;

namespace Social.Testing;

/// <summary>Channels: list and update.</summary>
internal sealed class YouTubeChannelEndpoints(YouTubeEmulator emulator)
{
    private static readonly string[] PartNames =
        ["brandingSettings", "contentDetails", "contentOwnerDetails", "localizations", "snippet", "statistics", "status", "topicDetails"];

    public void Map(RouteTable routes)
    {
        const string path = "/youtube/v3/channels";
        routes.Map("GET", path, List, YouTubePolicy.Public(
            "Channel.List", "YFRP", 1, "part", "id", "mine", "forHandle", "forUsername", "managedByMe", "mySubscribers", "categoryId", "hl", "maxResults", "pageToken"));
        routes.Map("PUT", path, UpdateAsync, YouTubePolicy.Of("Channel.Update", "YFP", 50, "part"));
    }

    private EmulatorAnswer List(EmulatorExchange exchange)
    {
        var parts = YouTubeParts.Read(exchange, PartNames);
        var filter = YouTubeEmulator.OneFilter(exchange, "id", "mine", "forHandle", "forUsername");
        lock (emulator.State.Gate)
        {
            var all = emulator.State.Channels.Values;
            List<EmulatedChannel> found = filter switch
            {
                "id" => [.. YouTubeEmulator.Ids(exchange).Select(i => emulator.State.Channels.GetValueOrDefault(i)).OfType<EmulatedChannel>()],
                "mine" => emulator.CallerChannel(exchange) is { } mine ? [mine] : [],
                _ => [.. all.Where(c => string.Equals(c.Handle.TrimStart('@'), exchange[filter]!.TrimStart('@'), StringComparison.OrdinalIgnoreCase))],
            };
            // Without a result the list has no items at all.
            return found.Count > 0
                ? YouTubePage.Answer(exchange, "channelListResponse", found, c => YouTubeJson.Select(Write(c), parts))
                : YouTubeJson.Seal(new JsonObject { ["kind"] = "youtube#channelListResponse", ["pageInfo"] = new JsonObject { ["totalResults"] = 0, ["resultsPerPage"] = 5 } });
        }
    }

    private async Task<EmulatorAnswer> UpdateAsync(EmulatorExchange exchange)
    {
        var parts = YouTubeParts.Read(exchange, "brandingSettings", "localizations", "status");
        var body = await GoogleBody.ReadAsync(exchange).ConfigureAwait(false);
        body.Only(["kind", "etag", "id", .. PartNames]);
        YouTubeParts.CheckBody(body, parts);
        var channel = emulator.RequireChannel(exchange);
        lock (emulator.State.Gate)
        {
            if (body.Text("id") is not { } id || !emulator.State.Channels.TryGetValue(id, out var target))
                throw YouTubeProblems.NotFound("channel", "channelNotFound", "body.id", "The channel specified in the id property cannot be found.");
            if (target != channel) throw YouTubeProblems.Forbidden("channel", "The request is not properly authorized to change the channel.");
            if (parts.Contains("brandingSettings"))
            {
                var branding = body.Object("brandingSettings");
                if (branding?.Object("channel")?.Text("title") is { } title && title != channel.Title)
                    throw YouTubeProblems.Body("channel", "channelTitleUpdateForbidden", "brandingSettings.channel.title", "The channel's title cannot be updated.");
                channel.Branding = branding?.Value.DeepClone() as JsonObject;
            }

            if (parts.Contains("localizations")) channel.Localizations = body.Object("localizations")?.Value.DeepClone() as JsonObject;
            if (parts.Contains("status")) channel.SelfDeclaredMadeForKids = body.Object("status")?.Flag("selfDeclaredMadeForKids");
            return GoogleJson.Ok(YouTubeJson.Select(Write(channel), parts));
        }
    }

    private JsonObject Write(EmulatedChannel channel)
    {
        var videos = emulator.State.Videos.Values.Where(v => v.Channel == channel).ToList();
        var description = channel.Branding?["channel"]?["description"]?.GetValue<string>() ?? "";
        var branding = channel.Branding?.DeepClone() as JsonObject ?? [];
        if (branding["channel"] is not JsonObject shown) branding["channel"] = shown = [];
        shown["title"] = channel.Title;
        var statistics = new JsonObject { ["viewCount"] = GoogleJson.Long(videos.Sum(v => v.Views)) };
        if (!channel.HidesSubscribers) statistics["subscriberCount"] = GoogleJson.Long(Round(channel.Subscribers));
        statistics["hiddenSubscriberCount"] = channel.HidesSubscribers;
        statistics["videoCount"] = GoogleJson.Long(videos.Count(v => v.PrivacyStatus == "public"));
        var status = new JsonObject { ["privacyStatus"] = "public", ["isLinked"] = true, ["longUploadsStatus"] = channel.LongUploadsStatus, ["madeForKids"] = channel.SelfDeclaredMadeForKids ?? false };
        if (channel.SelfDeclaredMadeForKids is { } kids) status["selfDeclaredMadeForKids"] = kids;
        var body = new JsonObject
        {
            ["kind"] = "youtube#channel",
            ["id"] = channel.Id,
            ["snippet"] = new JsonObject
            {
                ["title"] = channel.Title,
                ["description"] = description,
                ["customUrl"] = channel.Handle,
                ["publishedAt"] = GoogleJson.PreciseTime(channel.CreatedAt),
                ["thumbnails"] = new JsonObject
                {
                    ["default"] = YouTubeJson.Thumbnail($"https://yt3.ggpht.com/ytc/{channel.Id}=s88", 88, 88),
                    ["medium"] = YouTubeJson.Thumbnail($"https://yt3.ggpht.com/ytc/{channel.Id}=s240", 240, 240),
                    ["high"] = YouTubeJson.Thumbnail($"https://yt3.ggpht.com/ytc/{channel.Id}=s800", 800, 800),
                },
                ["localized"] = new JsonObject { ["title"] = channel.Title, ["description"] = description },
            },
            ["contentDetails"] = new JsonObject { ["relatedPlaylists"] = new JsonObject { ["likes"] = "", ["uploads"] = channel.UploadsPlaylistId } },
            ["statistics"] = statistics,
            ["status"] = status,
            ["brandingSettings"] = branding,
            ["topicDetails"] = new JsonObject(),
            ["contentOwnerDetails"] = new JsonObject(),
        };
        if (channel.Localizations is { Count: > 0 } localizations) body["localizations"] = localizations.DeepClone();
        return body;
    }

    /// <summary>Rounds down to three significant digits.</summary>
    private static long Round(long value)
    {
        var digits = value.ToString(CultureInfo.InvariantCulture).Length;
        if (digits <= 3) return value;
        var unit = (long)Math.Pow(10, digits - 3);
        return value / unit * unit;
    }
}
