using System.Text.Json;

namespace Social.Reddit;

/// <summary>A post (t3) as Reddit sends it.</summary>
internal sealed class PostData
{
    public string? Id { get; set; }

    public string? Name { get; set; }

    public string? Title { get; set; }

    public string? Selftext { get; set; }

    public string? Author { get; set; }

    public string? AuthorFullname { get; set; }

    public string? Subreddit { get; set; }

    public string? SubredditId { get; set; }

    public string? Permalink { get; set; }

    public string? Url { get; set; }

    public string? UrlOverriddenByDest { get; set; }

    public string? Domain { get; set; }

    public double? CreatedUtc { get; set; }

    public JsonElement Edited { get; set; }

    public double? Score { get; set; }

    public double? UpvoteRatio { get; set; }

    public double? NumComments { get; set; }

    public double? NumCrossposts { get; set; }

    public double? ViewCount { get; set; }

    public double? TotalAwardsReceived { get; set; }

    public double? Gilded { get; set; }

    [System.Text.Json.Serialization.JsonPropertyName("over_18")]
    public bool? Over18 { get; set; }

    public bool? Spoiler { get; set; }

    public bool? Locked { get; set; }

    public bool? Archived { get; set; }

    public bool? Stickied { get; set; }

    public bool? IsSelf { get; set; }

    public bool? IsVideo { get; set; }

    public bool? IsGallery { get; set; }

    public bool? Likes { get; set; }

    public string? PostHint { get; set; }

    public string? Thumbnail { get; set; }

    public string? CrosspostParent { get; set; }

    public string? LinkFlairText { get; set; }

    public string? LinkFlairTemplateId { get; set; }

    public string? RemovedByCategory { get; set; }

    public GalleryData? GalleryData { get; set; }

    public IReadOnlyDictionary<string, MediaMetadataData>? MediaMetadata { get; set; }

    public PollData? PollData { get; set; }

    public JsonElement Media { get; set; }
}

/// <summary>The items of a gallery, in order.</summary>
internal sealed class GalleryData
{
    public IReadOnlyList<GalleryItemData>? Items { get; set; }
}

/// <summary>One item of a gallery.</summary>
internal sealed class GalleryItemData
{
    public string? MediaId { get; set; }

    public string? Caption { get; set; }

    public string? OutboundUrl { get; set; }
}

/// <summary>One medium of a gallery or text.</summary>
internal sealed class MediaMetadataData
{
    public string? Status { get; set; }

    public string? E { get; set; }

    public string? M { get; set; }

    public MediaSizeData? S { get; set; }
}

/// <summary>A medium in full size.</summary>
internal sealed class MediaSizeData
{
    public int? X { get; set; }

    public int? Y { get; set; }

    public string? U { get; set; }

    public string? Gif { get; set; }

    public string? Mp4 { get; set; }
}

/// <summary>A poll.</summary>
internal sealed class PollData
{
    public IReadOnlyList<PollOptionData>? Options { get; set; }

    public double? TotalVoteCount { get; set; }

    public double? VotingEndTimestamp { get; set; }
}

/// <summary>A choice of a poll.</summary>
internal sealed class PollOptionData
{
    public string? Id { get; set; }

    public string? Text { get; set; }

    public double? VoteCount { get; set; }
}
