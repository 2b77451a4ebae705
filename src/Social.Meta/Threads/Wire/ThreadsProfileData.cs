using System.Text.Json.Serialization;

namespace Social.Meta;

/// <summary>A profile as Threads sends it: its own, or a public one with counts of seven days.</summary>
internal sealed class ThreadsProfileData
{
    [JsonConverter(typeof(GraphIdConverter))]
    public string? Id { get; set; }

    public string? Username { get; set; }

    public string? Name { get; set; }

    public string? ThreadsProfilePictureUrl { get; set; }

    public string? ProfilePictureUrl { get; set; }

    public string? ThreadsBiography { get; set; }

    public string? Biography { get; set; }

    public bool? IsVerified { get; set; }

    public long? FollowerCount { get; set; }
}
