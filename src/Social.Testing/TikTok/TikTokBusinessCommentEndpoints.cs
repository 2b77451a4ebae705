using System.Globalization;
using System.Text.Json.Nodes;

namespace Social.Testing;

/// <summary>Comments under the account's own posts: reading, answering, and moderating.</summary>
internal sealed class TikTokBusinessCommentEndpoints(TikTokEmulator emulator)
{
    private const string Root = "/open_api/v1.3/business/comment";
    private const int MaxCount = 30;

    public void Map(RouteTable routes)
    {
        routes.Map("GET", Root + "/list/", List, TikTokPolicy.Account("comment.list"));
        routes.Map("GET", Root + "/reply/list/", List, TikTokPolicy.Account("comment.list"));
        routes.Map("POST", Root + "/create/", x => CreateAsync(x, isReply: false), TikTokPolicy.Account("comment.list.manage"));
        routes.Map("POST", Root + "/reply/create/", x => CreateAsync(x, isReply: true), TikTokPolicy.Account("comment.list.manage"));
        routes.Map("POST", Root + "/like/", x => MarkAsync(x, "LIKE", "UNLIKE", Like), TikTokPolicy.Account("comment.list.manage"));
        routes.Map("POST", Root + "/pin/", x => MarkAsync(x, "PIN", "UNPIN", (c, on) => c.IsPinned = on), TikTokPolicy.Account("comment.list.manage"));
        routes.Map("POST", Root + "/hide/", x => MarkAsync(x, "HIDE", "UNHIDE", (c, on) => c.IsHidden = on), TikTokPolicy.Account("comment.list.manage"));
        routes.Map("POST", Root + "/delete/", DeleteAsync, TikTokPolicy.Account("comment.list.manage"));
    }

    private static void Like(EmulatedTikTokComment comment, bool on)
    {
        if (comment.IsLiked != on) comment.LikeCount += on ? 1 : -1;
        comment.IsLiked = on;
    }

    private EmulatorAnswer List(EmulatorExchange exchange)
    {
        TikTokBusinessAccountEndpoints.CheckBusiness(exchange, TikTokBusinessQuery.Require(exchange, "business_id"));
        var isReplies = exchange.Path.Contains("/reply/", StringComparison.Ordinal);
        var ids = TikTokBusinessQuery.List(exchange, "comment_ids");
        if (ids?.Count > MaxCount) throw TikTokProblems.BusinessParameter($"comment_ids: At most {MaxCount} are allowed.");
        var isPublic = TikTokBusinessQuery.Choice(exchange, "status", "ALL", "PUBLIC", "ALL") == "PUBLIC";
        var sort = TikTokBusinessQuery.Choice(exchange, "sort_field", "create_time", "create_time", "likes", "replies");
        var isAscending = TikTokBusinessQuery.Choice(exchange, "sort_order", "desc", isReplies ? ["asc", "desc", "smart"] : ["asc", "desc"]) == "asc";
        var count = TikTokBusinessQuery.Number(exchange, "max_count", 20, 1, MaxCount);
        var cursor = TikTokBusinessQuery.Number(exchange, "cursor", 0, 0, int.MaxValue);
        lock (emulator.State.Gate)
        {
            var video = Video(exchange, TikTokBusinessQuery.Require(exchange, "video_id"));
            var parent = isReplies ? Comment(TikTokBusinessQuery.Require(exchange, "comment_id"), video) : null;
            var found = emulator.State.Comments
                .Where(c => c.Video == video && c.Parent == parent && !(isPublic && c.IsHidden) && ids?.Contains(Id(c.Id)) != false)
                .OrderBy(c => (isAscending ? 1 : -1) * (sort == "likes" ? c.LikeCount : sort == "replies" ? Replies(c).LongCount() : c.CreatedAt.Ticks)).ToList();
            var page = found.Skip(cursor).Take(count).ToList();
            var withReplies = exchange["include_replies"] == "true";
            return emulator.Envelope.BusinessOk(new JsonObject
            {
                ["comments"] = new JsonArray([.. page.Select(c => Write(c, exchange, withReplies))]),
                ["cursor"] = cursor + page.Count,
                ["has_more"] = cursor + page.Count < found.Count,
            });
        }
    }

