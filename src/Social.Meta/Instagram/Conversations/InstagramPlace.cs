using Social.Pipeline;

namespace Social.Meta;

/// <summary>Where a message goes.</summary>
/// <param name="Route">The route.</param>
/// <param name="Id">The object in its path.</param>
internal readonly record struct InstagramPlace(SocialRoute Route, string Id)
{
    /// <summary>Gets the fields beside the message.</summary>
    public IReadOnlyList<KeyValuePair<string, string>> Fields { get; init; } = [];
}
