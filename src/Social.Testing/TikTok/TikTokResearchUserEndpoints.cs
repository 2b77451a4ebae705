using System.Globalization;
using System.Text.Json.Nodes;

namespace Social.Testing;

/// <summary>The Research API's users and comments.</summary>
internal sealed class TikTokResearchUserEndpoints(TikTokEmulator emulator)
{
    private const int TopComments = 1000;

    private readonly Dictionary<string, Func<EmulatedTikTokComment, JsonNode?>> _commentFields = new(StringComparer.Ordinal)
    {
        ["id"] = c => c.Id,
        ["video_id"] = c => c.Video.Id,
        ["text"] = c => c.Text,
        ["like_count"] = c => c.LikeCount,
        ["reply_count"] = c => emulator.State.Comments.Count(r => r.Parent == c),
        ["parent_comment_id"] = c => c.Parent?.Id ?? c.Video.Id,
        ["create_time"] = c => c.CreatedAt.ToUnixTimeSeconds(),
    };

    private readonly Dictionary<string, Func<EmulatedTikTokUser, JsonNode?>> _userFields = new(StringComparer.Ordinal)
    {
        ["display_name"] = u => u.DisplayName,
        ["bio_description"] = u => u.Biography,
        ["avatar_url"] = u => u.AvatarUrl,
        ["is_verified"] = u => u.IsVerified,
        ["follower_count"] = u => u.FollowerCount,
        ["following_count"] = u => u.FollowingCount,
        ["likes_count"] = u => emulator.State.Videos.Where(v => v.Owner == u).Sum(v => v.LikeCount),
        ["video_count"] = u => emulator.State.Videos.Count(v => v.Owner == u),
        ["bio_url"] = _ => "",
    };

    public void Map(RouteTable routes)
    {
        routes.Map("POST", "/v2/research/user/info/", UserAsync, TikTokPolicy.Research());
        routes.Map("POST", "/v2/research/video/comment/list/", CommentsAsync, TikTokPolicy.Research());
    }

    private async Task<EmulatorAnswer> UserAsync(EmulatorExchange exchange)
    {
        var app = ((TikTokCaller)exchange.Caller!).App;
        var fields = TikTokFields.Read(exchange, _userFields.Keys);
        var body = await TikTokBody.ReadAsync(exchange).ConfigureAwait(false);
        var name = body.RequireString("username");
        TikTokResearchQuota.TakeRequest(emulator, app);
        lock (emulator.State.Gate)
        {
            // A private account is as good as none to a researcher.
            if (emulator.State.Users.GetValueOrDefault(name) is not { IsPrivate: false } user) throw body.Refuse("The user is private or cannot be found.");
            TikTokResearchQuota.TakeRecords(emulator, app, 1);
            return emulator.Envelope.Ok(TikTokFields.Write(fields, _userFields, user));
        }
    }

    private async Task<EmulatorAnswer> CommentsAsync(EmulatorExchange exchange)
    {
        var app = ((TikTokCaller)exchange.Caller!).App;
        var fields = TikTokFields.Read(exchange, _commentFields.Keys);
        var body = await TikTokBody.ReadAsync(exchange).ConfigureAwait(false);
        var id = body.RequireNumber("video_id", 1, long.MaxValue).ToString(CultureInfo.InvariantCulture);
        var count = (int)(body.Number("max_count", 1, 100) ?? 10);
        var cursor = (int)(body.Number("cursor", 0, TopComments) ?? 0);
        TikTokResearchQuota.TakeRequest(emulator, app);
        lock (emulator.State.Gate)
        {
            var all = emulator.State.Comments.Where(c => c.Video == emulator.State.Video(id) && !c.IsHidden).OrderByDescending(c => c.LikeCount).Take(TopComments).ToList();
            var page = all.Skip(cursor).Take(count).ToList();
            TikTokResearchQuota.TakeRecords(emulator, app, page.Count);
            return emulator.Envelope.Ok(new JsonObject
            {
                ["comments"] = new JsonArray([.. page.Select(c => TikTokFields.Write(fields, _commentFields, c))]),
                ["cursor"] = cursor + page.Count,
                ["has_more"] = cursor + page.Count < all.Count,
            });
        }
    }
}
