using Social.Pipeline;

namespace Social.Meta;

/// <summary>Reads and answers where others mention the account: in a caption, or in a comment. Which ones there are, webhooks tell.</summary>
/// <remarks>Follows developers.facebook.com, "Instagram Platform: Mentions". Thread-safe. Only accounts with a Page.</remarks>
public sealed class InstagramMentions
{
    private static readonly SocialRoute Get = InstagramRoutes.OfPages("instagram.mentions.get", HttpMethod.Get, "/{}/{}", InstagramPageScopes.ManageComments);
    private static readonly SocialRoute Reply = new("instagram.mentions.reply", HttpMethod.Post, "/{}/{}/mentions")
    {
        Kind = RouteKind.Commit, Host = InstagramOptions.FacebookHostName, Credentials = Get.Credentials, Scopes = Get.Scopes, Limits = InstagramLimits.Usage, CredentialAdvice = Get.CredentialAdvice,
    };

    private readonly InstagramCreator _creator;

    internal InstagramMentions(InstagramCreator creator) => _creator = creator;

    /// <summary>Reads a post whose caption mentions the account, or returns null when it does not or is not there.</summary>
    /// <param name="account">The account.</param>
    /// <param name="postId">The post.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    /// <exception cref="SocialException">Instagram refused or could not be reached.</exception>
    public async Task<PublishedPost?> FindPostAsync(AccountKey account, string postId, CancellationToken cancellationToken = default) =>
        (await AskAsync(account, $"mentioned_media.media_id({Require(postId)}){{id,caption,media_type,media_url,owner,timestamp,username,like_count,comments_count}}", cancellationToken).ConfigureAwait(false))?.MentionedMedia is { } media
            ? InstagramPosts.Read(default, media)
            : null;

    /// <summary>Reads a comment that mentions the account, or returns null when it does not or is not there.</summary>
    /// <param name="account">The account.</param>
    /// <param name="commentId">The comment.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    /// <exception cref="SocialException">Instagram refused or could not be reached.</exception>
    public async Task<Comment?> FindCommentAsync(AccountKey account, string commentId, CancellationToken cancellationToken = default) =>
        (await AskAsync(account, $"mentioned_comment.comment_id({Require(commentId)}){{id,like_count,text,timestamp,username,media{{id}}}}", cancellationToken).ConfigureAwait(false))?.MentionedComment is { } comment
            ? new Comment
            {
                Id = comment.Id ?? commentId, PostId = comment.Media?.Id ?? string.Empty, Text = comment.Text, AuthorHandle = comment.Username, CreatedAt = comment.Timestamp,
                Metrics = comment.LikeCount is { } likes ? [MetricValue.Exact(MetricName.Likes, likes, "like_count")] : [],
            }
            : null;

    /// <summary>Answers a mention. A lost answer cannot be looked for: Instagram does not show comments under the posts of others.</summary>
    /// <param name="account">The account.</param>
    /// <param name="postId">The post.</param>
    /// <param name="commentId">The comment that mentions the account, or null when the caption does.</param>
    /// <param name="text">The text.</param>
    /// <param name="options">How, or null for the default.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    /// <exception cref="SocialException">Instagram refused, or could not be reached before the answer was made.</exception>
    public Task<PublishResult> ReplyAsync(AccountKey account, string postId, string? commentId, string text, PublishOptions? options = null, CancellationToken cancellationToken = default)
    {
        List<KeyValuePair<string, string>> fields = [new("media_id", Require(postId))];
        if (commentId is not null)
        {
            fields.Add(new("comment_id", Require(commentId)));
        }

        return _creator.SayAsync(
            account, (_, _) => Task.FromResult(new InstagramPlace(Reply, account.Id) { Fields = fields }), $"mention {postId} {commentId}", text,
            (_, _) => Task.FromResult<IReadOnlyList<InstagramCommentData>?>(null), options, cancellationToken);
    }

    private async Task<InstagramProfileData?> AskAsync(AccountKey account, string field, CancellationToken cancellationToken)
    {
        string path = RoutePath.Of(Get, _creator.Version, account.Id).Add("fields", field).ToString();
        try
        {
            return (await _creator.Client.SendAsync(new SocialCall(Get, account) { Path = path }, InstagramJsonContext.Default.InstagramProfileData, cancellationToken).ConfigureAwait(false)).Value;
        }
        catch (SocialApiException e) when (e.Code == SocialErrorCode.NotFound)
        {
            return null;
        }
    }

    /// <summary>The id stands inside a field: anything but digits would be another field.</summary>
    private static string Require(string id)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(id);
        return id.All(char.IsAsciiDigit) ? id : throw new ArgumentException("The id is not a number.", nameof(id));
    }
}
