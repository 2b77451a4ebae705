using Social.Publishing;

namespace Social.LinkedIn;

/// <summary>Checks an edit: LinkedIn changes a post's text and its button, and refuses the rest.</summary>
internal static class EditValidator
{
    public static ValidationReport Validate(AccountKey account, Post post, DateTimeOffset now)
    {
        ProblemList problems = new();
        RulesValidator.Validate(LinkedInRules.For(account), post with { Media = [], Poll = null, Visibility = null, Title = null }, PostComposer.Commentary(post).Length, now, problems);
        Refuse(post.Media.Count > 0, "Media");
        Refuse(post.Poll is not null, "Poll");
        Refuse(post.Quote is not null, "Quote");
        Refuse(post.Link is not null, "Link");
        Refuse(post.Title is not null, "Title");
        Refuse(post.Visibility is not null, "Visibility");
        Refuse(post.ReplyTo is not null, "ReplyTo");
        return problems.ToReport();

        void Refuse(bool there, string member)
        {
            if (there)
            {
                problems.Error(SocialErrorCode.Unsupported, member, $"{member} is given; of a post that is there, LinkedIn changes only the text and the button.", "text, button", member);
            }
        }
    }
}
