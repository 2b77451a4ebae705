using Social.Publishing;

namespace Social.LinkedIn;

/// <summary>Checks a post against LinkedIn's rules: the common ones as data, and what excludes or needs what.</summary>
internal static class PostValidator
{
    private static readonly string[] Group = ["group"];
    private static readonly string[] AdAccount = ["sponsoredAccount"];
    private static readonly string[] MediaTypes = ["image", "video", "document"];

    public static void Validate(PublishTarget target, Post post, DateTimeOffset now, ProblemList problems)
    {
        PublishingRules rules = LinkedInRules.For(target.Account);
        CommentaryWriter commentary = PostComposer.Commentary(post);
        RulesValidator.Validate(rules, post, commentary.Length, now, problems);
        LinkedInPostOptions options = post.OptionsOf<LinkedInPostOptions>() ?? LinkedInPostOptions.None;
        if (commentary.Length == 0 && post.Media.Count == 0 && post is { Poll: null, Quote: null, Link: null } && options.Reference is null)
        {
            problems.Error(SocialErrorCode.ContentInvalid, "Text", "The post is empty: LinkedIn needs text, media, a link, a poll or a post to reshare.", 1, 0);
        }

        ValidateWords(post, problems);
        ValidateExclusive(post, options, problems);
        ValidateUrns(target, post, options, problems);
        ValidateTarget(target, post, options, problems);
        ValidatePoll(post, problems);
        ValidateLink(post, problems);
        if (post.Media.Count > 0)
        {
            MediaMix.Validate(post, [.. post.Media.Select(MediaMix.KindOf)], problems);
        }

        WarnOfDecoration(post, problems);
    }

    /// <summary>Checks whom the text mentions, and the tags.</summary>
    public static void ValidateWords(Post post, ProblemList problems)
    {
        IReadOnlyList<TextSegment> segments = post.Text?.Segments ?? [];
        for (int i = 0; i < segments.Count; i++)
        {
            LinkedInInput.CheckUrn(segments[i].MentionId, $"Text.Segments[{i}].MentionId", problems, LinkedInInput.AuthorTypes);
        }

        for (int i = 0; i < post.Tags.Count; i++)
        {
            string word = post.Tags[i].TrimStart('#', '\uFF03');
            if (!HashtagScanner.IsWord(word))
            {
                problems.Error(SocialErrorCode.ContentInvalid, $"Tags[{i}]", $"Tags[{i}] is no hashtag of LinkedIn's: one word of letters and digits, not digits alone.", "letters and digits", $"{word.Length} characters");
            }
        }
    }

    private static void ValidateExclusive(Post post, LinkedInPostOptions options, ProblemList problems)
    {
        List<string> present = [];
        Add(post.Media.Count > 0, "Media");
        Add(post.Poll is not null, "Poll");
        Add(post.Quote is not null, "Quote");
        Add(options.Reference is not null, "Reference");
        if (present.Count > 1)
        {
            string all = string.Join(", ", present);
            problems.Error(SocialErrorCode.ContentInvalid, present[1], $"The post has {all}; LinkedIn takes only one of them.", 1, all);
        }

        if (options is { AdName: not null, AdAccount: null })
        {
            problems.Error(SocialErrorCode.ContentInvalid, "AdAccount", "AdName is given without AdAccount; LinkedIn names posts of an advertising account alone.", 1, 0);
        }

        if (options.AdAccount is not null && (post.Poll is not null || post.Media.Count > 1))
        {
            problems.Error(SocialErrorCode.ContentInvalid, "AdAccount", "AdAccount is given; LinkedIn has polls and several images in organic posts alone.");
        }

        void Add(bool there, string member)
        {
            if (there)
            {
                present.Add(member);
            }
        }
    }

    private static void ValidateUrns(PublishTarget target, Post post, LinkedInPostOptions options, ProblemList problems)
    {
        LinkedInInput.CheckUrn(target.Account.Id, "Account", problems, LinkedInInput.AuthorTypes);
        LinkedInInput.CheckUrn(post.Quote is { } quote ? quote.Id ?? string.Empty : null, "Quote", problems, LinkedInInput.PostTypes);
        LinkedInInput.CheckUrn(target.Destination, "Destination", problems, Group);
        LinkedInInput.CheckUrn(options.AdAccount, "AdAccount", problems, AdAccount);
        if (options.Reference is { } reference && !LinkedInUrn.TryParse(reference, out _))
        {
            problems.Error(SocialErrorCode.ContentInvalid, "Reference", "Reference is no URN of LinkedIn's, such as urn:li:event:….", "urn:li:…", $"{reference.Length} characters");
        }

        for (int i = 0; i < post.Media.Count; i++)
        {
            LinkedInInput.CheckUrn(post.Media[i].Uploaded?.Id, $"Media[{i}]", problems, MediaTypes);
            if (post.Media[i].Uploaded is { Account: { IsEmpty: false } owner } && owner != target.Account)
            {
                problems.Error(SocialErrorCode.InvalidMedia, $"Media[{i}]", $"Media[{i}] was uploaded for {owner}; LinkedIn lets only its owner post it.", target.Account, owner);
            }
        }
    }

