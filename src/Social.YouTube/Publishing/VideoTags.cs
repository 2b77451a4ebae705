namespace Social.YouTube;

/// <summary>Counts tags as YouTube does: their letters, the commas between them, and the quotes that it puts around those with spaces.</summary>
internal static class VideoTags
{
    public static int Count(IReadOnlyList<string> tags)
    {
        int count = Math.Max(0, tags.Count - 1);
        foreach (string tag in tags)
        {
            count += YouTubeInput.Length(tag) + (tag.Contains(' ', StringComparison.Ordinal) ? 2 : 0);
        }

        return count;
    }
}
