namespace Social.Google;

/// <summary>The description of a location.</summary>
internal sealed class LocationProfileData
{
    public string? Description { get; set; }
}
