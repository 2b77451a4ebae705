using System.Text.Json.Nodes;
using System.Text.RegularExpressions;

namespace Social.Testing;

/// <summary>Comments: lists, writes, answers, hides, deletes; private replies; and answers where the account is mentioned.</summary>
internal sealed partial class InstagramCommentEndpoints(GraphEmulator emulator)
{
    private const int PageSize = 50;
    private const int MaxLength = 300;
    private static readonly GraphPolicy Manage = new("instagram_manage_comments", "instagram_business_manage_comments");
    private static readonly TimeSpan PrivateReplyWindow = TimeSpan.FromDays(7);

    private GraphState State => emulator.State;

    public void Map(GraphRouter router)
    {
        router.On<EmulatedInstagramMedia>("GET", "comments", (call, media) => List(call, c => c.Media == media && c.Parent is null, newestFirst: true), Manage);
        router.On<EmulatedInstagramMedia>("POST", "comments", (call, media) => Write(call, media, null), Manage);
        router.On<EmulatedInstagramComment>("GET", "", (call, comment) => GraphIdentityEndpoints.Select(call, Describe(comment)), Manage);
        router.On<EmulatedInstagramComment>("GET", "replies", (call, comment) => List(call, c => c.Parent == comment, newestFirst: false), Manage);
        router.On<EmulatedInstagramComment>("POST", "replies", (call, comment) => Write(call, comment.Media, comment.Parent ?? comment), Manage);
        router.On<EmulatedInstagramComment>("POST", "", Hide, Manage);
        router.On<EmulatedInstagramComment>("DELETE", "", Delete, Manage);
        router.On<EmulatedInstagramAccount>("POST", "mentions", Mention, Manage);
        router.On<EmulatedInstagramAccount>("POST", "messages", Message, new GraphPolicy("instagram_manage_messages", "instagram_business_manage_messages"));
    }

    public static GraphObject Describe(EmulatedInstagramComment comment)
    {
        var author = new GraphObject("IGCommentFromUser", "id", "username").Add("id", AuthorId(comment.Username)).Add("username", comment.Username);
        return new GraphObject("IGComment", "timestamp", "text", "id")
            .Add("id", comment.Id).Add("text", comment.Text).Add("timestamp", GraphTime.Write(comment.CreatedAt)).Add("username", comment.Username).Add("from", () => author)
            .Add("like_count", comment.Likes).Add("hidden", comment.IsHidden).Add("parent_id", comment.Parent?.Id).Add("user", comment.Username == comment.Media.Account.Username ? new JsonObject { ["id"] = comment.Media.Account.Id } : null)
            .Add("media", new JsonObject { ["id"] = comment.Media.Id })
            .Add("replies", field => comment.Replies.Count == 0 ? null : GraphEdge.Nested(field, [.. comment.Replies], Describe));
    }

    private EmulatorAnswer List(GraphCall call, Func<EmulatedInstagramComment, bool> where, bool newestFirst)
    {
        call.Parameters.Only("limit", "after", "before");
        var comments = State.All(where);
        if (newestFirst) comments.Reverse();
        return GraphEdge.Answer(call, comments, Describe, maxLimit: PageSize);
    }

    private EmulatorAnswer Write(GraphCall call, EmulatedInstagramMedia media, EmulatedInstagramComment? parent)
    {
        var text = call.Parameters.Only("message").Require("message");
        if (!media.IsCommentEnabled) throw GraphErrors.Parameter("Comments are disabled for this media");
        Check(text);
        var comment = Add(State, media, media.Account.Username, text, parent, State.Now);
        return call.Made(new JsonObject { ["id"] = comment.Id }, Describe(comment));
    }

    public static EmulatedInstagramComment Add(GraphState state, EmulatedInstagramMedia media, string username, string text, EmulatedInstagramComment? parent, DateTimeOffset at)
    {
        var comment = state.Add(new EmulatedInstagramComment(state.NextId(), media, username, text, at) { Parent = parent });
        lock (state.Gate) parent?.Replies.Add(comment);
        return comment;
    }

    private static EmulatorAnswer Hide(GraphCall call, EmulatedInstagramComment comment)
    {
        call.Parameters.Only("hide").Require("hide");
        comment.IsHidden = call.Parameters.Truth("hide");
        return GraphCall.Success();
    }

    private EmulatorAnswer Delete(GraphCall call, EmulatedInstagramComment comment)
    {
        call.Parameters.Only();
        lock (State.Gate)
        {
            comment.Parent?.Replies.Remove(comment);
            foreach (var reply in comment.Replies) State.Remove(reply);
            State.Remove(comment);
        }

        return GraphCall.Success();
    }

    private EmulatorAnswer Mention(GraphCall call, EmulatedInstagramAccount account)
    {
        var parameters = call.Parameters.Only("media_id", "comment_id", "message");
        Check(parameters.Require("message"));
        var id = parameters.Require("media_id");
        var media = State.Find<EmulatedInstagramMedia>(id) ?? throw GraphErrors.NotFound(id, "POST");
        var parent = parameters["comment_id"] is { } commentId ? State.Find<EmulatedInstagramComment>(commentId) ?? throw GraphErrors.NotFound(commentId, "POST") : null;
        return EmulatorAnswer.Json(200, new JsonObject { ["id"] = Add(State, media, account.Username, parameters["message"]!, parent, State.Now).Id });
    }

    private EmulatorAnswer Message(GraphCall call, EmulatedInstagramAccount account)
    {
        var parameters = call.Parameters.Only("recipient", "message", "messaging_type");
        parameters.Require("recipient");
        parameters.Require("message");
        var id = parameters.Structure<JsonObject>("recipient")!["comment_id"]?.GetValue<string>() ?? throw GraphErrors.Refuse(10, "(#10) This message is sent outside of allowed window.", 2534022);
        var text = parameters.Structure<JsonObject>("message")!["text"]?.GetValue<string>() ?? throw GraphErrors.Parameter("Param message[text] is required");
        lock (State.Gate)
        {
            if (State.Find<EmulatedInstagramComment>(id) is not { } comment || comment.Media.Account != account) throw GraphErrors.NotFound(id, "POST");
            if (comment.PrivateReply is not null) throw GraphErrors.Refuse(10900, "(#10900) Activity already replied to");
            if (comment.CreatedAt < State.Now - PrivateReplyWindow) throw GraphErrors.Refuse(10, "(#10) This message is sent outside of allowed window.", 2534022);
            comment.PrivateReply = text;
            return EmulatorAnswer.Json(200, new JsonObject { ["recipient_id"] = AuthorId(comment.Username), ["message_id"] = "aWdfZ" + State.NextId() });
        }
    }

    private static void Check(string text)
    {
        if (text.Length > MaxLength) throw GraphErrors.Parameter($"Param message must be at most {MaxLength} characters long.");
        if (Hashtag().Count(text) > 4) throw GraphErrors.Parameter("Param message must have at most 4 hashtags.");
        if (Link().Count(text) > 1) throw GraphErrors.Parameter("Param message must have at most 1 URL.");
        if (text.Any(char.IsLetter) && text.Where(char.IsLetter).All(char.IsUpper)) throw GraphErrors.Parameter("Param message must not be all capital letters.");
    }

    private static string AuthorId(string username) => (5_260_000_000_000_000 + username.Sum(c => (long)c * 7919)).ToString(System.Globalization.CultureInfo.InvariantCulture);

    [GeneratedRegex(@"(?<!\w)#\w+")]
    private static partial Regex Hashtag();

    [GeneratedRegex(@"https?://\S+", RegexOptions.IgnoreCase)]
    private static partial Regex Link();
}
