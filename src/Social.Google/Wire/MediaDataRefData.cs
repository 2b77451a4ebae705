namespace Social.Google;

/// <summary>Where uploaded bytes are.</summary>
internal sealed class MediaDataRefData
{
    public string? ResourceName { get; set; }
}
