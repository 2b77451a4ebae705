namespace Social.Google;

/// <summary>A page of locations.</summary>
internal sealed class LocationsPage
{
    public List<LocationData>? Locations { get; set; }

    public string? NextPageToken { get; set; }
}
