using System.Text.Json;
using System.Text.Json.Serialization;

namespace Social.Reddit;

/// <summary>The permission to upload one medium: where, and with which fields, in their order.</summary>
internal sealed class LeaseData
{
    public LeaseArgsData? Args { get; set; }

    public LeaseAssetData? Asset { get; set; }
}

/// <summary>The form to send.</summary>
internal sealed class LeaseArgsData
{
    public string? Action { get; set; }

    public IReadOnlyList<LeaseFieldData>? Fields { get; set; }
}

/// <summary>A field of the form.</summary>
internal sealed class LeaseFieldData
{
    public string? Name { get; set; }

    public string? Value { get; set; }
}

/// <summary>What the medium will be.</summary>
internal sealed class LeaseAssetData
{
    public string? AssetId { get; set; }

    public string? WebsocketUrl { get; set; }
}

/// <summary>The policy that a lease signs; it tells the sizes that are taken.</summary>
internal sealed class UploadPolicy
{
    public string? Expiration { get; set; }

    public IReadOnlyList<JsonElement>? Conditions { get; set; }
}

/// <summary>Markdown as Reddit's editor writes it.</summary>
internal sealed class ConvertedData
{
    public JsonElement Output { get; set; }
}

/// <summary>What the socket tells.</summary>
internal sealed class SocketFrame
{
    public string? Type { get; set; }

    public SocketPayload? Payload { get; set; }
}

/// <summary>Where the post is.</summary>
internal sealed class SocketPayload
{
    [JsonPropertyName("redirect")]
    public string? Redirect { get; set; }
}
