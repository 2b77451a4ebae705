namespace Social.Testing;

/// <summary>A comment of the emulated Reddit.</summary>
public sealed class EmulatedRedditComment : EmulatedRedditThing
{
    internal EmulatedRedditComment(string id, EmulatedRedditUser author, string text, DateTimeOffset at, EmulatedRedditThing parent)
        : base(id, author, text, at)
    {
        Parent = parent;
        Submission = parent as EmulatedRedditSubmission ?? ((EmulatedRedditComment)parent).Submission;
        Depth = parent is EmulatedRedditComment above ? above.Depth + 1 : 0;
        Votes[author] = 1;
    }

    /// <inheritdoc />
    public override string Fullname => "t1_" + Id;

    /// <summary>Gets the post under which it stands.</summary>
    public EmulatedRedditSubmission Submission { get; }

    /// <summary>Gets the post or comment that it answers.</summary>
    public EmulatedRedditThing Parent { get; }

    /// <summary>Gets how deep it stands; 0 answers the post.</summary>
    public int Depth { get; }
}
