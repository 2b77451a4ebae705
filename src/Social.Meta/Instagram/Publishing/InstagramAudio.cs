namespace Social.Meta;

/// <summary>Music for a reel.</summary>
/// <param name="AudioId">Instagram's id of it.</param>
/// <param name="AudioVolume">How loud it is, or null for Instagram's choice.</param>
/// <param name="VideoVolume">How loud the video's own sound is, or null for Instagram's choice.</param>
public sealed record InstagramAudio(string AudioId, double? AudioVolume = null, double? VideoVolume = null);
