namespace Social.Reddit;

/// <summary>What the JSON submissions share.</summary>
internal abstract class JsonSubmission
{
    public string ApiType { get; set; } = "json";

    public string? Sr { get; set; }

    public string? Title { get; set; }

    public string? Text { get; set; }

    public bool Nsfw { get; set; }

    public bool Spoiler { get; set; }

    public bool Sendreplies { get; set; }

    public bool ValidateOnSubmit { get; set; }

    public string? FlairId { get; set; }

    public string? FlairText { get; set; }
}

/// <summary>A gallery to submit.</summary>
internal sealed class GalleryRequest : JsonSubmission
{
    public IReadOnlyList<GalleryItem>? Items { get; set; }

    public bool ShowErrorList { get; set; }
}

/// <summary>One of its images.</summary>
internal sealed class GalleryItem
{
    public string? MediaId { get; set; }

    public string Caption { get; set; } = string.Empty;

    public string OutboundUrl { get; set; } = string.Empty;
}

/// <summary>A poll to submit.</summary>
internal sealed class PollRequest : JsonSubmission
{
    public IReadOnlyList<string>? Options { get; set; }

    public int Duration { get; set; }

    public bool Resubmit { get; set; }
}
