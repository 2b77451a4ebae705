using System.Text.Json.Serialization;

namespace Social.LinkedIn;

/// <summary>What changes of a post: its own members, and those of its advertising, which is an object of its own.</summary>
internal sealed class PostPatchData
{
    [JsonPropertyName("$set")]
    public PostChangesData? Set { get; set; }

    public SetData<LinkedInAdContext>? AdContext { get; set; }

    public static PostPatchData Of(LinkedInPostChanges changes)
    {
        PostChangesData set = new()
        {
            Commentary = changes.Commentary,
            ContentCallToActionLabel = changes.ContentCallToActionLabel,
            ContentLandingPage = changes.ContentLandingPage,
            LifecycleState = changes.LifecycleState,
        };
        return new PostPatchData { Set = set.IsEmpty ? null : set, AdContext = changes.AdContext is { } ad ? new SetData<LinkedInAdContext>(ad) : null };
    }
}
