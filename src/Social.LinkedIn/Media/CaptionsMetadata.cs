namespace Social.LinkedIn;

/// <summary>What LinkedIn is told of a video's captions.</summary>
internal sealed record CaptionsMetadata
{
    public string Format { get; init; } = "SRT";

    public bool FormattedForEasyReader { get; init; } = true;

    public bool LargeText { get; init; } = true;

    public string Source { get; init; } = "USER_PROVIDED";

    public required CaptionsLocale Locale { get; init; }

    public string TranscriptType { get; init; } = "CLOSED_CAPTION";

    public static CaptionsMetadata Of(MediaCaptions captions)
    {
        string[] parts = captions.Language.Split('-', '_');
        string? country = Array.Find(parts, p => p.Length == 2 && p != parts[0]);
        return new CaptionsMetadata { Locale = new CaptionsLocale(parts[0].ToUpperInvariant(), country?.ToUpperInvariant()) };
    }
}
