using System.Text.Json.Serialization;

namespace Social.LinkedIn;

/// <summary>A post as LinkedIn sends it.</summary>
internal sealed class PostData
{
    [JsonRequired]
    public string? Id { get; set; }

    public string? Author { get; set; }

    public string? Commentary { get; set; }

    public string? Visibility { get; set; }

    public string? LifecycleState { get; set; }

    public PostDistributionData? Distribution { get; set; }

    public LinkedInPostContent? Content { get; set; }

    public LinkedInReshare? ReshareContext { get; set; }

    public LinkedInAdContext? AdContext { get; set; }

    public string? Container { get; set; }

    public bool? IsReshareDisabledByAuthor { get; set; }

    public PostStateData? LifecycleStateInfo { get; set; }

    public long? CreatedAt { get; set; }

    public long? PublishedAt { get; set; }

    public long? LastModifiedAt { get; set; }
}
