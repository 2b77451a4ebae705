using System.Globalization;
using Social.Pipeline;

namespace Social.Meta;

/// <summary>Reads and deletes what is on Instagram, and tells which of it a lost publish made.</summary>
/// <remarks>Follows developers.facebook.com, "Instagram Platform: IG Media" and "IG User". Thread-safe. There is no edit and no schedule. Only accounts with a Page delete and search.</remarks>
public sealed class InstagramPosts : IPostReader, IPostRemover, ISearch, IPublishedMedia
{
    private const int LookAt = 100;
    private const int LargestHashtagPage = 50;

    private readonly PlatformClient _client;
    private readonly string _version;
    private readonly IPublishJournal _journal;

    internal InstagramPosts(PlatformClient client, string version, IPublishJournal journal)
    {
        _client = client;
        _version = version;
        _journal = journal;
    }

    /// <inheritdoc/>
    public async Task<PublishedPost?> GetPostAsync(AccountKey account, string postId, CancellationToken cancellationToken = default)
    {
        try
        {
            return Read(account, await GetAsync(account, postId, InstagramRoutes.PostFields, cancellationToken).ConfigureAwait(false));
        }
        catch (SocialApiException e) when (e.Code == SocialErrorCode.NotFound)
        {
            return null;
        }
    }

    /// <summary>Lists the account's posts, newest first: at most 10,000, without stories.</summary>
    /// <inheritdoc/>
    public SocialPageable<PublishedPost> ListPosts(AccountKey account, PostQuery? query = null) => List(InstagramRoutes.List, account, () => RoutePath
        .Of(InstagramRoutes.List, _version, account.Id).Add("fields", InstagramRoutes.PostFields).Add("since", GraphValues.Seconds(query?.Since)).Add("until", GraphValues.Seconds(query?.Until)));

    /// <summary>Lists the account's stories of the last 24 hours.</summary>
    /// <param name="account">The account.</param>
    public SocialPageable<PublishedPost> ListStories(AccountKey account) => List(InstagramRoutes.Stories, account, () => RoutePath
        .Of(InstagramRoutes.Stories, _version, account.Id).Add("fields", InstagramRoutes.PostFields));

    /// <summary>Lists posts of others in which the account is tagged.</summary>
    /// <param name="account">The account.</param>
    public SocialPageable<PublishedPost> ListTagged(AccountKey account) => List(InstagramRoutes.Tagged, account, () => RoutePath
        .Of(InstagramRoutes.Tagged, _version, account.Id).Add("fields", "id,caption,media_type,media_url,permalink,timestamp,username,like_count,comments_count"), isOwn: false);

