namespace Social.Reddit;

/// <summary>Reddit's kinds of posts, as a submission names them.</summary>
internal static class RedditPostKind
{
    public const string Self = "self";
    public const string Link = "link";
    public const string Image = "image";
    public const string Video = "video";
    public const string VideoGif = "videogif";
    public const string Crosspost = "crosspost";
    public const string Gallery = "gallery";
    public const string Poll = "poll";
    public const string Comment = "comment";
}
