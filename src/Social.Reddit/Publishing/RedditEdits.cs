using Social.Pipeline;
using Social.Publishing;

namespace Social.Reddit;

/// <summary>Checks edits: Reddit changes the text of text posts and comments, and nothing else.</summary>
internal static class RedditEdits
{
    public static void Validate(Post post, string id, ProblemList problems)
    {
        int most = Fullname.IsPost(id) ? RedditRules.MaxBody : RedditRules.MaxComment;
        int length = RedditInput.Length(RedditComposer.Words(post, RedditPostKind.Comment).Body);
        if (length > most)
        {
            problems.Error(SocialErrorCode.ContentTooLong, "Text", $"Text is {length} characters long; Reddit takes at most {most}.", most, length);
        }

        if (length == 0 && !Fullname.IsPost(id))
        {
            problems.Error(SocialErrorCode.ContentInvalid, "Text", "Text is empty; a comment needs one.", 1, 0);
        }

        Refuse(post.Media.Count > 0, "Media");
        Refuse(post.Poll is not null, "Poll");
        Refuse(post.Quote is not null, "Quote");

        void Refuse(bool there, string member)
        {
            if (there)
            {
                problems.Error(SocialErrorCode.Unsupported, member, $"{member} cannot be edited on Reddit: only the text can.");
            }
        }
    }

    /// <summary>Refuses what Reddit would answer with a failure of its own.</summary>
    /// <exception cref="SocialException">The post is not there, is no text post, or would get another title.</exception>
    public static void Require(RedditPost? post, Post edited, PlatformClient client, AccountKey account)
    {
        if (post is null || post.IsDeleted)
        {
            throw new SocialApiException(SocialErrorCode.NotFound, Remedy.None, "The post to edit is not there.") { Platform = client.Name, Account = account, Operation = PostRoutes.Edit.Name };
        }

        if (!post.IsText)
        {
            throw new SocialApiException(SocialErrorCode.Unsupported, Remedy.None, "Reddit edits the text of text posts only; links, images, galleries, videos and crossposts stay as they are.")
            {
                Platform = client.Name, Account = account, Operation = PostRoutes.Edit.Name,
            };
        }

        if (edited.Title is { Length: > 0 } title && RedditComposer.Collapse(title) != RedditComposer.Collapse(post.Title))
        {
            throw RedditInput.Invalid("Title", "Title differs from the post's; Reddit does not change titles.", "the post's title", "another title", SocialErrorCode.Unsupported);
        }
    }
}
