using Social.Publishing;

namespace Social.LinkedIn;

/// <summary>Checks an edit: LinkedIn changes a post's text and its button, and refuses the rest.</summary>
internal static class EditValidator
{
    public static ValidationReport Validate(AccountKey account, Post post, DateTimeOffset now)
    {
        ProblemList problems = new();
        LinkedInPostOptions options = post.OptionsOf<LinkedInPostOptions>() ?? LinkedInPostOptions.None;
        RulesValidator.Validate(LinkedInRules.For(account), post with { Media = [], Poll = null, Visibility = null, Title = null }, PostComposer.Commentary(post).Length, now, problems);
        PostValidator.ValidateWords(post, problems);
        Refuse(post.Media.Count > 0, "Media");
        Refuse(post.Poll is not null, "Poll");
        Refuse(post.Quote is not null, "Quote");
        Refuse(post.Link is not null, "Link");
        Refuse(post.Title is not null, "Title");
        Refuse(post.Visibility is not null, "Visibility");
        Refuse(post.ReplyTo is not null, "ReplyTo");
        Refuse(options.IsReshareDisabled, "IsReshareDisabled");
        Refuse(options.IsHiddenFromFeed, "IsHiddenFromFeed");
        Refuse(options.Audience is not null, "Audience");
        Refuse(options.AdAccount is not null, "AdAccount");
        Refuse(options.AdName is not null, "AdName");
        Refuse(options.Reference is not null, "Reference");
        if (post is { Text: null, Tags.Count: > 0 })
        {
            problems.Error(SocialErrorCode.ContentInvalid, "Text", "Tags are given without Text; LinkedIn keeps them in the text, which would be replaced by them alone.", 1, 0);
        }

        if (post.Text is null && options is { CallToAction: null, LandingPage: null } && !problems.HasErrors)
        {
            problems.Error(SocialErrorCode.ContentInvalid, "Text", "Neither a text nor a button is given: there is nothing to change.", 1, 0);
        }

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
