namespace Social.Meta;

/// <summary>Turns Facebook's posts and videos into the common form.</summary>
internal static class FacebookPostReading
{
    public static PublishedPost Read(AccountKey account, FacebookPostData post) => new()
    {
        Reference = new PostReference { Account = IsOwn(account, post) ? account : default, Id = post.Id, Url = FacebookApi.Address(post.PermalinkUrl) },
        Text = post.Message ?? post.Story,
        AuthorId = post.From?.Id,
        AuthorHandle = post.From?.Name,
        CreatedAt = post.CreatedTime,
        RepostedId = post.ParentId,
        Media = [.. (post.Attachments?.Data ?? []).SelectMany(Flatten).Where(a => a.MediaType is not ("link" or "event") && a.Media is not null).Select(ReadMedia)],
        Metrics = post.Shares?.Count is { } shares ? [MetricValue.Exact(MetricName.Shares, shares, "shares")] : [],
    };

    public static PublishedPost Read(AccountKey account, FacebookVideoData video) => new()
    {
        Reference = new PostReference { Account = account, Id = video.PostId ?? video.Id, Handle = video.Id, Url = FacebookApi.Address(video.PermalinkUrl) },
        Text = video.Description,
        Title = video.Title,
        AuthorId = account.Id,
        CreatedAt = video.CreatedTime,
        Media =
        [
            new PublishedMedia
            {
                Id = video.Id!, Kind = MediaKind.Video, Url = FacebookApi.Address(video.Source), PreviewUrl = FacebookApi.Address(video.Picture),
                Duration = video.Length is { } seconds ? TimeSpan.FromSeconds(seconds) : null,
            },
        ],
    };

    private static bool IsOwn(AccountKey account, FacebookPostData post) => post.From?.Id is not { } author || author == account.Id;

    private static IEnumerable<FacebookAttachmentData> Flatten(FacebookAttachmentData attachment) => attachment.Subattachments?.Data is { Count: > 0 } inner ? inner : [attachment];

    private static PublishedMedia ReadMedia(FacebookAttachmentData attachment) => new()
    {
        Id = attachment.Target?.Id ?? string.Empty,
        Kind = attachment.MediaType switch
        {
            "photo" or "album" => MediaKind.Image,
            "video" => MediaKind.Video,
            { Length: > 0 } other => new MediaKind(other.ToLowerInvariant()),
            _ => default,
        },
        Url = FacebookApi.Address(attachment.Media?.Source ?? attachment.Media?.Image?.Src),
        PreviewUrl = attachment.Media?.Source is null ? null : FacebookApi.Address(attachment.Media.Image?.Src),
        Width = attachment.Media?.Image?.Width,
        Height = attachment.Media?.Image?.Height,
    };
}
