using System.Net;
using Social.Pipeline;

namespace Social.Twitter;

/// <summary>Reads and searches posts in common words.</summary>
internal sealed class TwitterPostReader(PlatformClient client, TwitterTweets tweets, TwitterTimelines timelines, TwitterSearch search) : IPostReader, ISearch
{
    /// <inheritdoc/>
    public async Task<PublishedPost?> GetPostAsync(AccountKey account, string postId, CancellationToken cancellationToken = default) =>
        await tweets.GetAsync(account, postId, null, cancellationToken).ConfigureAwait(false) is { } tweet ? Read(account, tweet) : null;

    /// <inheritdoc/>
    public SocialPageable<PublishedPost> ListPosts(AccountKey account, PostQuery? query = null)
    {
        SocialPageable<Tweet> posts = timelines.ListTweets(account, account.Id, new TweetTimelineQuery
        {
            StartTime = query?.Since,
            EndTime = query?.Until,
            ExcludeReplies = query is { IncludeReplies: false },
            ExcludeRetweets = query is { IncludeReposts: false },
        });
        return posts.Select(t => Read(account, t));
    }

    /// <inheritdoc/>
    public SocialPageable<PublishedPost> SearchPosts(AccountKey account, string query, PostQuery? filter = null)
    {
        ArgumentNullException.ThrowIfNull(query);
        string without = (filter is { IncludeReplies: false } ? " -is:reply" : string.Empty) + (filter is { IncludeReposts: false } ? " -is:retweet" : string.Empty);
        TweetSearchQuery own = new()
        {
            Query = without.Length == 0 ? query : $"({query}){without}",
            StartTime = filter?.Since,
            EndTime = filter?.Until,
        };
        return search.SearchRecent(account, own).Select(t => Read(account, t));
    }

    private PublishedPost Read(AccountKey account, Tweet tweet) => new()
    {
        Reference = new PostReference
        {
            Account = tweet.AuthorId == account.Id ? account : default,
            Id = tweet.Id,
            Url = TweetReconciler.Permalink(client, tweet.Author?.Username, tweet.Id),
        },
        Text = Text(tweet),
        AuthorId = tweet.AuthorId,
        AuthorHandle = tweet.Author?.Username,
        CreatedAt = tweet.CreatedAt,
        Language = tweet.Lang,
        ReplyToId = tweet.ReferenceOf("replied_to")?.Id,
        QuotedId = tweet.ReferenceOf("quoted")?.Id,
        RepostedId = tweet.ReferenceOf("retweeted")?.Id,
        ConversationId = tweet.ConversationId,
        Media = [.. tweet.Media.Select(Read)],
        Metrics = TwitterMetricNames.Values(tweet.PublicMetrics?.Values),
    };

    private static PublishedMedia Read(TweetMediaItem media) => new()
    {
        Id = media.MediaKey,
        Kind = media.Type switch
        {
            "photo" => MediaKind.Image,
            "video" => MediaKind.Video,
            "animated_gif" => MediaKind.Animation,
            { Length: > 0 } other => new MediaKind(other),
            _ => default,
        },
        Url = Address(media.Url ?? media.Variants.MaxBy(v => v.BitRate ?? 0)?.Url),
        PreviewUrl = Address(media.PreviewImageUrl),
        AltText = media.AltText,
        Width = media.Width,
        Height = media.Height,
        Duration = media.Duration,
    };

    /// <summary>X cuts a repost's text off; the repeated post has it whole.</summary>
    private static string? Text(Tweet tweet)
    {
        Tweet? repeated = tweet.ReferenceOf("retweeted")?.Tweet;
        string? text = repeated?.Author?.Username is { } author ? $"RT @{author}: {repeated.FullText}" : tweet.FullText;
        return WebUtility.HtmlDecode(text);
    }

    private static Uri? Address(string? url) => Uri.TryCreate(url, UriKind.Absolute, out Uri? address) ? address : null;
}
