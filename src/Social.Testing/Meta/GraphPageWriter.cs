using System.Text.Json.Nodes;

namespace Social.Testing;

/// <summary>Describes users, Pages and businesses.</summary>
internal sealed class GraphPageWriter(GraphEmulator emulator)
{
    private GraphState State => emulator.State;

    /// <summary>What <c>/me/accounts</c> tells without a mask.</summary>
    public static string[] ListDefaults { get; } = ["access_token", "category", "category_list", "name", "id", "tasks"];

    public GraphObject Describe(EmulatedMetaUser user, GraphCall call) => new GraphObject("User", "name", "id")
        .Add("id", user.Id).Add("name", user.Name).Add("email", call.Token.Scopes.Contains("email") ? user.Email : null)
        .Add("picture", Picture(user.Id))
        .Add("accounts", field => GraphEdge.Nested(field, [.. PagesOf(user)], p => Describe(p, call, ListDefaults)))
        .Add("permissions", field => new JsonObject { ["data"] = Permissions(user) });

    public GraphObject Describe(EmulatedBusiness business) => new GraphObject("Business", "id", "name").Add("id", business.Id).Add("name", business.Name).Add("created_time", GraphTime.Write(business.CreatedAt));

    public GraphObject Describe(EmulatedPage page, GraphCall call) => Describe(page, call, "name", "id");

    public GraphObject Describe(EmulatedPage page, GraphCall call, params string[] defaults)
    {
        page.Tasks.TryGetValue(call.Token.UserId, out var tasks);
        var described = new GraphObject("Page", defaults)
            .Add("id", page.Id).Add("name", page.Name).Add("username", page.Username).Add("about", page.About).Add("category", page.Category)
            .Add("category_list", new JsonArray(new JsonObject { ["id"] = "2256", ["name"] = page.Category }))
            .Add("fan_count", page.Fans).Add("followers_count", page.Followers).Add("link", Link(page)).Add("picture", Picture(page.Id))
            .Add("cover", (JsonNode?)null).Add("is_published", true).Add("verification_status", "not_verified").Add("has_transitioned_to_new_page_experience", true)
            .Add("website", Written(page, "website")).Add("phone", Written(page, "phone")).Add("description", Written(page, "description"))
            .Add("bio", Written(page, "bio")).Add("emails", Written(page, "emails") is { } emails ? JsonNode.Parse(emails) : null)
            .Add("rating_count", 0).Add("overall_star_rating", (JsonNode?)null).Add("new_like_count", 0)
            .Add("tasks", tasks is null ? null : new JsonArray([.. tasks.Select(t => JsonValue.Create(t))]))
            .Add("access_token", _ => tasks is null || call.Token.Kind == "APP" ? null : JsonValue.Create(call.Token.PageId == page.Id ? call.Token.AccessToken : State.Tokens.IssuePage(page, call.Token).AccessToken));
        foreach (var edge in (string[])["instagram_business_account", "connected_instagram_account"])
            described.Add(edge, () => page.InstagramAccount is { } account ? InstagramAccountEndpoints.Describe(account, call, "id") : null);
        return described;
    }

    public IReadOnlyList<EmulatedPage> PagesOf(EmulatedMetaUser user) => State.All<EmulatedPage>(p => p.IsListed && p.Tasks.ContainsKey(user.Id));

    public static JsonArray Permissions(EmulatedMetaUser user) =>
        new([.. user.Permissions.Select(p => (JsonNode)new JsonObject { ["permission"] = p.Key, ["status"] = p.Value })]);

    private static string? Written(EmulatedPage page, string name) => page.Profile.TryGetValue(name, out var value) ? value : null;

    public static string Link(EmulatedPage page) => $"https://www.facebook.com/{page.Username ?? page.Id}";

    public static JsonObject Picture(string id) => new()
    {
        ["data"] = new JsonObject { ["height"] = 50, ["is_silhouette"] = false, ["url"] = $"https://scontent.example.com/{id}.jpg", ["width"] = 50 },
    };
}
