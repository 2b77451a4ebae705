namespace Social.Google;

/// <summary>How large a photo or video is.</summary>
internal sealed class DimensionsData
{
    public int? WidthPixels { get; set; }

    public int? HeightPixels { get; set; }
}
