using System.Text.Json;

namespace Social.Publishing;

/// <summary>A post as JSON.</summary>
internal sealed class PostDocument
{
    public PostText? Text { get; set; }

    public string? Title { get; set; }

    public List<MediaDocument>? Media { get; set; }

    public LinkDocument? Link { get; set; }

    public PollDocument? Poll { get; set; }

    public PostReference? ReplyTo { get; set; }

    public PostReference? Quote { get; set; }

    public List<string>? Tags { get; set; }

    public Visibility? Visibility { get; set; }

    public ReplyAudience? ReplyAudience { get; set; }

    public string? Language { get; set; }

    public DateTimeOffset? ScheduledTime { get; set; }

    public Dictionary<string, JsonElement>? Options { get; set; }

    public sealed class MediaDocument
    {
        public MediaSource? Source { get; set; }

        public UploadedMedia? Uploaded { get; set; }

        public MediaKind? Kind { get; set; }

        public string? AltText { get; set; }

        public MediaSource? Cover { get; set; }

        public List<MediaCaptions>? Captions { get; set; }
    }

    public sealed class LinkDocument
    {
        public Uri? Url { get; set; }

        public string? Title { get; set; }

        public string? Description { get; set; }

        public MediaSource? Thumbnail { get; set; }
    }

    public sealed class PollDocument
    {
        public List<string>? Options { get; set; }

        public double Minutes { get; set; }

        public string? Question { get; set; }
    }
}
