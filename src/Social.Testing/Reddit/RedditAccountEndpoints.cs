using System.Text.Json.Nodes;

namespace Social.Testing;

/// <summary>The caller's own account, other users, and what the scopes mean.</summary>
internal sealed class RedditAccountEndpoints(RedditEmulator emulator)
{
    public void Map()
    {
        emulator.Map("GET", "/api/v1/me", Me, "identity");
        emulator.Map("GET", "/user/{name}/about", About, "read");
        emulator.Map("GET", "/api/v1/scopes", Scopes, null);
    }

    private EmulatorAnswer Me(RedditCall call)
    {
        if (call.Grant.User is not { } user) return call.Answer(new JsonObject { ["features"] = new JsonObject() });
        var data = Write(user);
        data["has_mail"] = emulator.State.Messages.Exists(m => m.To == user && m.IsUnread);
        data["inbox_count"] = emulator.State.Messages.Count(m => m.To == user && m.IsUnread);
        data["over_18"] = true;
        data["num_friends"] = 0;
        data["coins"] = 0;
        data["features"] = new JsonObject();
        return call.Answer(data);
    }

    private EmulatorAnswer About(RedditCall call)
    {
        if (emulator.State.User(call.Route("name")) is not { } user) return RedditProblems.NotFound();
        if (user.IsSuspended) return call.Answer(RedditJson.Thing("t2", new JsonObject { ["name"] = user.Name, ["is_suspended"] = true, ["total_karma"] = 0 }));
        return call.Answer(RedditJson.Thing("t2", Write(user)));
    }

    private static EmulatorAnswer Scopes(RedditCall call)
    {
        var names = call["scopes"]?.Split([' ', ','], StringSplitOptions.RemoveEmptyEntries) ?? [.. RedditEmulator.AllScopes];
        if (names.Except(RedditEmulator.AllScopes).Any()) return RedditProblems.BadRequest();
        var body = new JsonObject();
        foreach (var name in names.Distinct()) body[name] = new JsonObject { ["id"] = name, ["name"] = name, ["description"] = $"What the scope {name} allows." };
        return call.Answer(body);
    }

    private static JsonObject Write(EmulatedRedditUser user) => new()
    {
        ["id"] = user.Id,
        ["name"] = user.Name,
        ["icon_img"] = $"https://styles.redditmedia.com/{user.Fullname}/styles/profileIcon.png?width=256&height=256&s=emulated",
        ["snoovatar_img"] = "",
        ["subreddit"] = new JsonObject
        {
            ["display_name"] = user.Profile.Name,
            ["display_name_prefixed"] = user.Profile.PrefixedName,
            ["name"] = user.Profile.Fullname,
            ["title"] = user.Profile.Title,
            ["public_description"] = user.Profile.PublicDescription,
            ["subscribers"] = user.Profile.Subscribers,
            ["url"] = $"/user/{user.Name}/",
            ["icon_img"] = "",
            ["banner_img"] = "",
            ["over_18"] = user.Profile.IsOver18,
        },
        ["link_karma"] = user.LinkKarma,
        ["comment_karma"] = user.CommentKarma,
        ["total_karma"] = user.LinkKarma + user.CommentKarma,
        ["awardee_karma"] = 0,
        ["awarder_karma"] = 0,
        ["created"] = RedditJson.Time(user.CreatedAt),
        ["created_utc"] = RedditJson.Time(user.CreatedAt),
        ["has_verified_email"] = user.HasVerifiedEmail,
        ["is_gold"] = false,
        ["is_mod"] = false,
        ["is_suspended"] = user.IsSuspended,
        ["is_employee"] = false,
        ["verified"] = true,
    };
}
