using System.Text.Json.Nodes;

namespace Social.Testing;

/// <summary>The small lists: video categories, languages, regions.</summary>
internal static class YouTubeCategoryEndpoints
{
    private const string Owner = "UCBR8-60-B28hp2BmDPdntcQ";
    private static readonly (string Id, string Name)[] Languages = [("en", "English"), ("de", "German"), ("fr", "French"), ("es", "Spanish"), ("ja", "Japanese")];
    private static readonly (string Id, string Name)[] Regions = [("US", "United States"), ("DE", "Germany"), ("FR", "France"), ("GB", "United Kingdom"), ("JP", "Japan")];

    public static void Map(RouteTable routes)
    {
        routes.Map("GET", "/youtube/v3/videoCategories", Categories, YouTubePolicy.Public("VideoCategory.List", "YFRP", 1, "part", "id", "regionCode", "hl"));
        routes.Map("GET", "/youtube/v3/i18nLanguages", x => Names(x, "i18nLanguage", "hl", Languages), YouTubePolicy.Public("I18nLanguage.List", "YFRP", 1, "part", "hl"));
        routes.Map("GET", "/youtube/v3/i18nRegions", x => Names(x, "i18nRegion", "gl", Regions), YouTubePolicy.Public("I18nRegion.List", "YFRP", 1, "part", "hl"));
    }

    private static EmulatorAnswer Categories(EmulatorExchange exchange)
    {
        var parts = YouTubeParts.Read(exchange, "snippet");
        var ids = GoogleQuery.List(exchange, "id");
        if (ids is null == exchange["regionCode"] is null)
            throw YouTubeProblems.Parameter("parameter", ids is null ? "missingRequiredParameter" : "incompatibleParameters", "parameters.", "Exactly one of id and regionCode is expected.");
        if (exchange["regionCode"] is { } region && (region.Length != 2 || !region.All(char.IsAsciiLetter))) throw YouTubeProblems.Parameter("videoCategory", "invalidRegionCode", "regionCode", "The regionCode is invalid.");
        if (ids is not null && ids.Any(i => !YouTubeCategories.All.ContainsKey(i))) throw YouTubeProblems.NotFound("videoCategory", "videoCategoryNotFound", "id", "The video category identified by the id parameter cannot be found.");
        return YouTubeJson.List("videoCategoryListResponse", YouTubeCategories.All.Where(c => ids?.Contains(c.Key) != false).Select(c => YouTubeJson.Select(new JsonObject
        {
            ["kind"] = "youtube#videoCategory",
            ["id"] = c.Key,
            ["snippet"] = new JsonObject { ["title"] = c.Value.Title, ["assignable"] = c.Value.Assignable, ["channelId"] = Owner },
        }, parts)));
    }

    private static EmulatorAnswer Names(EmulatorExchange exchange, string kind, string member, (string Id, string Name)[] all)
    {
        var parts = YouTubeParts.Read(exchange, "snippet");
        return YouTubeJson.List(kind + "ListResponse", all.Select(v => YouTubeJson.Select(
            new JsonObject { ["kind"] = "youtube#" + kind, ["id"] = v.Id, ["snippet"] = new JsonObject { [member] = v.Id, ["name"] = v.Name } }, parts)));
    }
}
