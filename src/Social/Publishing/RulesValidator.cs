using System.Text;

namespace Social.Publishing;

/// <summary>Checks a post against a network's <see cref="PublishingRules"/>, and reports every problem at once. What only one network knows is added by its package.</summary>
public static class RulesValidator
{
    /// <summary>Checks all that needs no file to be read.</summary>
    /// <param name="rules">The rules.</param>
    /// <param name="post">The post as the network gets it.</param>
    /// <param name="textLength">The text's length as the network counts it.</param>
    /// <param name="now">The time.</param>
    /// <param name="problems">Where problems go.</param>
    public static void Validate(PublishingRules rules, Post post, int textLength, DateTimeOffset now, ProblemList problems)
    {
        ArgumentNullException.ThrowIfNull(rules);
        ArgumentNullException.ThrowIfNull(post);
        ArgumentNullException.ThrowIfNull(problems);
        ValidateText(rules, post, textLength, problems);
        ValidateMedia(rules, post, problems);
        ValidatePoll(rules, post, problems);
        ValidateAudience(rules, post, problems);
        ValidateSchedule(rules, post, now, problems);
    }

    private static void ValidateText(PublishingRules rules, Post post, int length, ProblemList problems)
    {
        if (rules.MaxTextLength is { } most && length > most)
        {
            problems.Error(SocialErrorCode.ContentTooLong, "Text", $"Text is {length} long ({rules.TextUnit}); {rules.Platform} takes at most {most}.", most, length);
        }

        if (rules.TextRequired && length == 0)
        {
            problems.Error(SocialErrorCode.ContentInvalid, "Text", $"Text is empty; {rules.Platform} requires one.", 1, 0);
        }

        if (rules.MediaRequired && post.Media.Count == 0)
        {
            problems.Error(SocialErrorCode.ContentInvalid, "Media", $"There is no media; {rules.Platform} requires some.", 1, 0);
        }

        if (post.Title is { Length: > 0 } title)
        {
            if (rules.MaxTitleLength is null)
            {
                problems.Warning(SocialErrorCode.ContentInvalid, "Title", $"{rules.Platform} has no title: it is left out.");
            }
            else if (LengthOf(title, rules.TitleUnit) is var actual && actual > rules.MaxTitleLength)
            {
                problems.Error(SocialErrorCode.ContentTooLong, "Title", $"Title is {actual} long; {rules.Platform} takes at most {rules.MaxTitleLength}.", rules.MaxTitleLength, actual);
            }
        }
    }

    private static int LengthOf(string text, string unit)
    {
        if (unit != "code-points")
        {
            return text.Length;
        }

        int count = 0;
        foreach (Rune rune in text.EnumerateRunes())
        {
            count++;
        }

        return count;
    }

    private static void ValidateMedia(PublishingRules rules, Post post, ProblemList problems)
    {
        if (post.Media.Count == 0)
        {
            return;
        }

        List<MediaKind> kinds = [];
        for (int i = 0; i < post.Media.Count; i++)
        {
            MediaAttachment media = post.Media[i];
            string member = $"Media[{i}]";
            if (media.Source is null && media.Uploaded is null)
            {
                problems.Error(SocialErrorCode.InvalidMedia, member, $"{member} has neither a source nor uploaded media.");
                continue;
            }

            MediaKind kind = KindOf(media);
            MediaRules? rule = RuleOf(rules, kind);
            if (!kind.IsEmpty)
            {
                kinds.Add(kind);
                if (rule is null)
                {
                    problems.Error(SocialErrorCode.InvalidMedia, member, $"{member} is {kind}; {rules.Platform} takes {Names(rules)}.", Names(rules), kind.Value);
                }
            }

            int? altLimit = (rule ?? (rules.Media.Count > 0 ? rules.Media[0] : null))?.MaxAltTextLength;
            if (media.AltText is { } alt && altLimit is { } most && alt.Length > most)
            {
                problems.Error(SocialErrorCode.ContentTooLong, $"{member}.AltText", $"{member}.AltText is {alt.Length} characters long; {rules.Platform} takes at most {most}.", most, alt.Length);
            }
        }

        ValidateCounts(rules, post.Media.Count, kinds, problems);
    }

    private static void ValidateCounts(PublishingRules rules, int count, List<MediaKind> kinds, ProblemList problems)
    {
        List<MediaKind> distinct = [.. kinds.Distinct()];
        if (distinct.Count > 1 && !rules.MixedMediaAllowed)
        {
            string mix = string.Join(" and ", distinct);
            problems.Error(SocialErrorCode.InvalidMedia, "Media", $"Media mixes {mix}; {rules.Platform} takes one kind in a post.", "one kind", mix);
        }

        foreach (MediaKind kind in distinct)
        {
            int of = kinds.Count(k => k == kind);
            if (RuleOf(rules, kind) is { } rule && of > rule.MaxCount)
            {
                problems.Error(SocialErrorCode.InvalidMedia, "Media", $"There are {of} media of kind {kind}; {rules.Platform} takes at most {rule.MaxCount}.", rule.MaxCount, of);
            }
        }

        int most = rules.Media.Count == 0 ? 0 : rules.Media.Max(m => m.MaxCount);
        if (kinds.Count == 0 && count > most)
        {
            problems.Error(SocialErrorCode.InvalidMedia, "Media", $"There are {count} media; {rules.Platform} takes at most {most}.", most, count);
        }
    }

