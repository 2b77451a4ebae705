using Social.Media;
using Social.Pipeline;

namespace Social.Meta;

/// <summary>Where one network makes, shows and publishes containers, and how patiently it is asked.</summary>
internal sealed record ContainerRoutes
{
    /// <summary>Gets the route that makes one; its arguments are version and account.</summary>
    public required SocialRoute Create { get; init; }

    /// <summary>Gets the route that shows one; its arguments are version and container.</summary>
    public required SocialRoute Status { get; init; }

    /// <summary>Gets the route that publishes one; its arguments are version and account.</summary>
    public required SocialRoute Publish { get; init; }

    /// <summary>Gets the route that publishes an answer to a post where that is counted apart, or null where it is the same.</summary>
    public SocialRoute? PublishReply { get; init; }

    /// <summary>Gets the fields to ask for.</summary>
    public required string StatusFields { get; init; }

    /// <summary>Gets the version in every path.</summary>
    public required string Version { get; init; }

    /// <summary>Gets how to wait for a container.</summary>
    public required PollOptions Pace { get; init; }

    /// <summary>Gets what codes mean on the network alone, or null for the common meanings.</summary>
    public Func<GraphProblem, GraphMeaning?>? Meaning { get; init; }

    /// <summary>Gets how bytes are taken, or null where Meta always fetches.</summary>
    public ContainerUploads? Uploads { get; init; }
}