    /// <summary>Lists posts of the last 24 hours with a hashtag, with or without its sign. Meta allows 30 different ones in seven days, and does not tell the authors.</summary>
    /// <inheritdoc/>
    public SocialPageable<PublishedPost> SearchPosts(AccountKey account, string query, PostQuery? filter = null)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(query);
        string tag = query.Trim().TrimStart('#');
        return new SocialPageable<PublishedPost>(async (token, size, ct) =>
        {
            // The token carries the hashtag's id, so that going on costs no look-up.
            int bar = token?.IndexOf('|', StringComparison.Ordinal) ?? -1;
            string? hashtag = bar > 0 ? token![..bar] : await FindHashtagAsync(account, tag, ct).ConfigureAwait(false);
            if (hashtag is null)
            {
                return new SocialPage<PublishedPost> { Items = [] };
            }

            SocialPageable<PublishedPost> posts = List(InstagramRoutes.HashtagMedia, account, () => RoutePath.Of(InstagramRoutes.HashtagMedia, _version, hashtag)
                .Add("user_id", account.Id).Add("fields", "id,caption,media_type,permalink,like_count,comments_count,timestamp"), isOwn: false, LargestHashtagPage);
            await foreach (SocialPage<PublishedPost> page in posts.AsPages(bar > 0 ? token![(bar + 1)..] : null, size, ct).ConfigureAwait(false))
            {
                return page with
                {
                    Items = [.. page.Items.Where(p => !(p.CreatedAt < filter?.Since) && !(p.CreatedAt > filter?.Until))],
                    ContinuationToken = page.ContinuationToken is { } next ? $"{hashtag}|{next}" : null,
                };
            }

            return new SocialPage<PublishedPost> { Items = [] };
        });
    }

    /// <summary>Deletes a post; accounts of Instagram Login cannot.</summary>
    /// <inheritdoc/>
    public async Task DeletePostAsync(AccountKey account, string postId, CancellationToken cancellationToken = default)
    {
        string path = RoutePath.Of(InstagramRoutes.Delete, _version, GraphValues.Require(postId)).ToString();
        await _client.ChangeAsync(new SocialCall(InstagramRoutes.Delete, account) { Path = path }, cancellationToken).ConfigureAwait(false);
    }

    /// <summary>Opens or closes a post's comments.</summary>
    /// <param name="account">The account.</param>
    /// <param name="postId">The post.</param>
    /// <param name="enabled">Whether people may comment.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    /// <exception cref="SocialException">Instagram refused or could not be reached.</exception>
    public Task SetCommentsEnabledAsync(AccountKey account, string postId, bool enabled, CancellationToken cancellationToken = default)
    {
        SocialCall call = new(InstagramRoutes.Switch, account) { Path = RoutePath.Of(InstagramRoutes.Switch, _version, GraphValues.Require(postId)).ToString(), Form = [new("comment_enabled", enabled ? "true" : "false")] };
        return _client.ChangeAsync(call, cancellationToken);
    }

    /// <inheritdoc/>
    async Task<Uri?> IPublishedMedia.PermalinkAsync(AccountKey account, string id, CancellationToken cancellationToken) =>
        GraphValues.Address((await GetAsync(account, id, "permalink", cancellationToken).ConfigureAwait(false)).Permalink);

    /// <inheritdoc/>
    async Task<PostReference?> IPublishedMedia.FindAsync(JournalEntry entry, ContainerOutline outline, CancellationToken cancellationToken)
    {
        AccountKey account = entry.Target.Account;
        NewestMatch newest = new(_journal, entry);

        // Stories are listed apart, and have no words to tell them by.
        bool isStory = entry.Target.Placement == Placement.Story;
        SocialRoute route = isStory ? InstagramRoutes.Stories : InstagramRoutes.List;
        RoutePath path = RoutePath.Of(route, _version, account.Id).Add("fields", "id,permalink,caption,timestamp");
        if (!isStory)
        {
            path.Add("limit", LookAt.ToString(CultureInfo.InvariantCulture)).Add("since", GraphValues.Seconds(newest.Since));
        }

        SocialCall call = new(route, account) { Path = path.ToString(), IsFresh = true };
        SocialAnswer<GraphPage<InstagramMediaData>> page = await _client.SendAsync(call, InstagramJsonContext.Default.GraphPageInstagramMediaData, cancellationToken).ConfigureAwait(false);
        foreach (InstagramMediaData post in (page.Value.Data ?? []).Where(p => p.Id is not null && (isStory || NewestMatch.SameWords(p.Caption, outline.Root.Text))))
        {
            await newest.OfferAsync(new PostReference { Account = account, Id = post.Id, Url = GraphValues.Address(post.Permalink) }, post.Timestamp, cancellationToken).ConfigureAwait(false);
        }

        return newest.Only;
    }

    internal static PublishedPost Read(AccountKey author, InstagramMediaData post) => new()
    {
        Reference = new PostReference { Account = author, Id = post.Id ?? string.Empty, Url = GraphValues.Address(post.Permalink) },
        Text = post.Caption,
        AuthorId = post.Owner?.Id,
        AuthorHandle = post.Username ?? post.Owner?.Username,
        CreatedAt = post.Timestamp,
        Media = [.. (post.Children?.Data ?? (post.MediaUrl is null ? [] : [post])).Select(ReadMedia)],
        Metrics = [.. Counts(post)],
    };

    private static IEnumerable<MetricValue> Counts(InstagramMediaData post)
    {
        if (post.LikeCount is { } likes)
        {
            yield return MetricValue.Exact(MetricName.Likes, likes, "like_count");
        }

        if (post.CommentsCount is { } comments)
        {
            yield return MetricValue.Exact(MetricName.Replies, comments, "comments_count");
        }

        if (post.ViewCount is { } views)
        {
            yield return MetricValue.Exact(MetricName.Views, views, "view_count");
        }
    }

    private static PublishedMedia ReadMedia(InstagramMediaData media) => new()
    {
        Id = media.Id ?? string.Empty,
        Kind = GraphValues.KindOf(media.MediaType),
        Url = GraphValues.Address(media.MediaUrl),
        PreviewUrl = GraphValues.Address(media.ThumbnailUrl),
        AltText = media.AltText,
    };

    private async Task<string?> FindHashtagAsync(AccountKey account, string tag, CancellationToken cancellationToken)
    {
        string path = RoutePath.Of(InstagramRoutes.FindHashtag, _version).Add("user_id", account.Id).Add("q", tag).ToString();
        try
        {
            SocialAnswer<GraphPage<InstagramIdData>> answer = await _client.SendAsync(
                new SocialCall(InstagramRoutes.FindHashtag, account) { Path = path }, InstagramJsonContext.Default.GraphPageInstagramIdData, cancellationToken).ConfigureAwait(false);
            return answer.Value.Data is { Count: > 0 } found ? found[0].Id : null;
        }
        catch (SocialApiException e) when (e.Code == SocialErrorCode.NotFound)
        {
            return null; // nobody used it yet
        }
    }

    private SocialPageable<PublishedPost> List(SocialRoute route, AccountKey account, Func<RoutePath> path, bool isOwn = true, int largest = 100) =>
        new GraphListing<InstagramMediaData, PublishedPost>(_client, route, account, InstagramJsonContext.Default.GraphPageInstagramMediaData) { Path = path, Read = p => Read(isOwn ? account : default, p), MaxSize = largest }.ToPageable();

    private async Task<InstagramMediaData> GetAsync(AccountKey account, string postId, string fields, CancellationToken cancellationToken)
    {
        string path = RoutePath.Of(InstagramRoutes.Get, _version, GraphValues.Require(postId)).Add("fields", fields).ToString();
        return (await _client.SendAsync(new SocialCall(InstagramRoutes.Get, account) { Path = path }, InstagramJsonContext.Default.InstagramMediaData, cancellationToken).ConfigureAwait(false)).Value;
    }
}
