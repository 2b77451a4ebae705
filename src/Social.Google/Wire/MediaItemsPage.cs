namespace Social.Google;

/// <summary>A page of photos and videos.</summary>
internal sealed class MediaItemsPage
{
    public List<MediaItemData>? MediaItems { get; set; }

    public int? TotalMediaItemCount { get; set; }

    public string? NextPageToken { get; set; }
}
