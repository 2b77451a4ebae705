using Social.Publishing;

namespace Social.Twitter;

/// <summary>Checks a post against X's rules: the common ones as data, and what excludes what.</summary>
internal static class TweetValidator
{
    public static void Validate(PublishTarget target, Post post, PublishingContext? context, DateTimeOffset now, ProblemList problems)
    {
        PublishingRules rules = TwitterRules.For(context);
        string text = TweetComposer.Text(post);
        TweetTextMeasure measure = TweetText.Measure(text, TwitterTextRules.V3.WithMaxLength(rules.MaxTextLength!.Value));
        RulesValidator.Validate(rules, post, measure.WeightedLength, now, problems);
        TwitterPostOptions options = post.OptionsOf<TwitterPostOptions>() ?? TwitterPostOptions.None;
        if (measure.HasInvalidCharacters)
        {
            problems.Error(SocialErrorCode.ContentInvalid, "Text", "Text has characters that X refuses: U+FFFE, U+FEFF or U+FFFF.");
        }

        if (string.IsNullOrWhiteSpace(text) && post.Media.Count == 0 && post.Poll is null && post.Quote is null && options.CardUri is null)
        {
            problems.Error(SocialErrorCode.ContentInvalid, "Text", "The post is empty: X needs text, media, a poll, a quote or a card.", 1, 0);
        }

        if (post.Poll is not null && string.IsNullOrWhiteSpace(text))
        {
            problems.Error(SocialErrorCode.ContentInvalid, "Text", "Text is empty; X requires one with a poll.", 1, 0);
        }

        WarnOfDecoration(post, problems);
        ValidateExclusive(post, options, problems);
        ValidateIds(target, post, options, problems);
        if (options.TaggedUserIds.Count > TwitterRules.MaxTaggedUsers)
        {
            problems.Error(SocialErrorCode.ContentInvalid, "TaggedUserIds", $"{options.TaggedUserIds.Count} people are tagged; X takes at most {TwitterRules.MaxTaggedUsers}.", TwitterRules.MaxTaggedUsers, options.TaggedUserIds.Count);
        }

        if (options.TaggedUserIds.Count > 0 && post.Media.Count == 0)
        {
            problems.Error(SocialErrorCode.ContentInvalid, "TaggedUserIds", "People can be tagged in media only, and there is none.");
        }

        if (target.Placement is { IsEmpty: false } placement && placement != Placement.Feed)
        {
            problems.Error(SocialErrorCode.TargetNotAllowed, "Placement", $"Placement is {placement}; X has only {Placement.Feed}.", Placement.Feed.Value, placement.Value);
        }
    }

    private static void WarnOfDecoration(Post post, ProblemList problems)
    {
        Warn(post.Language is not null, "Language", "X tells the language by itself");
        Warn(post.Link is { Title: not null } or { Description: not null } or { Thumbnail: not null }, "Link", "X makes a link's card from the page itself");
        Warn(post.Poll is { Question: not null }, "Poll.Question", "On X the post's text asks the question");
        for (int i = 0; i < post.Media.Count; i++)
        {
            Warn(post.Media[i].Cover is not null, $"Media[{i}].Cover", "X chooses a video's cover");
        }

        void Warn(bool there, string member, string why)
        {
            if (there)
            {
                problems.Warning(SocialErrorCode.ContentInvalid, member, $"{why}: {member} is left out.");
            }
        }
    }

    private static void ValidateExclusive(Post post, TwitterPostOptions options, ProblemList problems)
    {
        List<string>? present = null;
        Add(post.Media.Count > 0, "Media");
        Add(post.Poll is not null, "Poll");
        Add(post.Quote is not null, "Quote");
        Add(options.CardUri is not null, "CardUri");
        Add(options.DirectMessageDeepLink is not null, "DirectMessageDeepLink");
        if (present is { Count: > 1 })
        {
            string all = string.Join(", ", present);
            problems.Error(SocialErrorCode.ContentInvalid, present[1], $"The post has {all}; X takes only one of them.", 1, all);
        }

        void Add(bool there, string member)
        {
            if (there)
            {
                (present ??= []).Add(member);
            }
        }
    }

    private static void ValidateIds(PublishTarget target, Post post, TwitterPostOptions options, ProblemList problems)
    {
        Check(post.ReplyTo is { } reply ? reply.Id ?? string.Empty : null, "ReplyTo");
        Check(post.Quote is { } quote ? quote.Id ?? string.Empty : null, "Quote");
        Check(target.Destination, "Destination");
        for (int i = 0; i < options.TaggedUserIds.Count; i++)
        {
            Check(options.TaggedUserIds[i], $"TaggedUserIds[{i}]");
        }

        void Check(string? id, string member)
        {
            if (id is not null && !TwitterId.IsValid(id))
            {
                problems.Error(SocialErrorCode.ContentInvalid, member, $"{member} is not an id of X: 1 to 19 digits.", "1-19 digits", id.Length > 30 ? $"{id.Length} characters" : id);
            }
        }
    }
}
