namespace Social.Meta;

/// <summary>A medium of a container: Meta fetches it from an address.</summary>
/// <param name="Field">The field that takes the address.</param>
/// <param name="Source">Where the medium is.</param>
/// <param name="Member">How errors name it.</param>
internal sealed record ContainerMedia(string Field, MediaSource Source, string Member)
{
    /// <summary>Gets whether its bytes may be sent to the container itself, in place of an address (Instagram's videos).</summary>
    public bool TakesBytes { get; init; }

    /// <summary>Gets whether its bytes are ours and may be sent.</summary>
    public bool CanBeSent => TakesBytes && Source is not UrlMediaSource;
}
