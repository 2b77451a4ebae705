using System.Text.Json.Nodes;

namespace Social.Testing;

/// <summary>What members learn about their own posts and followers, and organizations about their videos.</summary>
internal sealed class LinkedInMemberAnalyticsEndpoints(LinkedInEmulator emulator)
{
    private static readonly string[] Metrics = ["IMPRESSION", "MEMBERS_REACHED", "RESHARE", "REACTION", "COMMENT"];
    private static readonly string[] NewerMetrics = ["POST_SEND", "POST_SAVE", "LINK_CLICKS", "PREMIUM_CTA_CLICKS", "FOLLOWER_GAINED_FROM_CONTENT", "PROFILE_VIEW_FROM_CONTENT"];
    private static readonly string[] VideoMetrics = ["VIDEO_PLAY", "VIDEO_VIEWER", "VIDEO_WATCH_TIME"];
    private static readonly string[] OrganizationVideoMetrics = ["VIDEO_VIEW", "VIEWER", "TIME_WATCHED", "TIME_WATCHED_FOR_VIDEO_VIEWS"];

    private LinkedInState State => emulator.State;

    public void Map(LinkedInApi api)
    {
        foreach (var (path, video) in new[] { ("/rest/memberCreatorPostAnalytics", false), ("/rest/memberCreatorVideoAnalytics", true) })
        {
            api.Finder("me", path, "r_member_postAnalytics", call => Mine(call, video), "queryType", "aggregation", "dateRange");
            api.Finder("entity", path, "r_member_postAnalytics", call => OfPost(call, video), "entity", "queryType", "aggregation", "dateRange");
        }

        api.Finder("me", "/rest/memberFollowersCount", "r_member_profileAnalytics", call => LinkedInCall.Elements([new JsonObject { ["memberFollowersCount"] = Member(call).FollowerCount }]));
        api.Finder("dateRange", "/rest/memberFollowersCount", "r_member_profileAnalytics", FollowersGained, "dateRange");
        api.Finder("entity", "/rest/videoAnalytics", "r_organization_social", OrganizationVideo, "entity", "type", "aggregation", "timeRange");
    }

    private static EmulatedLinkedInMember Member(LinkedInCall call) => call.Caller.Member ?? throw LinkedInErrors.NotPermitted("a member's analytics with an app's token");

    private EmulatorAnswer Mine(LinkedInCall call, bool video)
    {
        var urn = Member(call).Urn;
        return Answer(call, video, [.. State.Posts.Where(p => p.Author == urn)], null);
    }

    private EmulatorAnswer OfPost(LinkedInCall call, bool video)
    {
        var entity = call.Query.Object("entity");
        var urn = entity?.Count == 1 ? (entity["share"] ?? entity["ugc"]) as JsonValue : null;
        if (urn is null) throw LinkedInQuery.Wrong("entity", "it must be (share:urn) or (ugc:urn)");
        var kind = entity!.ContainsKey("share") ? "share" : "ugc";
        var parsed = LinkedInUrns.Check(urn.GetValue<string>(), "entity", kind == "share" ? "share" : "ugcPost").ToString();
        var post = State.Posts.Find(p => p.Urn == parsed) ?? throw LinkedInErrors.NotFound($"{parsed} does not exist");
        if (post.Author != Member(call).Urn) throw LinkedInErrors.NotPermitted($"analytics of {parsed}");
        return Answer(call, video, [post], new JsonObject { [kind] = parsed });
    }