    private static void ValidateTarget(PublishTarget target, Post post, LinkedInPostOptions options, ProblemList problems)
    {
        if (post.ReplyTo is not null)
        {
            problems.Error(SocialErrorCode.Unsupported, "ReplyTo", "ReplyTo is given; on LinkedIn what answers a post is a comment: use IComments.");
        }

        if (target.Placement is { IsEmpty: false } placement && placement != Placement.Feed)
        {
            problems.Error(SocialErrorCode.TargetNotAllowed, "Placement", $"Placement is {placement}; LinkedIn has only {Placement.Feed}.", Placement.Feed.Value, placement.Value);
        }

        if (target.Destination is not null && post.Visibility is { IsEmpty: false } visibility)
        {
            problems.Error(SocialErrorCode.Unsupported, "Visibility", $"Visibility is {visibility}; a post to a group is seen by the group.", "none", visibility.Value);
        }

        bool isOrganization = LinkedInUrn.IsOrganization(target.Account.Id);
        if (options.Audience is not null && !isOrganization)
        {
            problems.Error(SocialErrorCode.Unsupported, "Audience", "Audience is given; LinkedIn lets organizations alone choose among their followers.", "organization", "person");
        }

        CheckAddress(options.LandingPage, "LandingPage", problems);
        if ((options.CallToAction is null) != (options.LandingPage is null))
        {
            string missing = options.CallToAction is null ? "CallToAction" : "LandingPage";
            problems.Error(SocialErrorCode.ContentInvalid, missing, $"{missing} is missing; LinkedIn takes a button only with both its name and where it leads.", 1, 0);
        }
    }

    private static void ValidatePoll(Post post, ProblemList problems)
    {
        if (post.Poll is not { } poll)
        {
            return;
        }

        int length = poll.Question?.Length ?? 0;
        if (length is 0 or > LinkedInRules.MaxQuestion)
        {
            problems.Error(
                length == 0 ? SocialErrorCode.ContentInvalid : SocialErrorCode.ContentTooLong, "Poll.Question",
                $"Poll.Question is {length} characters long; LinkedIn takes 1 to {LinkedInRules.MaxQuestion}, apart from the text.", $"1-{LinkedInRules.MaxQuestion}", length);
        }

        if (poll.Duration >= TimeSpan.FromDays(1) && poll.Duration <= TimeSpan.FromDays(14) && !LinkedInRules.PollDurations.Any(d => d.Duration == poll.Duration))
        {
            problems.Error(SocialErrorCode.ContentInvalid, "Poll.Duration", $"The poll lasts {poll.Duration}; LinkedIn takes exactly 1, 3, 7 or 14 days.", "1, 3, 7, 14 days", poll.Duration);
        }
    }

    private static void CheckAddress(Uri? address, string member, ProblemList problems)
    {
        if (address is not null && !(address.IsAbsoluteUri && (address.Scheme == Uri.UriSchemeHttps || address.Scheme == Uri.UriSchemeHttp)))
        {
            string actual = address.IsAbsoluteUri ? address.Scheme : "relative";
            problems.Error(SocialErrorCode.ContentInvalid, member, $"{member} is no address of the web ({actual}); LinkedIn takes https and http.", "https, http", actual);
        }
    }

    private static void ValidateLink(Post post, ProblemList problems)
    {
        CheckAddress(post.Link?.Url, "Link.Url", problems);
        if (post.Link is not { } link || !PostComposer.HasCard(post))
        {
            return;
        }

        CheckLength(link.Title, "Link.Title", LinkedInRules.MaxTitle);
        CheckLength(link.Description, "Link.Description", LinkedInRules.MaxDescription);
        if (string.IsNullOrEmpty(link.Title) && string.IsNullOrEmpty(post.Title))
        {
            problems.Warning(SocialErrorCode.ContentInvalid, "Link.Title", "Link.Title is missing, and LinkedIn does not look at the page: the card shows the link's host.");
        }

        void CheckLength(string? text, string member, int most)
        {
            if (text?.Length > most)
            {
                problems.Error(SocialErrorCode.ContentTooLong, member, $"{member} is {text.Length} characters long; LinkedIn takes at most {most}.", most, text.Length);
            }
        }
    }

    private static void WarnOfDecoration(Post post, ProblemList problems)
    {
        Warn(post.Language is not null, "Language", "LinkedIn tells the language by itself");
        bool hasCard = PostComposer.HasCard(post);
        Warn(!hasCard && post.Link is ({ Title: not null } or { Description: not null } or { Thumbnail: not null }), "Link", "LinkedIn shows a card only where there is nothing else to show; the address is in the text");
        bool hasPlace = hasCard || (post.Media.Count == 1 && MediaMix.KindOf(post.Media[0]) is var kind && (kind.IsEmpty || kind == MediaKind.Video || kind == MediaKind.Document));
        Warn(!string.IsNullOrEmpty(post.Title) && !hasPlace, "Title", "LinkedIn shows titles of videos, documents and links alone");
        for (int i = 0; i < post.Media.Count; i++)
        {
            MediaKind of = MediaMix.KindOf(post.Media[i]);
            Warn(post.Media[i].Cover is not null && !of.IsEmpty && of != MediaKind.Video, $"Media[{i}].Cover", "LinkedIn has covers of videos alone");
            Warn(!string.IsNullOrEmpty(post.Media[i].AltText) && (of == MediaKind.Video || of == MediaKind.Document), $"Media[{i}].AltText", "LinkedIn has alternative texts of images alone");
        }

        void Warn(bool there, string member, string why)
        {
            if (there)
            {
                problems.Warning(SocialErrorCode.ContentInvalid, member, $"{why}: {member} is left out.");
            }
        }
    }
}
