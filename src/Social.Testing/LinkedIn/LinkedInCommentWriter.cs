using System.Text.Json.Nodes;

namespace Social.Testing;

/// <summary>Writes comments as LinkedIn does.</summary>
internal static class LinkedInCommentWriter
{
    public static JsonObject Write(EmulatedLinkedInComment comment, EmulatedLinkedInPost post, LinkedInCall call, bool created = false)
    {
        var json = new JsonObject { ["actor"] = comment.Actor };
        if (comment.Agent is not null) json["agent"] = comment.Agent;
        json["created"] = Stamp(comment, comment.CreatedAt);
        json["lastModified"] = Stamp(comment, comment.LastModifiedAt);
        json["id"] = comment.Id;
        json["message"] = new JsonObject { ["attributes"] = comment.Attributes.DeepClone(), ["text"] = comment.Text };
        // What was just written is named the old way.
        json[created ? "$URN" : "commentUrn"] = comment.Urn;
        json["object"] = comment.ThreadUrn;
        if (comment.Parent is not null) json["parentComment"] = comment.Parent.Urn;
        if (created) return json;
        var answers = LinkedInThreads.Under(post, comment).Count;
        json["likesSummary"] = Likes(comment.ReactionList, call);
        json["commentsSummary"] = new JsonObject { ["totalFirstLevelComments"] = answers, ["aggregatedTotalComments"] = answers };
        return json;
    }

    public static JsonObject Likes(IReadOnlyCollection<EmulatedLinkedInReaction> reactions, LinkedInCall call) => new()
    {
        ["totalLikes"] = reactions.Count,
        ["aggregatedTotalLikes"] = reactions.Count,
        ["likedByCurrentUser"] = reactions.Any(r => r.Actor == call.Caller.Member?.Urn),
    };

    private static JsonObject Stamp(EmulatedLinkedInComment comment, DateTimeOffset time)
    {
        var stamp = new JsonObject { ["actor"] = comment.Actor };
        if (comment.Agent is not null) stamp["impersonator"] = comment.Agent;
        stamp["time"] = time.ToUnixTimeMilliseconds();
        return stamp;
    }
}
