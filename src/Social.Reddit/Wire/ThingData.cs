using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;

namespace Social.Reddit;

/// <summary>Reddit's wrapper: what kind of thing it is, and the thing.</summary>
internal sealed class ThingData
{
    [JsonRequired]
    public string? Kind { get; set; }

    [JsonRequired]
    public JsonElement Data { get; set; }

    public bool IsPost => Kind == "t3";

    public bool IsComment => Kind == "t1";

    public bool IsMore => Kind == "more";

    /// <summary>Reads the thing; null when it is none.</summary>
    public T? Read<T>(JsonTypeInfo<T> type)
        where T : class => Data.ValueKind == JsonValueKind.Object ? Data.Deserialize(type) : null;

    public ListingData? ReadListing() => Kind == "Listing" ? Read(RedditJsonContext.Default.ListingData) : null;
}

/// <summary>A page of things.</summary>
internal sealed class ListingData
{
    public string? After { get; set; }

    public string? Before { get; set; }

    public IReadOnlyList<ThingData>? Children { get; set; }
}

/// <summary>Things without a page.</summary>
internal sealed class ThingsData
{
    public IReadOnlyList<ThingData>? Things { get; set; }
}
