namespace Social.Google;

/// <summary>Whether a location is open for business.</summary>
internal sealed class OpenInfoData
{
    public string? Status { get; set; }

    public bool? CanReopen { get; set; }
}
