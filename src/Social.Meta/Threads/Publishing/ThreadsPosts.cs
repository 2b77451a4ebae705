using System.Globalization;
using Social.Pipeline;

namespace Social.Meta;

/// <summary>Reads, searches and deletes posts of Threads, and tells which of them a lost publish made.</summary>
/// <remarks>Follows developers.facebook.com, "Threads API: Retrieve and Discover Posts". Thread-safe. There is no edit and no schedule.</remarks>
public sealed class ThreadsPosts : IPostReader, IPostRemover, ISearch, IPublishedMedia
{
    private const int LookAt = 100;

    private readonly PlatformClient _client;
    private readonly IPublishJournal _journal;

    internal ThreadsPosts(PlatformClient client, IPublishJournal journal)
    {
        _client = client;
        _journal = journal;
    }

    /// <inheritdoc/>
    public async Task<PublishedPost?> GetPostAsync(AccountKey account, string postId, CancellationToken cancellationToken = default)
    {
        try
        {
            return Read(account, await GetAsync(account, postId, ThreadsRoutes.PostFields, cancellationToken).ConfigureAwait(false));
        }
        catch (SocialApiException e) when (e.Code == SocialErrorCode.NotFound)
        {
            return null;
        }
    }

    /// <inheritdoc/>
    public SocialPageable<PublishedPost> ListPosts(AccountKey account, PostQuery? query = null) => List(ThreadsRoutes.List, account, () => RoutePath
        .Of(ThreadsRoutes.List, ThreadsOptions.Version, account.Id)
        .Add("fields", ThreadsRoutes.PostFields)
        .Add("since", GraphValues.Seconds(query?.Since))
        .Add("until", GraphValues.Seconds(query?.Until)));

    /// <inheritdoc/>
    public SocialPageable<PublishedPost> SearchPosts(AccountKey account, string query, PostQuery? filter = null)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(query);
        return List(ThreadsRoutes.Search, account, () => RoutePath
            .Of(ThreadsRoutes.Search, ThreadsOptions.Version)
            .Add("q", query)
            .Add("search_type", "RECENT")
            .Add("fields", "id,text,media_type,permalink,timestamp,username,is_reply")
            .Add("since", GraphValues.Seconds(filter?.Since))
            .Add("until", GraphValues.Seconds(filter?.Until)));
    }

    /// <inheritdoc/>
    public async Task DeletePostAsync(AccountKey account, string postId, CancellationToken cancellationToken = default)
    {
        string path = RoutePath.Of(ThreadsRoutes.Delete, ThreadsOptions.Version, GraphValues.Require(postId)).ToString();
        await _client.ChangeAsync(new SocialCall(ThreadsRoutes.Delete, account) { Path = path }, cancellationToken).ConfigureAwait(false);
    }

    /// <inheritdoc/>
    async Task<Uri?> IPublishedMedia.PermalinkAsync(AccountKey account, string id, CancellationToken cancellationToken) =>
        GraphValues.Address((await GetAsync(account, id, "permalink", cancellationToken).ConfigureAwait(false)).Permalink);

    /// <inheritdoc/>
    async Task<PostReference?> IPublishedMedia.FindAsync(JournalEntry entry, ContainerOutline outline, CancellationToken cancellationToken)
    {
        AccountKey account = entry.Target.Account;
        NewestMatch newest = new(_journal, entry);

        // Replies are listed apart.
        SocialRoute route = outline.IsReply ? ThreadsRoutes.OwnReplies : ThreadsRoutes.List;
        string path = RoutePath.Of(route, ThreadsOptions.Version, account.Id)
            .Add("fields", "id,permalink,text,timestamp").Add("limit", LookAt.ToString(CultureInfo.InvariantCulture)).Add("since", GraphValues.Seconds(newest.Since)).ToString();
        SocialAnswer<GraphPage<ThreadsPostData>> page = await _client.SendAsync(new SocialCall(route, account) { Path = path, IsFresh = true }, ThreadsJsonContext.Default.GraphPageThreadsPostData, cancellationToken).ConfigureAwait(false);
        foreach (ThreadsPostData post in (page.Value.Data ?? []).Where(p => p.Id is not null && NewestMatch.SameWords(p.Text, outline.Root.Text)))
        {
            await newest.OfferAsync(new PostReference { Account = account, Id = post.Id, Url = GraphValues.Address(post.Permalink) }, post.Timestamp, cancellationToken).ConfigureAwait(false);
        }

        return newest.Only;
    }

    internal static PublishedPost Read(AccountKey account, ThreadsPostData post) => new()
    {
        Reference = new PostReference { Account = post.Owner?.Id is { } owner && owner != account.Id ? default : account, Id = post.Id ?? string.Empty, Url = GraphValues.Address(post.Permalink) },
        Text = post.Text,
        AuthorId = post.Owner?.Id,
        AuthorHandle = post.Username,
        CreatedAt = post.Timestamp,
        ReplyToId = post.RepliedTo?.Id,
        QuotedId = post.QuotedPost?.Id,
        RepostedId = post.RepostedPost?.Id,
        ConversationId = post.RootPost?.Id,
        Media = [.. (post.Children?.Data ?? (post.MediaUrl is null ? [] : [post])).Select(ReadMedia)],
    };

    private static PublishedMedia ReadMedia(ThreadsPostData media) => new()
    {
        Id = media.Id ?? string.Empty,
        Kind = GraphValues.KindOf(media.MediaType),
        Url = GraphValues.Address(media.MediaUrl),
        PreviewUrl = GraphValues.Address(media.ThumbnailUrl),
        AltText = media.AltText,
    };

    private SocialPageable<PublishedPost> List(SocialRoute route, AccountKey account, Func<RoutePath> path) =>
        new GraphListing<ThreadsPostData, PublishedPost>(_client, route, account, ThreadsJsonContext.Default.GraphPageThreadsPostData) { Path = path, Read = p => Read(account, p), CursorsGoOn = true }.ToPageable();

    private async Task<ThreadsPostData> GetAsync(AccountKey account, string postId, string fields, CancellationToken cancellationToken)
    {
        string path = RoutePath.Of(ThreadsRoutes.Get, ThreadsOptions.Version, GraphValues.Require(postId)).Add("fields", fields).ToString();
        return (await _client.SendAsync(new SocialCall(ThreadsRoutes.Get, account) { Path = path }, ThreadsJsonContext.Default.ThreadsPostData, cancellationToken).ConfigureAwait(false)).Value;
    }

}
