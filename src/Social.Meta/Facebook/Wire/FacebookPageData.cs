using System.Text.Json.Serialization;

namespace Social.Meta;

/// <summary>A Page as Facebook sends it.</summary>
internal sealed class FacebookPageData
{
    [JsonRequired]
    [JsonConverter(typeof(GraphIdConverter))]
    public string? Id { get; set; }

    public string? Name { get; set; }

    public string? Username { get; set; }

    public string? About { get; set; }

    public string? Category { get; set; }

    public long? FanCount { get; set; }

    public long? FollowersCount { get; set; }

    public string? Link { get; set; }

    public FacebookPictureData? Picture { get; set; }

    public string? VerificationStatus { get; set; }

    public string? Website { get; set; }
}
