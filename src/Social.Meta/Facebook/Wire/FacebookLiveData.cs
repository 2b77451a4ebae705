using System.Text.Json.Serialization;

namespace Social.Meta;

/// <summary>A live video as Facebook sends it.</summary>
internal sealed class FacebookLiveData
{
    [JsonRequired]
    [JsonConverter(typeof(GraphIdConverter))]
    public string? Id { get; set; }

    public string? Status { get; set; }

    public string? Title { get; set; }

    public string? StreamUrl { get; set; }

    public string? SecureStreamUrl { get; set; }

    public string? PermalinkUrl { get; set; }

    public long? LiveViews { get; set; }

    public FacebookNodeData? Video { get; set; }

    [JsonConverter(typeof(GraphTimeConverter))]
    public DateTimeOffset? CreationTime { get; set; }

    [JsonConverter(typeof(GraphTimeConverter))]
    public DateTimeOffset? BroadcastStartTime { get; set; }
}
