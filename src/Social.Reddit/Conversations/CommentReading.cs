namespace Social.Reddit;

/// <summary>Reads comments and their trees.</summary>
internal static class CommentReading
{
    /// <summary>Reads a list of comments, and what was left out of it.</summary>
    public static (IReadOnlyList<RedditComment> Comments, RedditMoreComments? More) Read(ListingData? listing)
    {
        List<RedditComment> comments = [];
        RedditMoreComments? more = null;
        foreach (ThingData thing in listing?.Children ?? [])
        {
            if (thing.IsComment && thing.Read(RedditJsonContext.Default.CommentData) is { } comment)
            {
                comments.Add(Read(comment));
            }
            else if (thing.IsMore && thing.Read(RedditJsonContext.Default.MoreData) is { } left)
            {
                more = new RedditMoreComments(left.ParentId ?? string.Empty, left.Children ?? [], left.Count ?? 0);
            }
        }

        return (comments, more);
    }

    public static RedditComment Read(CommentData data)
    {
        // There are no answers where the text is empty, which is what Reddit writes for none.
        ThingData? replies = data.Replies.ValueKind == System.Text.Json.JsonValueKind.Object ? System.Text.Json.JsonSerializer.Deserialize(data.Replies, RedditJsonContext.Default.ThingData) : null;
        (IReadOnlyList<RedditComment> answers, RedditMoreComments? more) = Read(replies?.ReadListing());
        return new RedditComment
        {
            Fullname = data.Name ?? Fullname.Of(Fullname.Comment, data.Id ?? string.Empty),
            PostFullname = data.LinkId ?? string.Empty,
            ParentFullname = data.ParentId ?? data.LinkId ?? string.Empty,
            Text = data.Body ?? string.Empty,
            Author = data.Author,
            AuthorFullname = data.AuthorFullname,
            Permalink = data.Permalink,
            CreatedAt = RedditTime.Of(data.CreatedUtc),
            EditedAt = RedditTime.OfEdited(data.Edited),
            Score = data.ScoreHidden == true ? null : data.Score,
            Depth = data.Depth ?? 0,
            IsRemoved = data.Removed ?? (data.Body == "[removed]" ? true : null),
            IsByPoster = data.IsSubmitter ?? false,
            Replies = answers,
            More = more,
        };
    }

    /// <summary>Lists a tree from top to bottom, and what was left out of it: ids, and threads that go on deeper.</summary>
    public static void Flatten(IReadOnlyList<RedditComment> comments, RedditMoreComments? more, List<RedditComment> all, List<string> left)
    {
        foreach (RedditComment comment in comments)
        {
            all.Add(comment);
            Flatten(comment.Replies, comment.More, all, left);
        }

        if (more is { Ids.Count: > 0 })
        {
            left.AddRange(more.Ids);
        }
        else if (more is not null && Fullname.IsComment(more.ParentFullname))
        {
            left.Add(more.ParentFullname);
        }
    }
}
