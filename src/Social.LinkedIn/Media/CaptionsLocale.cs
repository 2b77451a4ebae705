namespace Social.LinkedIn;

/// <summary>The language of captions, in capitals.</summary>
internal sealed record CaptionsLocale(string Language, string? Country);
