using System.Text.Json.Serialization;

namespace Social.LinkedIn;

/// <summary>A post's own members that change.</summary>
internal sealed class PostChangesData
{
    public string? Commentary { get; set; }

    public string? ContentCallToActionLabel { get; set; }

    public string? ContentLandingPage { get; set; }

    public string? LifecycleState { get; set; }

    [JsonIgnore]
    public bool IsEmpty => (Commentary ?? ContentCallToActionLabel ?? ContentLandingPage ?? LifecycleState) is null;
}
