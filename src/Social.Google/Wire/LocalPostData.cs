using System.Text.Json.Serialization;

namespace Social.Google;

/// <summary>A local post as Google writes it, and as it is written to Google.</summary>
internal sealed class LocalPostData
{
    /// <summary>Gets or sets the name. An answer without one is not a post, whatever else it is.</summary>
    [JsonRequired]
    public string? Name { get; set; }

    public string? LanguageCode { get; set; }

    public string? Summary { get; set; }

    public CallToActionData? CallToAction { get; set; }

    public string? CreateTime { get; set; }

    public string? UpdateTime { get; set; }

    public string? ScheduledTime { get; set; }

    public LocalPostEventData? Event { get; set; }

    public string? State { get; set; }

    public List<MediaItemData>? Media { get; set; }

    public string? SearchUrl { get; set; }

    public string? TopicType { get; set; }

    public string? AlertType { get; set; }

    public LocalPostOfferData? Offer { get; set; }
}
