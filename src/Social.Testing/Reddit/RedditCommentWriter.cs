using System.Text.Json.Nodes;

namespace Social.Testing;

/// <summary>Writes comments as <c>t1</c> things, and their trees.</summary>
internal sealed class RedditCommentWriter(RedditEmulator emulator)
{
    /// <summary>Writes a comment alone: its <c>replies</c> is an empty text, as it is where there are none.</summary>
    public static JsonObject WriteData(EmulatedRedditComment comment, EmulatedRedditUser? viewer)
    {
        var text = comment.IsDeleted ? "[deleted]" : comment.RemovedByCategory is null ? comment.Text : "[removed]";
        var data = new JsonObject
        {
            ["subreddit_id"] = comment.Submission.Subreddit.Fullname,
            ["subreddit"] = comment.Submission.Subreddit.Name,
            ["link_id"] = comment.Submission.Fullname,
            ["link_title"] = comment.Submission.Title,
            ["likes"] = RedditSubmissionWriter.Likes(comment, viewer),
            ["replies"] = "",
            ["id"] = comment.Id,
            ["name"] = comment.Fullname,
            ["parent_id"] = comment.Parent.Fullname,
            ["author"] = comment.IsDeleted ? "[deleted]" : comment.Author.Name,
            ["body"] = text,
            ["body_html"] = RedditText.Html(text),
            ["score"] = comment.Score,
            ["score_hidden"] = false,
            ["ups"] = comment.Score,
            ["downs"] = 0,
            ["depth"] = comment.Depth,
            ["created"] = RedditJson.Time(comment.CreatedAt),
            ["created_utc"] = RedditJson.Time(comment.CreatedAt),
            ["edited"] = RedditJson.TimeOrFalse(comment.EditedAt),
            ["permalink"] = comment.Submission.Permalink + comment.Id + "/",
            ["stickied"] = false,
            ["locked"] = comment.IsLocked,
            ["distinguished"] = null,
            ["saved"] = viewer?.Saved.Contains(comment.Fullname) == true,
            ["is_submitter"] = comment.Author == comment.Submission.Author,
            ["removed_by_category"] = comment.RemovedByCategory,
        };
        if (!comment.IsDeleted) data["author_fullname"] = comment.Author.Fullname;
        return data;
    }

    public static JsonNode Write(EmulatedRedditComment comment, EmulatedRedditUser? viewer) => RedditJson.Thing("t1", WriteData(comment, viewer));

    /// <summary>Writes the comments under a parent: as many as the room allows, and a <c>more</c> that names the rest.</summary>
    public JsonNode WriteTree(EmulatedRedditThing parent, EmulatedRedditUser? viewer, int maxDepth, ref int room, string? sort)
    {
        var children = ChildrenOf(parent, sort);
        if (children.Count == 0) return "";
        var depth = children[0].Depth;
        List<JsonNode> things = [];
        // Beneath the last level there are no names, only the word that the thread goes on.
        if (depth >= maxDepth) return RedditListing.Write([More(parent, [], depth)]);
        for (var i = 0; i < children.Count; i++)
        {
            if (room == 0)
            {
                things.Add(More(parent, children[i..], depth));
                break;
            }

            room--;
            var data = WriteData(children[i], viewer);
            data["replies"] = WriteTree(children[i], viewer, maxDepth, ref room, sort);
            things.Add(RedditJson.Thing("t1", data));
        }

        return RedditListing.Write(things);
    }

    /// <summary>Writes a comment and what is beneath it as one flat list, whose reader puts the tree together: as many as the room allows, and for each comment whose answers do not fit a <c>more</c> of its own.</summary>
    public void WriteFlat(EmulatedRedditComment comment, EmulatedRedditUser? viewer, List<JsonNode> things, ref int room)
    {
        room--;
        things.Add(Write(comment, viewer));
        var children = ChildrenOf(comment, "old");
        for (var i = 0; i < children.Count; i++)
        {
            if (room <= 0)
            {
                things.Add(More(comment, children[i..], children[i].Depth));
                return;
            }

            WriteFlat(children[i], viewer, things, ref room);
        }
    }

    private List<EmulatedRedditComment> ChildrenOf(EmulatedRedditThing parent, string? sort)
    {
        var children = emulator.State.Comments.Where(c => c.Parent == parent && (!c.IsDeleted || HasChildren(c)));
        return sort switch
        {
            "new" => [.. children.Reverse()],
            "old" => [.. children],
            _ => [.. children.OrderByDescending(c => c.Score)],
        };
    }

    private bool HasChildren(EmulatedRedditComment comment) => emulator.State.Comments.Exists(c => c.Parent == comment && !c.IsDeleted);

    private JsonObject More(EmulatedRedditThing parent, IReadOnlyList<EmulatedRedditComment> hidden, int depth) => RedditJson.Thing("more", new JsonObject
    {
        ["count"] = hidden.Sum(Count),
        ["name"] = hidden.Count == 0 ? "t1__" : hidden[0].Fullname,
        ["id"] = hidden.Count == 0 ? "_" : hidden[0].Id,
        ["parent_id"] = parent.Fullname,
        ["depth"] = depth,
        ["children"] = RedditJson.Array(hidden.Select(c => c.Id)),
    });

    private int Count(EmulatedRedditComment comment) => 1 + emulator.State.Comments.Where(c => c.Parent == comment).Sum(Count);
}
