using System.Globalization;
using Social.Pipeline;

namespace Social.TikTok;

/// <summary>The Research API, for apps that TikTok approved: public videos, users and comments, with the app's own token.</summary>
/// <remarks>Thread-safe. 1,000 requests and 100,000 records a day; the day ends at 00:00 UTC.</remarks>
public sealed class TikTokResearch
{
    private const int MaxPage = 100;

    private const string VideoFields =
        "id,video_description,create_time,region_code,share_count,view_count,like_count,comment_count,music_id,hashtag_names,username,effect_ids,playlist_id,voice_to_text,favorites_count,video_duration";

    private const string UserFields = "display_name,bio_description,avatar_url,is_verified,follower_count,following_count,likes_count,video_count,bio_url";

    private const string CommentFields = "id,video_id,text,like_count,reply_count,parent_comment_id,create_time";

    private readonly PlatformClient _client;
    private readonly ResearchPages _pages;

    internal TikTokResearch(PlatformClient client)
    {
        _client = client;
        _pages = new ResearchPages(client);
    }

    /// <summary>Finds public videos: <c>POST /v2/research/video/query/</c>, 1 to 100 a page; a page can hold fewer than asked for.</summary>
    /// <param name="query">The query.</param>
    /// <exception cref="SocialValidationException">The query has no condition, or spans more than 31 days; nothing was sent.</exception>
    public SocialPageable<TikTokResearchVideo> QueryVideos(TikTokVideoQuery query)
    {
        ArgumentNullException.ThrowIfNull(query);
        query.Check();
        return _pages.List(
            ResearchRoutes.Videos,
            query.Fields is { } fields ? string.Join(',', fields.Prepend("id").Distinct(StringComparer.Ordinal)) : VideoFields,
            MaxPage,
            0,
            () => new ResearchRequest
            {
                Query = new ResearchQuery { And = Conditions(query.And), Or = Conditions(query.Or), Not = Conditions(query.Not) },
                StartDate = TikTokVideoFields.Day(query.StartDate),
                EndDate = TikTokVideoFields.Day(query.EndDate),
                IsRandom = query.IsRandom ? true : null,
            },
            data => (data.Videos ?? []).Select(TikTokResearchVideo.Of));
    }

    /// <summary>Reads a public user: <c>POST /v2/research/user/info/</c>.</summary>
    /// <param name="username">The handle, with or without its sign.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    public async Task<TikTokUser> GetUserAsync(string username, CancellationToken cancellationToken = default)
    {
        ResearchRequest body = new() { Username = Name(username) };
        SocialCall call = _pages.Call(ResearchRoutes.User, UserFields, body, TikTokJsonContext.Default.ResearchRequest);
        SocialAnswer<TikTokEnvelope<UserData>> answer = await _client.SendAsync(call, TikTokJsonContext.Default.TikTokEnvelopeUserData, cancellationToken).ConfigureAwait(false);
        UserData data = answer.Value.Data ?? throw TikTokAnswers.Empty(_client, ResearchRoutes.User, default, answer.Status);
        return TikTokUser.Of(data) with { Username = data.Username ?? body.Username };
    }

    /// <summary>Lists the comments of a video, 1 to 100 a page: <c>POST /v2/research/video/comment/list/</c>. TikTok shows the first 1,000.</summary>
    /// <param name="videoId">The video's id.</param>
    /// <exception cref="SocialValidationException">The id is none; nothing was sent.</exception>
    public SocialPageable<TikTokResearchComment> ListComments(string videoId)
    {
        if (!long.TryParse(videoId, NumberStyles.None, CultureInfo.InvariantCulture, out long id))
        {
            throw TikTokAnswers.Invalid("VideoId", "VideoId is not an id of a video: digits.", "digits", $"{videoId?.Length ?? 0} characters");
        }

        return _pages.List(ResearchRoutes.Comments, CommentFields, MaxPage, 0, () => new ResearchRequest { VideoId = id }, data => (data.Comments ?? []).Select(TikTokResearchComment.Of));
    }

    /// <summary>Lists the videos that a user likes.</summary>
    /// <param name="username">The handle, with or without its sign.</param>
    public SocialPageable<TikTokResearchVideo> ListLiked(string username) => Videos(ResearchRoutes.Liked, username, data => data.UserLikedVideos);

    /// <summary>Lists the videos that a user has pinned.</summary>
    /// <param name="username">The handle, with or without its sign.</param>
    public SocialPageable<TikTokResearchVideo> ListPinned(string username) => Videos(ResearchRoutes.Pinned, username, data => data.PinnedVideosList, 0);

    /// <summary>Lists the videos that a user has reposted.</summary>
    /// <param name="username">The handle, with or without its sign.</param>
    public SocialPageable<TikTokResearchVideo> ListReposted(string username) => Videos(ResearchRoutes.Reposted, username, data => data.RepostedVideos);

    /// <summary>Lists who follows a user.</summary>
    /// <param name="username">The handle, with or without its sign.</param>
    public SocialPageable<TikTokFollow> ListFollowers(string username) => Follows(ResearchRoutes.Followers, username, data => data.UserFollowers);

    /// <summary>Lists whom a user follows.</summary>
    /// <param name="username">The handle, with or without its sign.</param>
    public SocialPageable<TikTokFollow> ListFollowing(string username) => Follows(ResearchRoutes.Following, username, data => data.UserFollowing);

    private SocialPageable<TikTokResearchVideo> Videos(SocialRoute route, string username, Func<ResearchPageData, IReadOnlyList<ResearchVideoData>?> read, int largest = MaxPage)
    {
        string name = Name(username);
        return _pages.List(route, VideoFields, largest, null, () => new ResearchRequest { Username = name }, data => (read(data) ?? []).Select(TikTokResearchVideo.Of));
    }

    private SocialPageable<TikTokFollow> Follows(SocialRoute route, string username, Func<ResearchPageData, IReadOnlyList<UserData>?> read)
    {
        string name = Name(username);
        return _pages.List(route, null, MaxPage, null, () => new ResearchRequest { Username = name }, data => (read(data) ?? []).Select(u => new TikTokFollow(u.Username ?? string.Empty, u.DisplayName)));
    }

    private static string Name(string username)
    {
        string bare = username?.TrimStart('@') ?? string.Empty;
        return bare.Length > 0 ? bare : throw TikTokAnswers.Invalid("Username", "Username is empty.", 1, 0);
    }

    private static IReadOnlyList<TikTokVideoCondition>? Conditions(IReadOnlyList<TikTokVideoCondition> conditions) => conditions.Count == 0 ? null : conditions;
}
