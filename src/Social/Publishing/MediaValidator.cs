using System.Globalization;

namespace Social.Publishing;

/// <summary>Checks the bytes of a post's media against a network's rules before anything is sent: type, size, dimensions, duration.</summary>
public static class MediaValidator
{
    /// <summary>Reads each medium's headers and checks them; problems are added, nothing is thrown for bad media.</summary>
    /// <param name="rules">The rules.</param>
    /// <param name="post">The post as the network gets it.</param>
    /// <param name="problems">Where problems go.</param>
    /// <param name="cancellationToken">Cancels the check.</param>
    /// <returns>The kinds found, in the order of the media; default for media uploaded before.</returns>
    public static async Task<IReadOnlyList<MediaKind>> ValidateAsync(PublishingRules rules, Post post, ProblemList problems, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(rules);
        ArgumentNullException.ThrowIfNull(post);
        ArgumentNullException.ThrowIfNull(problems);
        List<MediaKind> kinds = [];
        for (int i = 0; i < post.Media.Count; i++)
        {
            MediaAttachment media = post.Media[i];
            kinds.Add(media.Source is { Url: null } source
                ? await ValidateAsync(rules, media, source, $"Media[{i}]", problems, cancellationToken).ConfigureAwait(false)
                : RulesValidator.KindOf(media));
        }

        return kinds;
    }

    /// <summary>Checks one medium.</summary>
    /// <param name="rules">The rules.</param>
    /// <param name="media">The medium.</param>
    /// <param name="source">Where its bytes are.</param>
    /// <param name="member">How to name it in problems.</param>
    /// <param name="problems">Where problems go.</param>
    /// <param name="cancellationToken">Cancels the check.</param>
    /// <returns>The kind found; default when it cannot be told.</returns>
    public static async Task<MediaKind> ValidateAsync(PublishingRules rules, MediaAttachment media, MediaSource source, string member, ProblemList problems, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(rules);
        ArgumentNullException.ThrowIfNull(media);
        ArgumentNullException.ThrowIfNull(source);
        ArgumentNullException.ThrowIfNull(problems);
        MediaInspection inspection;
        try
        {
            MediaDescription first = await source.DescribeAsync(cancellationToken).ConfigureAwait(false);
            if (first.Length == 0)
            {
                problems.Error(SocialErrorCode.InvalidMedia, member, $"{member} is empty: 0 bytes.", 1, 0);
                return default;
            }

            inspection = first.SniffedType is null
                ? new MediaInspection { Description = first }
                : await source.InspectAsync(cancellationToken).ConfigureAwait(false);
        }
        catch (SocialMediaException e)
        {
            problems.Error(e.Code, member, $"{member}: {e.Message}");
            return default;
        }

        MediaDescription description = inspection.Description;
        MediaKind kind = description.Kind.IsEmpty ? RulesValidator.KindOf(media) : description.Kind;
        if (description is { SniffedType: { } shown, DeclaredType: { } declared } && !IsSameFamily(MediaSniffer.KindOf(shown), MediaSniffer.KindOf(declared)))
        {
            problems.Error(SocialErrorCode.InvalidMedia, member, $"{member} is not what it says: it is declared as {declared} and its bytes are {shown}.", declared, shown);
            return kind;
        }

        if (description.ContentType is not { } type || kind.IsEmpty)
        {
            problems.Error(SocialErrorCode.InvalidMedia, member, $"{member} is of a type that is not known: give its MIME type.", null, description.ContentType ?? "unknown");
            return default;
        }

        if (!media.Kind.IsEmpty && media.Kind != kind && !(media.Kind == MediaKind.Image && kind == MediaKind.Animation))
        {
            problems.Error(SocialErrorCode.InvalidMedia, member, $"{member} is declared as {media.Kind} and its bytes are {kind}.", media.Kind.Value, kind.Value);
            return kind;
        }

        if (RulesValidator.RuleOf(rules, kind) is not { } rule)
        {
            string takes = string.Join(", ", rules.Media.Select(m => m.Kind));
            problems.Error(SocialErrorCode.InvalidMedia, member, $"{member} is {kind} ({type}); {rules.Platform} takes {takes}.", takes, type);
            return kind;
        }

        Check(rules, rule, inspection, type, member, problems);
        return kind;
    }

    /// <summary>A GIF is an image whether it moves or not.</summary>
    private static bool IsSameFamily(MediaKind a, MediaKind b) =>
        a == b || (IsPicture(a) && IsPicture(b));

    private static bool IsPicture(MediaKind kind) => kind == MediaKind.Image || kind == MediaKind.Animation;

    private static void Check(PublishingRules rules, MediaRules rule, MediaInspection media, string type, string member, ProblemList problems)
    {
        if (!rule.Types.Contains(type, StringComparer.OrdinalIgnoreCase))
        {
            string takes = string.Join(", ", rule.Types);
            problems.Error(SocialErrorCode.InvalidMedia, member, $"{member} is {type}; {rules.Platform} takes {takes}.", takes, type);
        }

        Range(rules, member, "bytes large", null, rule.MaxBytes, media.Description.Length, problems);
        Range(rules, member, "seconds long", rule.MinDuration?.TotalSeconds, rule.MaxDuration?.TotalSeconds, media.Duration?.TotalSeconds, problems);
        Range(rules, member, "pixels wide", rule.MinWidth, rule.MaxWidth, media.Width, problems);
        Range(rules, member, "pixels high", rule.MinHeight, rule.MaxHeight, media.Height, problems);
        Range(rules, member, "wide by high", rule.MinAspectRatio, rule.MaxAspectRatio, media.AspectRatio, problems);
    }

    private static void Range(PublishingRules rules, string member, string what, double? least, double? most, double? actual, ProblemList problems)
    {
        if (actual < least || actual > most)
        {
            string limit = FormattableString.Invariant($"{least?.ToString("0.###", CultureInfo.InvariantCulture) ?? "0"} to {most?.ToString("0.###", CultureInfo.InvariantCulture) ?? "any"}");
            string value = actual.Value.ToString("0.###", CultureInfo.InvariantCulture);
            problems.Error(SocialErrorCode.InvalidMedia, member, $"{member} is {value} {what}; {rules.Platform} takes {limit}.", limit, value);
        }
    }
}
