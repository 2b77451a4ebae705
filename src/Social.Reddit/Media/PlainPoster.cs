namespace Social.Reddit;

/// <summary>The picture that stands for a video without a cover, since Reddit requires one: 16 by 9 pixels of dark grey.</summary>
internal static class PlainPoster
{
    public static MediaSource Source { get; } = MediaSource.FromBytes(Convert.FromBase64String(Png), "poster.png", "image/png");

    private const string Png = "iVBORw0KGgoAAAANSUhEUgAAABAAAAAJCAAAAAAeQfPuAAAAD0lEQVR42mNQQgMMg0QAALf0EyH/D/ZyAAAAAElFTkSuQmCC";
}
