namespace Social.Meta;

/// <summary>The containers of one post: its children, if it has several media, and the one that is published.</summary>
/// <param name="Root">The one that is published.</param>
/// <param name="Children">The containers inside it, in order; empty for most posts.</param>
internal sealed record ContainerOutline(ContainerRequest Root, IReadOnlyList<ContainerRequest> Children)
{
    /// <summary>Gets what the author wrote: text or caption, and alternative texts.</summary>
    public IReadOnlyList<string> Words => [.. Root.Words, .. Children.SelectMany(c => c.Words)];

    /// <summary>Gets whether the post answers another: what is counted apart, and listed apart, on some networks.</summary>
    public bool IsReply { get; init; }

    /// <summary>Gets what follows the post.</summary>
    public IReadOnlyList<ContainerFollowUp> FollowUps { get; init; } = [];
}
