using System.Text.Json.Serialization;

namespace Social.Meta;

/// <summary>A video as Facebook sends it.</summary>
internal sealed class FacebookVideoData
{
    [JsonRequired]
    [JsonConverter(typeof(GraphIdConverter))]
    public string? Id { get; set; }

    public string? Title { get; set; }

    public string? Description { get; set; }

    public double? Length { get; set; }

    public string? Source { get; set; }

    public string? Picture { get; set; }

    public string? PermalinkUrl { get; set; }

    [JsonConverter(typeof(GraphIdConverter))]
    public string? PostId { get; set; }

    public FacebookVideoStatusData? Status { get; set; }

    public bool? Published { get; set; }

    [JsonConverter(typeof(GraphTimeConverter))]
    public DateTimeOffset? CreatedTime { get; set; }

    [JsonConverter(typeof(GraphTimeConverter))]
    public DateTimeOffset? ScheduledPublishTime { get; set; }
}