    private static void ValidatePoll(PublishingRules rules, Post post, ProblemList problems)
    {
        if (post.Poll is not { } poll)
        {
            return;
        }

        if (rules.Poll is not { } rule)
        {
            problems.Error(SocialErrorCode.Unsupported, "Poll", $"{rules.Platform} has no polls.");
            return;
        }

        if (poll.Options.Count < rule.MinOptions || poll.Options.Count > rule.MaxOptions)
        {
            problems.Error(SocialErrorCode.ContentInvalid, "Poll.Options", $"The poll has {poll.Options.Count} options; {rules.Platform} takes {rule.MinOptions} to {rule.MaxOptions}.", $"{rule.MinOptions}-{rule.MaxOptions}", poll.Options.Count);
        }

        for (int i = 0; i < poll.Options.Count; i++)
        {
            int length = poll.Options[i].Length;
            if (length == 0 || length > rule.MaxOptionLength)
            {
                problems.Error(length == 0 ? SocialErrorCode.ContentInvalid : SocialErrorCode.ContentTooLong, $"Poll.Options[{i}]", $"Poll.Options[{i}] is {length} characters long; {rules.Platform} takes 1 to {rule.MaxOptionLength}.", $"1-{rule.MaxOptionLength}", length);
            }
        }

        if (poll.Duration < rule.MinDuration || poll.Duration > rule.MaxDuration)
        {
            problems.Error(SocialErrorCode.ContentInvalid, "Poll.Duration", $"The poll lasts {poll.Duration}; {rules.Platform} takes {rule.MinDuration} to {rule.MaxDuration}.", $"{rule.MinDuration}-{rule.MaxDuration}", poll.Duration);
        }
    }

    private static void ValidateAudience(PublishingRules rules, Post post, ProblemList problems)
    {
        if (post.Visibility is { IsEmpty: false } visibility && visibility != Visibility.Public && !rules.Visibilities.Contains(visibility))
        {
            string takes = rules.Visibilities.Count == 0 ? "only public posts" : string.Join(", ", rules.Visibilities);
            problems.Error(SocialErrorCode.Unsupported, "Visibility", $"Visibility is {visibility}; {rules.Platform} takes {takes}. It is never widened silently.", takes, visibility.Value);
        }

        if (post.ReplyAudience is { IsEmpty: false } audience && audience != ReplyAudience.Everyone && !rules.ReplyAudiences.Contains(audience))
        {
            string takes = rules.ReplyAudiences.Count == 0 ? "no choice" : string.Join(", ", rules.ReplyAudiences);
            problems.Error(SocialErrorCode.Unsupported, "ReplyAudience", $"ReplyAudience is {audience}; {rules.Platform} takes {takes}.", takes, audience.Value);
        }
    }

    private static void ValidateSchedule(PublishingRules rules, Post post, DateTimeOffset now, ProblemList problems)
    {
        if (post.ScheduledTime is not { } time)
        {
            return;
        }

        if (rules.MaxScheduleAhead is null)
        {
            problems.Error(SocialErrorCode.SchedulingUnsupported, "ScheduledTime", $"{rules.Platform} does not schedule natively: publish at the time yourself.", "none", time.ToString("O"));
            return;
        }

        TimeSpan ahead = time - now;
        if (ahead < rules.MinScheduleAhead || ahead > rules.MaxScheduleAhead)
        {
            problems.Error(SocialErrorCode.ContentInvalid, "ScheduledTime", $"ScheduledTime is {ahead} ahead; {rules.Platform} takes {rules.MinScheduleAhead} to {rules.MaxScheduleAhead}.", $"{rules.MinScheduleAhead}-{rules.MaxScheduleAhead}", ahead);
        }
    }

    /// <summary>Tells the kind of an attachment without reading its bytes: as declared, or by its type or name.</summary>
    internal static MediaKind KindOf(MediaAttachment media)
    {
        if (!media.Kind.IsEmpty)
        {
            return media.Kind;
        }

        if (media.Uploaded is { Kind.IsEmpty: false } uploaded)
        {
            return uploaded.Kind;
        }

        return media.Source?.DeclaredType is { } type ? MediaSniffer.KindOf(type) : MediaSniffer.FromName(media.Source?.FileName)?.Kind ?? default;
    }

    internal static MediaRules? RuleOf(PublishingRules rules, MediaKind kind) => rules.Media.FirstOrDefault(m => m.Kind == kind);

    private static string Names(PublishingRules rules) => rules.Media.Count == 0 ? "no media" : string.Join(", ", rules.Media.Select(m => m.Kind));
}
