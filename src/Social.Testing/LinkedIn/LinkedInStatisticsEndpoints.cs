using System.Text.Json.Nodes;

namespace Social.Testing;

/// <summary>What an organization's administrators learn: about its posts, its followers and its page.</summary>
internal sealed class LinkedInStatisticsEndpoints(LinkedInEmulator emulator)
{
    private const string Scopes = "rw_organization_admin r_organization_admin";
    private static readonly string[] Facets = ["associationType", "seniority", "industry", "function", "staffCountRange", "geoCountry", "geo"];

    private LinkedInState State => emulator.State;

    public void Map(LinkedInApi api)
    {
        api.Finder("organizationalEntity", "/rest/organizationalEntityShareStatistics", Scopes, Shares, "organizationalEntity", "timeIntervals", "shares", "ugcPosts");
        api.Finder("organizationalEntity", "/rest/organizationalEntityFollowerStatistics", Scopes, Followers, "organizationalEntity", "timeIntervals");
        api.Finder("organization", "/rest/organizationPageStatistics", Scopes, Pages, "organization", "timeIntervals");
    }

    private EmulatedLinkedInOrganization Organization(LinkedInCall call, string parameter)
    {
        var urn = call.Query.Urn(parameter, "organization", "organizationBrand");
        var organization = State.Organization(urn) ?? throw LinkedInErrors.NotFound($"{urn} does not exist");
        return organization.HasRole(call.Caller.Member, "ADMINISTRATOR") ? organization : throw LinkedInErrors.NotPermitted($"statistics of {urn}");
    }

    private List<(DateOnly Start, DateOnly End, EmulatedLinkedInDay Sum)>? Intervals(LinkedInCall call, EmulatedLinkedInOrganization organization, params string[] granularities)
    {
        if (call.Query.Object("timeIntervals") is not { } intervals) return null;
        var granularity = (intervals["timeGranularityType"] as JsonValue)?.GetValue<string>();
        if (intervals.Count != 2 || granularity is null || !granularities.Contains(granularity))
            throw LinkedInQuery.Wrong("timeIntervals", $"it needs a timeRange and a timeGranularityType of {string.Join(", ", granularities)}");
        var (start, end) = LinkedInTime.Range(intervals["timeRange"] as JsonObject, "timeIntervals.timeRange", State.Now);
        return
        [
            .. LinkedInTime.Cut(start, end, granularity).Select(i => (i.Start, i.End, organization.Days
                .Where(d => d.Key >= i.Start && d.Key < i.End)
                .Aggregate(new EmulatedLinkedInDay(), (sum, day) => EmulatedLinkedInDay.Sum(sum, day.Value)))),
        ];
    }

    private EmulatorAnswer Shares(LinkedInCall call)
    {
        var organization = Organization(call, "organizationalEntity");
        var (shares, ugcPosts) = (call.Query.List("shares"), call.Query.List("ugcPosts"));
        if (Intervals(call, organization, "DAY", "MONTH") is { } intervals)
        {
            if (shares is not null || ugcPosts is not null) throw LinkedInErrors.Illegal("timeIntervals cannot be combined with shares or ugcPosts");
            return LinkedInCall.Elements(intervals.Select(i => new JsonObject
            {
                ["organizationalEntity"] = organization.Urn,
                ["timeRange"] = LinkedInTime.Range(i.Start, i.End),
                ["totalShareStatistics"] = LinkedInShareStatistics.Write(i.Sum),
            }));
        }

        var posts = State.Posts.Where(p => p.Author == organization.Urn).ToList();
        if (shares is null && ugcPosts is null)
        {
            var total = posts.Select(p => LinkedInShareStatistics.Of(p, State)).Aggregate(new EmulatedLinkedInDay(), EmulatedLinkedInDay.Sum);
            return LinkedInCall.Elements([new JsonObject { ["organizationalEntity"] = organization.Urn, ["totalShareStatistics"] = LinkedInShareStatistics.Write(total) }]);
        }

        var wanted = (shares ?? []).Select(s => LinkedInUrns.Check(s, "shares", "share").ToString())
            .Concat((ugcPosts ?? []).Select(u => LinkedInUrns.Check(u, "ugcPosts", "ugcPost").ToString())).ToHashSet();
        // Posts without any activity are left out.
        var active = posts.Where(p => wanted.Contains(p.Urn)).Select(p => (Post: p, Sum: LinkedInShareStatistics.Of(p, State))).Where(p => p.Sum != new EmulatedLinkedInDay());
        return LinkedInCall.Elements(active.Select(p => new JsonObject
        {
            ["organizationalEntity"] = organization.Urn,
            [p.Post.Urn.StartsWith("urn:li:share:", StringComparison.Ordinal) ? "share" : "ugcPost"] = p.Post.Urn,
            ["totalShareStatistics"] = LinkedInShareStatistics.Write(p.Sum),
        }));
    }

    private EmulatorAnswer Followers(LinkedInCall call)
    {
        var organization = Organization(call, "organizationalEntity");
        if (Intervals(call, organization, "DAY", "WEEK", "MONTH") is { } intervals)
        {
            return LinkedInCall.Elements(intervals.Select(i => new JsonObject
            {
                ["timeRange"] = LinkedInTime.Range(i.Start, i.End),
                ["organizationalEntity"] = organization.Urn,
                ["followerGains"] = new JsonObject { ["organicFollowerGain"] = i.Sum.OrganicFollowersGained, ["paidFollowerGain"] = i.Sum.PaidFollowersGained },
            }));
        }

        // There is no grand total here: networkSizes tells it.
        var json = new JsonObject { ["organizationalEntity"] = organization.Urn };
        foreach (var facet in Facets)
        {
            json[$"followerCountsBy{char.ToUpperInvariant(facet[0])}{facet[1..]}"] = new JsonArray([.. organization.FollowerFacets.Where(f => f.Facet == facet).Select(f => new JsonObject
            {
                ["followerCounts"] = new JsonObject { ["organicFollowerCount"] = f.Organic, ["paidFollowerCount"] = f.Paid },
                [facet == "geoCountry" ? "geo" : facet] = f.Value,
            })]);
        }

        return LinkedInCall.Elements([json]);
    }

    private EmulatorAnswer Pages(LinkedInCall call)
    {
        var organization = Organization(call, "organization");
        if (Intervals(call, organization, "DAY", "WEEK", "MONTH") is { } intervals)
        {
            return LinkedInCall.Elements(intervals.Select(i => new JsonObject
            {
                ["organization"] = organization.Urn,
                ["timeRange"] = LinkedInTime.Range(i.Start, i.End),
                ["totalPageStatistics"] = LinkedInPageStatistics.Write(i.Sum),
            }));
        }

        var json = new JsonObject { ["organization"] = organization.Urn };
        foreach (var facet in (string[])["Seniority", "Industry", "GeoCountry", "Geo", "StaffCountRange", "Function", "TargetedContent"]) json[$"pageStatisticsBy{facet}"] = new JsonArray();
        json["totalPageStatistics"] = LinkedInPageStatistics.Write(organization.Days.Values.Aggregate(new EmulatedLinkedInDay(), EmulatedLinkedInDay.Sum));
        return LinkedInCall.Elements([json]);
    }
}
