using System.Text.Json;
using System.Text.Json.Serialization.Metadata;

namespace Social.Pipeline;

/// <summary>An answer that was kept.</summary>
/// <param name="Body">The body.</param>
/// <param name="ETag">The network's mark of this version, or null.</param>
/// <param name="FreshUntil">Until when it is served without asking, by the steady clock.</param>
internal sealed record CachedRead(byte[] Body, string? ETag, long FreshUntil)
{
    private object? _value;

    /// <summary>Gets the answer as it was read before, so that serving it again costs no parsing; wire types are not changed after they are read.</summary>
    public T Read<T>(JsonTypeInfo<T> type)
    {
        if (_value is T known)
        {
            return known;
        }

        T read = JsonSerializer.Deserialize(Body, type) ?? throw new JsonException("The answer is null.");
        _value = read;
        return read;
    }

    /// <summary>Returns the same answer, fresh for longer.</summary>
    public CachedRead Again(string? etag, long freshUntil) => this with { ETag = etag, FreshUntil = freshUntil };
}
