namespace Social.Testing;

/// <summary>A post on the emulated X.</summary>
public sealed class EmulatedTweet
{
    internal EmulatedTweet(string id, EmulatedTwitterUser author, string text, DateTimeOffset createdAt)
    {
        Id = id;
        Author = author;
        Text = text;
        DisplayText = text;
        CreatedAt = createdAt;
        ConversationId = id;
        EditHistory = [id];
    }

    /// <summary>Gets the id, decimal digits.</summary>
    public string Id { get; }

    /// <summary>Gets the author.</summary>
    public EmulatedTwitterUser Author { get; }

    /// <summary>Gets the text as it was sent.</summary>
    public string Text { get; }

    /// <summary>Gets the text as reads return it: links rewritten to t.co, <c>&amp; &lt; &gt;</c> escaped, long posts whole.</summary>
    public string DisplayText { get; internal set; }

    /// <summary>Gets when the post was created.</summary>
    public DateTimeOffset CreatedAt { get; }

    /// <summary>Gets the id of the first post of the conversation.</summary>
    public string ConversationId { get; internal set; }

    /// <summary>Gets the post that this one answers.</summary>
    public EmulatedTweet? ReplyTo { get; internal set; }

    /// <summary>Gets the post that this one quotes.</summary>
    public EmulatedTweet? Quoted { get; internal set; }

    /// <summary>Gets the post that this one reposts.</summary>
    public EmulatedTweet? RepostOf { get; internal set; }

    /// <summary>Gets the attached media, in order.</summary>
    public IReadOnlyList<EmulatedTwitterMedia> Media { get; internal set; } = [];

    /// <summary>Gets the ids of the users tagged in the media.</summary>
    public IReadOnlyList<string> TaggedUserIds { get; internal set; } = [];

    /// <summary>Gets the poll.</summary>
    public EmulatedTweetPoll? Poll { get; internal set; }

    /// <summary>Gets who may reply; <c>everyone</c> unless the author said otherwise.</summary>
    public string ReplySettings { get; internal set; } = "everyone";

    /// <summary>Gets the community.</summary>
    public string? CommunityId { get; internal set; }

    /// <summary>Gets the place.</summary>
    public string? PlaceId { get; internal set; }

    /// <summary>Gets whether the author declared a paid partnership.</summary>
    public bool IsPaidPartnership { get; internal set; }

    /// <summary>Gets whether the author declared that AI made it.</summary>
    public bool IsMadeWithAi { get; internal set; }

    /// <summary>Gets the ids of all versions, oldest first; shared by the versions.</summary>
    public IReadOnlyList<string> EditHistory { get; internal set; }

    /// <summary>Gets whether the author of the answered post hid this reply.</summary>
    public bool IsHidden { get; internal set; }

    /// <summary>Gets or sets how many times the post was seen.</summary>
    public int Impressions { get; set; }

    /// <summary>Gets or sets how many times its links were opened.</summary>
    public int UrlClicks { get; set; }

    /// <summary>Gets or sets how many times the author's profile was opened from it.</summary>
    public int ProfileClicks { get; set; }

    /// <summary>Gets the ids of the users who like it.</summary>
    public IReadOnlyCollection<string> LikedBy => Likes;

    internal List<string> Likes { get; } = [];

    internal List<string> Bookmarks { get; } = [];

    internal List<TwitterLink> Links { get; set; } = [];

    /// <inheritdoc />
    public override string ToString() => $"post {Id} of {Author}";
}
