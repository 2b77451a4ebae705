using System.Text.Json;
using System.Text.Json.Serialization;

namespace Social.Meta;

/// <summary>The answer to what makes a post: an id and its address, or a word that it was done and the post's id.</summary>
internal sealed class FacebookMadeData
{
    [JsonConverter(typeof(GraphIdConverter))]
    public string? Id { get; set; }

    [JsonConverter(typeof(GraphIdConverter))]
    public string? PostId { get; set; }

    public string? PermalinkUrl { get; set; }

    public JsonElement Success { get; set; }

    [JsonIgnore]
    public bool IsRefused => new GraphSuccess { Success = Success }.IsDone is false;
}
