using System.Text.Json;
using System.Text.Json.Serialization;

namespace Social.TikTok;

/// <summary>An answer with videos. That there are none is an answer too, so one that is not TikTok's, without its <c>error</c>, must not pass for it.</summary>
internal sealed class VideoListing
{
    public VideoPageData? Data { get; set; }

    [JsonRequired]
    public JsonElement Error { get; set; }
}
