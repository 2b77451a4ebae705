namespace Social.Meta;

/// <summary>A Page's picture.</summary>
internal sealed class FacebookPictureData
{
    public FacebookImageData? Data { get; set; }
}
