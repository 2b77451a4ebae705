using System.Text.Json.Nodes;

namespace Social.Testing;

/// <summary>Shows accounts.</summary>
internal sealed class InstagramAccountEndpoints(GraphEmulator emulator)
{
    public void Map(GraphRouter router)
    {
        router.On<EmulatedInstagramAccount>("GET", "", Get, new GraphPolicy("instagram_basic", "instagram_business_basic"));
        router.On<EmulatedInstagramAccount>("POST", "subscribed_apps", Subscribe, new GraphPolicy(null, "instagram_business_basic"));
        router.On<EmulatedInstagramAccount>("GET", "subscribed_apps", Subscriptions, new GraphPolicy(null, "instagram_business_basic"));
        router.On<EmulatedInstagramAccount>("DELETE", "subscribed_apps", Unsubscribe, new GraphPolicy(null, "instagram_business_basic"));
    }

    public static GraphObject Describe(EmulatedInstagramAccount account, GraphCall call, params string[] defaults)
    {
        var isOwnLogin = call.IsInstagramLogin;
        var described = new GraphObject("IGUser", defaults)
            // In Instagram's own login the id belongs to the app, and the account's is another field.
            .Add("id", isOwnLogin ? account.AppScopedId : account.Id)
            .Add("ig_id", account.Id[^10..]).Add("username", account.Username).Add("name", account.Name).Add("biography", account.Biography).Add("website", "")
            .Add("profile_picture_url", $"https://scontent.example.com/{account.Id}.jpg").Add("followers_count", account.Followers).Add("follows_count", account.Follows)
            .Add("media_count", call.State.All<EmulatedInstagramMedia>(m => m.Account == account && !m.IsChild && m.ProductType != "STORY").Count)
            .Add("has_profile_pic", true).Add("is_published", true).Add("legacy_instagram_user_id", account.Id).Add("shopping_product_tag_eligibility", false);
        if (isOwnLogin) described.Add("user_id", account.Id).Add("account_type", account.AccountType);
        return described;
    }

    private EmulatorAnswer Get(GraphCall call, EmulatedInstagramAccount account)
    {
        var described = Describe(account, call, "id");
        if (!call.IsInstagramLogin)
        {
            described.Add("business_discovery", field => Discover(call, field));
            described.Add("mentioned_media", field => emulator.State.Find<EmulatedInstagramMedia>(field["media_id"]) is { } media ? InstagramMediaWriter.Describe(media, call).Select(field.Fields) : throw GraphErrors.NotFound(field["media_id"] ?? ""));
            described.Add("mentioned_comment", field => emulator.State.Find<EmulatedInstagramComment>(field["comment_id"]) is { } comment ? InstagramCommentEndpoints.Describe(comment).Select(field.Fields) : throw GraphErrors.NotFound(field["comment_id"] ?? ""));
        }

        return GraphIdentityEndpoints.Select(call, described);
    }

    /// <summary>Only accounts of Instagram's own login are subscribed themselves; of the others the Page is.</summary>
    private static void RequireOwnLogin(GraphCall call)
    {
        if (!call.IsInstagramLogin) throw GraphErrors.Parameter("Tried accessing nonexisting field (subscribed_apps) on node type (IGUser)");
    }

    private EmulatorAnswer Subscribe(GraphCall call, EmulatedInstagramAccount account)
    {
        RequireOwnLogin(call);
        call.Parameters.Only("subscribed_fields").Require("subscribed_fields");
        lock (emulator.State.Gate) account.SubscribedFields = string.Join(',', call.Parameters.List("subscribed_fields"));
        return GraphCall.Success();
    }

    private EmulatorAnswer Subscriptions(GraphCall call, EmulatedInstagramAccount account)
    {
        RequireOwnLogin(call);
        call.Parameters.Only();
        lock (emulator.State.Gate)
        {
            var apps = new JsonArray();
            if (account.SubscribedFields is { } fields) apps.Add(new JsonObject { ["id"] = emulator.State.App.InstagramAppId, ["subscribed_fields"] = new JsonArray([.. fields.Split(',').Select(f => JsonValue.Create(f))]) });
            return EmulatorAnswer.Json(200, new JsonObject { ["data"] = apps });
        }
    }

    private EmulatorAnswer Unsubscribe(GraphCall call, EmulatedInstagramAccount account)
    {
        RequireOwnLogin(call);
        call.Parameters.Only();
        lock (emulator.State.Gate) account.SubscribedFields = null;
        return GraphCall.Success();
    }

    private JsonObject Discover(GraphCall call, GraphField field)
    {
        var found = emulator.State.All<EmulatedInstagramAccount>(a => a.Username == field["username"]);
        if (found.Count == 0) throw GraphErrors.Refuse(110, "Invalid user id", 2207013, "Cannot find User", $"The user with username: {field["username"]} cannot be found.");
        return Describe(found[0], call, "id").Add("media", f => GraphEdge.Nested(f, InstagramMediaWriter.MediaOf(emulator.State, found[0]), m => InstagramMediaWriter.Describe(m, call))).Select(field.Fields);
    }
}
