using System.Text.Json;

namespace Social.Reddit;

/// <summary>A comment (t1) as Reddit sends it; <c>replies</c> is an empty text when there are none.</summary>
internal sealed class CommentData
{
    public string? Id { get; set; }

    public string? Name { get; set; }

    public string? LinkId { get; set; }

    public string? ParentId { get; set; }

    public string? Body { get; set; }

    public string? Author { get; set; }

    public string? AuthorFullname { get; set; }

    public string? Subreddit { get; set; }

    public string? Permalink { get; set; }

    public double? CreatedUtc { get; set; }

    public JsonElement Edited { get; set; }

    public double? Score { get; set; }

    public bool? ScoreHidden { get; set; }

    public int? Depth { get; set; }

    public bool? Stickied { get; set; }

    public bool? IsSubmitter { get; set; }

    public string? Distinguished { get; set; }

    public string? BannedBy { get; set; }

    public bool? Removed { get; set; }

    public JsonElement Replies { get; set; }
}

/// <summary>Comments that were left out of a tree.</summary>
internal sealed class MoreData
{
    public string? Id { get; set; }

    public string? ParentId { get; set; }

    public int? Count { get; set; }

    public int? Depth { get; set; }

    public IReadOnlyList<string>? Children { get; set; }
}

/// <summary>A message (t4), or a comment as the inbox shows it.</summary>
internal sealed class MessageData
{
    public string? Id { get; set; }

    public string? Name { get; set; }

    public string? Subject { get; set; }

    public string? Body { get; set; }

    public string? Author { get; set; }

    public string? Dest { get; set; }

    public string? ParentId { get; set; }

    public string? Context { get; set; }

    public string? Subreddit { get; set; }

    public double? CreatedUtc { get; set; }

    public bool? New { get; set; }

    public bool? WasComment { get; set; }
}
