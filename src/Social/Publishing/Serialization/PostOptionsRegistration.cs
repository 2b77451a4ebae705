using System.Text.Json.Serialization.Metadata;

namespace Social.Publishing;

/// <summary>How one network's post options are written as JSON, so that a post round-trips.</summary>
/// <param name="Platform">The network.</param>
/// <param name="TypeInfo">How its options are written; source-generated.</param>
public sealed record PostOptionsRegistration(PlatformName Platform, JsonTypeInfo TypeInfo);
