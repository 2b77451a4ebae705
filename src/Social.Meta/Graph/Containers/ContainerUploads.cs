using Social.Pipeline;

namespace Social.Meta;

/// <summary>How a network takes the bytes of a container where Meta does not have to fetch them.</summary>
internal sealed record ContainerUploads
{
    /// <summary>Gets the upload host's route; its arguments are version and container.</summary>
    public required SocialRoute Route { get; init; }

    /// <summary>Gets the fields that tell how many bytes came.</summary>
    public required string OffsetFields { get; init; }

    /// <summary>Gets how to go on after a break.</summary>
    public required RetryOptions Recovery { get; init; }

    /// <summary>Gets the kind of credential whose uploads Meta documents; with another one a host for media is preferred, where there is one.</summary>
    public required CredentialKind Preferred { get; init; }
}
