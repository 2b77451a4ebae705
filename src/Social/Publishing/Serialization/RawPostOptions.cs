using System.Text.Json;

namespace Social.Publishing;

/// <summary>Options of a network that is not registered here, kept as they came so that nothing is lost when the post is written again.</summary>
public sealed record RawPostOptions : PostOptions
{
    /// <summary>Initializes options.</summary>
    /// <param name="platform">The network.</param>
    /// <param name="json">The options as they came.</param>
    public RawPostOptions(PlatformName platform, JsonElement json)
    {
        Platform = platform;
        Json = json;
    }

    /// <inheritdoc/>
    public override PlatformName Platform { get; }

    /// <summary>Gets the options as they came.</summary>
    public JsonElement Json { get; }
}
