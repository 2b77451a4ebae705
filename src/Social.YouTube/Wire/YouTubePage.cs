using System.Text.Json;
using System.Text.Json.Serialization;

namespace Social.YouTube;

/// <summary>A page of a list. An empty list may come without items at all, but it says that it is a list.</summary>
internal sealed class YouTubePage<T> : IJsonOnDeserialized
{
    public string? Kind { get; set; }

    public string? ETag { get; set; }

    public List<T>? Items { get; set; }

    public string? NextPageToken { get; set; }

    void IJsonOnDeserialized.OnDeserialized()
    {
        if (Items is null && string.IsNullOrEmpty(Kind))
        {
            throw new JsonException("The answer is no list.");
        }
    }
}
