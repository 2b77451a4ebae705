using System.Text.Json;
using System.Text.Json.Serialization;

namespace Social.Twitter;

/// <summary>Metadata of media as X wants it: every member is an object.</summary>
internal sealed record MediaMetadataBody
{
    public AltTextBody? AltText { get; init; }

    public DownloadBody? AllowDownloadStatus { get; init; }

    public TwitterSensitiveMediaWarning? SensitiveMediaWarning { get; init; }

    public PreviewBody? PreviewImage { get; init; }

    public TwitterMediaOrigin? FoundMediaOrigin { get; init; }

    public SharedBody? SharedInfo { get; init; }

    public ExpirationBody? ContentExpiration { get; init; }

    public DomainsBody? DomainRestrictions { get; init; }

    public ManagedBody? ManagementInfo { get; init; }

    public SourceBody? UploadSource { get; init; }

    [JsonExtensionData]
    public IDictionary<string, JsonElement>? More { get; set; }

    public static MediaMetadataBody Of(TwitterMediaMetadata metadata) => new()
    {
        AltText = metadata.AltText is { } text ? new AltTextBody(text) : null,
        AllowDownloadStatus = metadata.AllowDownload is { } allow ? new DownloadBody(allow) : null,
        SensitiveMediaWarning = metadata.SensitiveMediaWarning,
        PreviewImage = metadata.PreviewImageKey is { } key ? new PreviewBody(key) : null,
        FoundMediaOrigin = metadata.FoundMediaOrigin,
        SharedInfo = metadata.Shared is { } shared ? new SharedBody(shared) : null,
        ContentExpiration = metadata.ContentExpiration is { } at ? new ExpirationBody(at.ToUnixTimeSeconds()) : null,
        DomainRestrictions = metadata.AllowedDomains is { } domains ? new DomainsBody(domains) : null,
        ManagementInfo = metadata.Managed is { } managed ? new ManagedBody(managed) : null,
        UploadSource = metadata.UploadSource is { } source ? new SourceBody(source) : null,
        More = metadata.More is { Count: > 0 } more ? new Dictionary<string, JsonElement>(more) : null,
    };

    internal sealed record AltTextBody(string Text);

    internal sealed record DownloadBody(bool AllowDownload);

    internal sealed record PreviewBody(string MediaKey);

    internal sealed record SharedBody(bool Shared);

    internal sealed record ExpirationBody(long TimestampSec);

    internal sealed record DomainsBody(IReadOnlyList<string> Whitelist);

    internal sealed record ManagedBody(bool Managed);

    internal sealed record SourceBody(string UploadSource);
}