    private EmulatorAnswer Answer(LinkedInCall call, bool video, IReadOnlyList<EmulatedLinkedInPost> posts, JsonObject? target)
    {
        string[] known = video ? VideoMetrics : call.IsBefore("202604") ? Metrics : [.. Metrics, .. NewerMetrics];
        call.Query.Required("queryType");
        var metric = call.Query.Choice("queryType", known)!;
        var daily = call.Query.Choice("aggregation", "TOTAL", "DAILY") == "DAILY";
        if (daily && metric == "MEMBERS_REACHED") throw LinkedInQuery.Wrong("aggregation", "MEMBERS_REACHED cannot be told by day");
        var range = LinkedInTime.Dates(call.Query, "dateRange");
        if (!daily) return LinkedInCall.Elements([Element(posts.Sum(p => Count(p, metric, range?.Start, range?.End)), range)]);
        var (start, end) = range ?? (LinkedInTime.Day(State.Now).AddDays(-30), LinkedInTime.Day(State.Now).AddDays(1));
        return LinkedInCall.Elements(LinkedInTime.Cut(start, end, "DAY").Select(d => Element(posts.Sum(p => Count(p, metric, d.Start, d.End)), d)));

        JsonObject Element(long count, (DateOnly Start, DateOnly End)? dates)
        {
            // The member changed its shape in 202605.
            var json = new JsonObject
            {
                ["count"] = count,
                ["metricType"] = call.IsBefore("202605") && !video
                    ? new JsonObject { ["com.linkedin.adsexternalapi.memberanalytics.v1.CreatorPostAnalyticsMetricTypeV1"] = metric }
                    : JsonValue.Create(metric),
            };
            if (target is not null) json["targetEntity"] = target.DeepClone();
            if (dates is var (from, until)) json["dateRange"] = LinkedInTime.Dates(from, until);
            return json;
        }
    }

    private long Count(EmulatedLinkedInPost post, string metric, DateOnly? from, DateOnly? until)
    {
        var living = metric switch
        {
            "REACTION" => post.ReactionList.Count(r => Within(r.CreatedAt)),
            "COMMENT" => post.CommentList.Count(c => Within(c.CreatedAt)),
            "RESHARE" => State.Posts.Count(p => p.Reshared == post && Within(p.CreatedAt)),
            _ => 0,
        };
        return living + post.Metric(metric, from, until);

        bool Within(DateTimeOffset time) => (from is null || LinkedInTime.Day(time) >= from) && (until is null || LinkedInTime.Day(time) < until);
    }

    private static EmulatorAnswer FollowersGained(LinkedInCall call)
    {
        var (start, end) = LinkedInTime.Dates(call.Query, "dateRange") ?? throw LinkedInErrors.Refuse(400, "PARAM_MISSING", "Parameter 'dateRange' is required");
        var gained = Member(call).FollowersGained;
        return LinkedInCall.Elements(LinkedInTime.Cut(start, end, "DAY").Select(d => new JsonObject
        {
            ["dateRange"] = LinkedInTime.Dates(d.Start, d.End),
            ["memberFollowersCount"] = gained.TryGetValue(d.Start, out var count) ? count : 0,
        }));
    }

    private EmulatorAnswer OrganizationVideo(LinkedInCall call)
    {
        var urn = call.Query.Urn("entity", "ugcPost").ToString();
        call.Query.Required("type");
        var type = call.Query.Choice("type", OrganizationVideoMetrics)!;
        var aggregation = call.Query.Choice("aggregation", "DAY", "WEEK", "ALL") ?? "ALL";
        var post = State.Posts.Find(p => p.Urn == urn) ?? throw LinkedInErrors.NotFound($"{urn} does not exist");
        if (State.Organization(post.Author)?.HasRole(call.Caller.Member, "ADMINISTRATOR", "DIRECT_SPONSORED_CONTENT_POSTER") != true) throw LinkedInErrors.NotPermitted($"analytics of {urn}");
        (DateOnly Start, DateOnly End)? range = call.Query.Object("timeRange") is { } given ? LinkedInTime.Range(given, "timeRange", State.Now) : null;
        if (aggregation == "ALL") return LinkedInCall.Elements([Element(post.Metric(type, range?.Start, range?.End), range)]);
        var (start, end) = range ?? (LinkedInTime.Day(post.CreatedAt), LinkedInTime.Day(State.Now).AddDays(1));
        return LinkedInCall.Elements(LinkedInTime.Cut(start, end, aggregation).Select(d => Element(post.Metric(type, d.Start, d.End), d)));

        JsonObject Element(long value, (DateOnly Start, DateOnly End)? span)
        {
            var json = new JsonObject { ["entity"] = urn, ["value"] = value, ["type"] = type };
            if (span is var (from, until)) json["timeRange"] = LinkedInTime.Range(from, until);
            return json;
        }
    }
}
