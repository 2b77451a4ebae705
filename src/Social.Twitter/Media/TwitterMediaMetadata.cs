using System.Text.Json;

namespace Social.Twitter;

/// <summary>What X is told about media: members that are null stay as they are.</summary>
/// <remarks>Follows docs.x.com, "Create metadata for media".</remarks>
public sealed record TwitterMediaMetadata
{
    /// <summary>Gets the text for those who cannot see it, at most 1,000 characters.</summary>
    public string? AltText { get; init; }

    /// <summary>Gets whether viewers may download it.</summary>
    public bool? AllowDownload { get; init; }

    /// <summary>Gets what viewers are warned of.</summary>
    public TwitterSensitiveMediaWarning? SensitiveMediaWarning { get; init; }

    /// <summary>Gets the media key of the image that stands for a video before it plays.</summary>
    public string? PreviewImageKey { get; init; }

    /// <summary>Gets where media that was found elsewhere is from.</summary>
    public TwitterMediaOrigin? FoundMediaOrigin { get; init; }

    /// <summary>Gets whether media of a direct message can be sent more than once.</summary>
    public bool? Shared { get; init; }

    /// <summary>Gets until when it is shown; X counts in whole seconds.</summary>
    public DateTimeOffset? ContentExpiration { get; init; }

    /// <summary>Gets the domains that may show it.</summary>
    public IReadOnlyList<string>? AllowedDomains { get; init; }

    /// <summary>Gets whether it appears in the account's media library.</summary>
    public bool? Managed { get; init; }

    /// <summary>Gets what X is told of where it was uploaded from.</summary>
    public string? UploadSource { get; init; }

    /// <summary>Gets members that this version has no name for (<c>sticker_info</c>, <c>audience_policy</c>, <c>geo_restrictions</c>), as X documents them.</summary>
    public IReadOnlyDictionary<string, JsonElement>? More { get; init; }

    /// <summary>Returns nothing of the text.</summary>
    public override string ToString() => $"TwitterMediaMetadata({AltText?.Length ?? 0} characters)";
}
