namespace Social.Meta;

/// <summary>Somebody tagged on a medium.</summary>
/// <param name="Username">The name, with or without the sign.</param>
/// <param name="X">How far from the left, 0 to 1; required on images of the feed, not used on reels.</param>
/// <param name="Y">How far from the top, 0 to 1; required on images of the feed, not used on reels.</param>
public sealed record InstagramUserTag(string Username, double? X = null, double? Y = null)
{
    /// <summary>Gets which of the post's media it is on, from 0.</summary>
    public int MediaIndex { get; init; }
}
