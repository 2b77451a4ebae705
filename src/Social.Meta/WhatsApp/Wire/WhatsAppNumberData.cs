using System.Text.Json;
using System.Text.Json.Serialization;

namespace Social.Meta;

/// <summary>A phone number as Meta sends it.</summary>
internal sealed class WhatsAppNumberData
{
    [JsonConverter(typeof(GraphIdConverter))]
    public string? Id { get; set; }

    public string? DisplayPhoneNumber { get; set; }

    public string? VerifiedName { get; set; }

    public string? QualityRating { get; set; }

    public string? CodeVerificationStatus { get; set; }

    public string? Status { get; set; }

    public string? PlatformType { get; set; }

    public string? NameStatus { get; set; }

    public bool? IsOfficialBusinessAccount { get; set; }

    public string? WhatsappBusinessManagerMessagingLimit { get; set; }

    /// <summary>Gets or sets the throughput, an object with a <c>level</c>.</summary>
    public JsonElement Throughput { get; set; }
}
