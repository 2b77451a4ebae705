namespace Social.Testing;

/// <summary>A comment on a medium, or a reply to one.</summary>
public sealed class EmulatedInstagramComment : EmulatedGraphNode
{
    internal EmulatedInstagramComment(string id, EmulatedInstagramMedia media, string username, string text, DateTimeOffset createdAt)
        : base(id, createdAt)
    {
        Media = media;
        Username = username;
        Text = text;
    }

    /// <summary>Gets what it is on.</summary>
    public EmulatedInstagramMedia Media { get; }

    /// <summary>Gets who wrote it.</summary>
    public string Username { get; }

    /// <summary>Gets the text.</summary>
    public string Text { get; }

    /// <summary>Gets the comment that it answers, or null.</summary>
    public EmulatedInstagramComment? Parent { get; internal init; }

    /// <summary>Gets whether it is hidden.</summary>
    public bool IsHidden { get; internal set; }

    /// <summary>Gets or sets how many like it.</summary>
    public int Likes { get; set; }

    /// <summary>Gets the private reply that was sent for it, or null.</summary>
    public string? PrivateReply { get; internal set; }

    internal List<EmulatedInstagramComment> Replies { get; } = [];

    internal override string TypeName => "IGComment";

    internal override EmulatedGraphNode Owner => Media.Account;
}