    private async Task<EmulatorAnswer> CreateAsync(EmulatorExchange exchange, bool isReply)
    {
        var body = await BodyAsync(exchange).ConfigureAwait(false);
        var text = body.RequireString("text");
        lock (emulator.State.Gate)
        {
            var video = Video(exchange, body.RequireString("video_id"));
            var parent = isReply ? Comment(body.RequireString("comment_id"), video) : null;
            if (video.CommentDisabled) throw TikTokProblems.Business(40001, "Comments are switched off for this video.");
            var comment = new EmulatedTikTokComment(emulator.State.NextId(), video, ((TikTokCaller)exchange.Caller!).User!, text, emulator.State.Now, parent);
            emulator.State.Comments.Add(comment);
            return emulator.Envelope.BusinessOk(Write(comment, exchange, withReplies: false));
        }
    }

    private async Task<EmulatorAnswer> MarkAsync(EmulatorExchange exchange, string on, string off, Action<EmulatedTikTokComment, bool> mark)
    {
        var body = await BodyAsync(exchange).ConfigureAwait(false);
        body.RequireString("action");
        var action = body.Choice("action", on, off);
        lock (emulator.State.Gate) mark(Own(exchange, body), action == on);
        return emulator.Envelope.BusinessOk([]);
    }

    private async Task<EmulatorAnswer> DeleteAsync(EmulatorExchange exchange)
    {
        var body = await BodyAsync(exchange).ConfigureAwait(false);
        lock (emulator.State.Gate)
        {
            var comment = Own(exchange, body);
            emulator.State.Comments.RemoveAll(c => c == comment || c.Parent == comment);
        }

        return emulator.Envelope.BusinessOk([]);
    }

    private static async Task<TikTokBody> BodyAsync(EmulatorExchange exchange)
    {
        var body = await TikTokBody.ReadBusinessAsync(exchange).ConfigureAwait(false);
        TikTokBusinessAccountEndpoints.CheckBusiness(exchange, body.RequireString("business_id"));
        return body;
    }

    private EmulatedTikTokVideo Video(EmulatorExchange exchange, string id) =>
        emulator.State.Video(id) is { } video && video.Owner == ((TikTokCaller)exchange.Caller!).User ? video : throw TikTokProblems.BusinessParameter("video_id: The video does not exist.");

    private EmulatedTikTokComment Comment(string id, EmulatedTikTokVideo? video) =>
        emulator.State.Comment(id) is { } comment && (video is null || comment.Video == video) ? comment : throw TikTokProblems.BusinessParameter("comment_id: The comment does not exist.");

    private EmulatedTikTokComment Own(EmulatorExchange exchange, TikTokBody body)
    {
        var comment = Comment(body.RequireString("comment_id"), null);
        Video(exchange, Id(comment.Video.Id));
        return comment;
    }

    private IEnumerable<EmulatedTikTokComment> Replies(EmulatedTikTokComment comment) => emulator.State.Comments.Where(c => c.Parent == comment);

    private JsonObject Write(EmulatedTikTokComment comment, EmulatorExchange exchange, bool withReplies)
    {
        var app = ((TikTokCaller)exchange.Caller!).App;
        var body = new JsonObject
        {
            ["comment_id"] = Id(comment.Id),
            ["unique_identifier"] = comment.Author.OpenIdFor(app),
            ["video_id"] = Id(comment.Video.Id),
            ["create_time"] = Id(comment.CreatedAt.ToUnixTimeSeconds()),
            ["text"] = comment.Text,
            ["likes"] = comment.LikeCount,
            ["replies"] = Replies(comment).Count(),
            ["owner"] = comment.Author == comment.Video.Owner,
            ["liked"] = comment.IsLiked,
            ["pinned"] = comment.IsPinned,
            ["status"] = comment.IsHidden ? "HIDDEN" : "PUBLIC",
            ["username"] = comment.Author.Username,
            ["profile_image"] = comment.Author.AvatarUrl,
        };
        if (comment.Parent is { } parent) body["parent_comment_id"] = Id(parent.Id);
        if (withReplies) body["reply_list"] = new JsonArray([.. Replies(comment).Select(r => Write(r, exchange, withReplies: false))]);
        return body;
    }

    private static string Id(long number) => number.ToString(CultureInfo.InvariantCulture);
}
