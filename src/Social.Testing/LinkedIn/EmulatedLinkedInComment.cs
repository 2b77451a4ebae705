namespace Social.Testing;

/// <summary>A comment on a post of the emulated LinkedIn.</summary>
public sealed class EmulatedLinkedInComment
{
    internal EmulatedLinkedInComment(string id, string threadUrn, string actor, string text, DateTimeOffset createdAt)
    {
        Id = id;
        ThreadUrn = threadUrn;
        Actor = actor;
        Text = text;
        CreatedAt = createdAt;
        LastModifiedAt = createdAt;
    }

    /// <summary>Gets the id, decimal digits.</summary>
    public string Id { get; }

    /// <summary>Gets the URN of the activity that the comment belongs to.</summary>
    public string ThreadUrn { get; }

    /// <summary>Gets the URN, <c>urn:li:comment:(urn:li:activity:…,…)</c>.</summary>
    public string Urn => $"urn:li:comment:({ThreadUrn},{Id})";

    /// <summary>Gets the URN of the author, a person or an organization.</summary>
    public string Actor { get; }

    /// <summary>Gets the URN of the member who wrote for an organization.</summary>
    public string? Agent { get; internal init; }

    /// <summary>Gets the text, which is plain.</summary>
    public string Text { get; internal set; }

    /// <summary>Gets the URNs that the text mentions.</summary>
    public IReadOnlyList<string> Mentions { get; internal set; } = [];

    /// <summary>Gets the comment that this one answers.</summary>
    public EmulatedLinkedInComment? Parent { get; internal init; }

    /// <summary>Gets when the comment was created.</summary>
    public DateTimeOffset CreatedAt { get; }

    /// <summary>Gets when the comment was changed last.</summary>
    public DateTimeOffset LastModifiedAt { get; internal set; }

    /// <summary>Gets the reactions.</summary>
    public IReadOnlyList<EmulatedLinkedInReaction> Reactions => ReactionList;

    internal System.Text.Json.Nodes.JsonArray Attributes { get; set; } = [];

    internal List<EmulatedLinkedInReaction> ReactionList { get; } = [];

    /// <inheritdoc />
    public override string ToString() => $"comment {Urn}";
}
