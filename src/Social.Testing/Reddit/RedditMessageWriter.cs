using System.Text.Json.Nodes;

namespace Social.Testing;

/// <summary>Writes what is in an inbox: private messages as <c>t4</c>, notices of replies as <c>t1</c>.</summary>
internal static class RedditMessageWriter
{
    public static JsonNode Write(EmulatedRedditMessage message, EmulatedRedditUser viewer)
    {
        var comment = message.Comment;
        var data = new JsonObject
        {
            ["id"] = comment?.Id ?? message.Id,
            ["name"] = message.Fullname,
            ["author"] = message.From.Name,
            ["author_fullname"] = message.From.Fullname,
            ["dest"] = message.To.Name,
            ["subject"] = message.Subject,
            ["body"] = message.Text,
            ["body_html"] = RedditText.Html(message.Text),
            ["context"] = comment is null ? "" : comment.Submission.Permalink + comment.Id + "/?context=3",
            ["new"] = message.IsUnread && message.To == viewer,
            ["was_comment"] = comment is not null,
            ["type"] = comment is null ? "unknown" : message.Subject.Replace(' ', '_'),
            ["parent_id"] = comment?.Parent.Fullname ?? message.Parent?.Fullname,
            ["first_message_name"] = comment is null ? First(message)?.Fullname : null,
            ["subreddit"] = comment?.Submission.Subreddit.Name,
            ["created"] = RedditJson.Time(message.CreatedAt),
            ["created_utc"] = RedditJson.Time(message.CreatedAt),
            ["replies"] = "",
        };
        if (comment is not null) data["link_title"] = comment.Submission.Title;
        return RedditJson.Thing(comment is null ? "t4" : "t1", data);
    }

    private static EmulatedRedditMessage? First(EmulatedRedditMessage message)
    {
        var first = message.Parent;
        while (first?.Parent is not null) first = first.Parent;
        return first;
    }
}
