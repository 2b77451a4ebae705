using Social.Pipeline;

namespace Social.Reddit;

/// <summary>Flair of posts: what there is to choose, and choosing it.</summary>
/// <remarks>Thread-safe. Follows Reddit's API reference, section "flair".</remarks>
public sealed class RedditFlair
{
    private const int MaxText = 64;

    private readonly PlatformClient _client;

    internal RedditFlair(PlatformClient client) => _client = client;

    /// <summary>Lists the flair that the account may choose for a new post: <c>POST /r/{sr}/api/flairselector</c>. Empty where flair is off.</summary>
    /// <param name="account">The account.</param>
    /// <param name="subreddit">The subreddit, with or without <c>r/</c>.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    /// <exception cref="SocialException">Reddit refused or could not be reached.</exception>
    public async Task<IReadOnlyList<RedditFlairChoice>> ListChoicesAsync(AccountKey account, string subreddit, CancellationToken cancellationToken = default)
    {
        string path = RedditPath.Of(SubredditRoutes.FlairChoices, SubredditName.Require(subreddit)).ToString();
        FlairChoicesData data = await _client.ActAsync(
            SubredditRoutes.FlairChoices, account, path, RedditActions.Form(("is_newlink", "true")), RedditJsonContext.Default.FlairChoicesData, cancellationToken).ConfigureAwait(false);
        return [.. (data.Choices ?? []).Where(static c => c.FlairTemplateId is not null).Select(static c => new RedditFlairChoice(c.FlairTemplateId!, c.FlairText ?? string.Empty, c.FlairTextEditable ?? false))];
    }

    /// <summary>Lists all templates: <c>GET /r/{sr}/api/link_flair_v2</c>. Refused where flair is off.</summary>
    /// <param name="account">The account.</param>
    /// <param name="subreddit">The subreddit, with or without <c>r/</c>.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    /// <exception cref="SocialException">Reddit refused or could not be reached.</exception>
    public async Task<IReadOnlyList<RedditFlairChoice>> ListTemplatesAsync(AccountKey account, string subreddit, CancellationToken cancellationToken = default)
    {
        string path = RedditPath.Of(SubredditRoutes.FlairTemplates, SubredditName.Require(subreddit)).ToString();
        SocialAnswer<IReadOnlyList<FlairTemplateData>> answer = await _client.SendAsync(
            new SocialCall(SubredditRoutes.FlairTemplates, account) { Path = path }, RedditJsonContext.Default.IReadOnlyListFlairTemplateData, cancellationToken).ConfigureAwait(false);
        return [.. answer.Value.Where(static t => t.Id is not null).Select(static t => new RedditFlairChoice(t.Id!, t.Text ?? string.Empty, t.TextEditable ?? false, t.ModOnly ?? false))];
    }

    /// <summary>Gives a post flair: <c>POST /r/{sr}/api/selectflair</c>.</summary>
    /// <param name="account">The account.</param>
    /// <param name="subreddit">The post's subreddit.</param>
    /// <param name="postId">The post's id.</param>
    /// <param name="flairId">The template's id; null takes the flair away.</param>
    /// <param name="text">Another text, at most 64 characters, where the template lets it be edited; or null.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    /// <exception cref="SocialValidationException">The input is not Reddit's; nothing was sent.</exception>
    /// <exception cref="SocialException">Reddit refused: the template is for moderators or missing.</exception>
    public Task SetAsync(AccountKey account, string subreddit, string postId, string? flairId, string? text = null, CancellationToken cancellationToken = default)
    {
        if (RedditInput.Length(text) is var length && length > MaxText)
        {
            throw RedditInput.Invalid("Text", $"Text is {length} long; Reddit takes at most {MaxText} for flair.", "64", $"{length}", SocialErrorCode.ContentTooLong);
        }

        SocialCall call = new(SubredditRoutes.SelectFlair, account)
        {
            Path = RedditPath.Of(SubredditRoutes.SelectFlair, SubredditName.Require(subreddit)).ToString(),
            Form = RedditActions.Form(("link", Fullname.RequirePost(postId, nameof(postId))), ("flair_template_id", flairId ?? string.Empty), ("text", text)),
            WordFields = RedditActions.Words,
        };
        return _client.SendAsync(call, cancellationToken);
    }
}
