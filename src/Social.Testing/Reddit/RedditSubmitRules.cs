using System.Globalization;
using System.Text.RegularExpressions;

namespace Social.Testing;

/// <summary>What Reddit and a community's moderators refuse in a post.</summary>
internal sealed class RedditSubmitRules(RedditEmulator emulator)
{
    private const int LongestTitle = 300;
    private const int LongestText = 40_000;
    private const int LongestFlair = 64;
    private static readonly TimeSpan RegexPatience = TimeSpan.FromSeconds(1);

    public static void CheckTitle(string title)
    {
        if (title.Trim().Length == 0) throw new RedditRefusal("NO_TEXT", "we need something here", "title");
        if (RedditText.Length(title) > LongestTitle) throw new RedditRefusal("TOO_LONG", "This field must be under 300 characters", "title");
    }

    public static void CheckText(string text, int longest = LongestText)
    {
        if (RedditText.Length(text) > longest) throw new RedditRefusal("TOO_LONG", string.Create(CultureInfo.InvariantCulture, $"This field must be under {longest} characters"), "text");
    }

    /// <summary>Finds the community that a post is for, or refuses.</summary>
    public EmulatedRedditSubreddit Target(RedditCall call, string? name, string field = "sr")
    {
        if (string.IsNullOrWhiteSpace(name)) throw new RedditRefusal("SUBREDDIT_REQUIRED", "you must specify a subreddit", "sr");
        if (!Regex.IsMatch(name, "^(r/)?[A-Za-z0-9_-]{2,23}$", RegexOptions.None, RegexPatience)) throw new RedditRefusal("BAD_SR_NAME", "that name isn't going to work", "sr");
        if (emulator.State.Subreddit(name) is not { IsBanned: false } subreddit)
            throw new RedditRefusal("SUBREDDIT_NOEXIST", "Hmm, that community doesn't exist. Try checking the spelling.", "sr");
        if (subreddit.BannedUsers.Contains(call.User)) throw new RedditRefusal("BANNED_FROM_SUBREDDIT", "you have been banned from this community", "sr");
        var isClosed = subreddit.Type switch
        {
            "public" => false,
            "user" => subreddit != call.User.Profile,
            "archived" => true,
            _ => !subreddit.IsMember(call.User),
        };
        if (isClosed) throw new RedditRefusal("SUBREDDIT_NOTALLOWED", "This community only allows trusted members to post here", field);
        return subreddit;
    }

    /// <summary>Refuses a kind of post that the community does not take.</summary>
    public static void CheckKind(EmulatedRedditSubreddit subreddit, string kind)
    {
        var (isAllowed, code, message) = kind switch
        {
            "self" => (subreddit.SubmissionType != "link", "NO_SELFS", "This community doesn't allow text posts"),
            "link" => (subreddit.SubmissionType != "self", "NO_LINKS", "This community only allows text posts"),
            "image" => (subreddit.AllowImages && subreddit.SubmissionType != "self", "NO_IMAGES", "This community doesn't allow images"),
            "video" or "videogif" => (subreddit.AllowVideos && subreddit.SubmissionType != "self", "NO_VIDEOS", "This community doesn't allow videos"),
            "gallery" => (subreddit.AllowGalleries, "GALLERIES_DISABLED", "Gallery posts aren't allowed in this subreddit"),
            "poll" => (subreddit.AllowPolls, "POLLS_DISABLED", "Poll posts aren't allowed in this subreddit"),
            _ => (subreddit.AllowCrossposts, "NO_CROSSPOSTS", "Crossposts aren't allowed in this subreddit"),
        };
        if (!isAllowed) throw new RedditRefusal(code, message, "sr");
    }

    /// <summary>Refuses what the moderators require and the post does not have.</summary>
    /// <param name="post">The post, not yet there.</param>
    /// <param name="byStatus">Whether <c>validate_on_submit</c> asked for the refusals that have a status of their own.</param>
    public static void CheckRequirements(EmulatedRedditSubmission post, bool byStatus)
    {
        var rules = post.Subreddit.Requirements;
        CheckStrings("title", post.Title, rules.TitleMinLength, rules.TitleMaxLength, rules.TitleRegexes, rules.TitleRequiredStrings, rules.TitleBlacklistedStrings, byStatus);
        CheckBody(post, post.Text, byStatus);
        if (rules.IsFlairRequired && post.FlairId is null) throw new RedditRefusal("SUBMIT_VALIDATION_FLAIR_REQUIRED", "Your post must contain post flair.", "flair");
        if (post.Kind == "link" && Uri.TryCreate(post.Url, UriKind.Absolute, out var url))
        {
            var isListed = (rules.LinkRestrictionPolicy == "whitelist" ? rules.DomainWhitelist : rules.DomainBlacklist).Any(d => IsOf(url.Host, d));
            if (rules.LinkRestrictionPolicy == "whitelist" && !isListed) throw new RedditRefusal("SUBMIT_VALIDATION_LINK_WHITELIST", "Links to this domain are not allowed in this community.", "url");
            if (rules.LinkRestrictionPolicy == "blacklist" && isListed) throw new RedditRefusal("DOMAIN_BANNED", $"{url.Host} is not allowed in this community", "url");
        }
    }

    /// <summary>Refuses a text that breaks the moderators' rules for texts; edits are held to them as well.</summary>
    public static void CheckBody(EmulatedRedditSubmission post, string text, bool byStatus)
    {
        var rules = post.Subreddit.Requirements;
        if (rules.BodyRestrictionPolicy == "required" && text.Trim().Length == 0) throw new RedditRefusal("SUBMIT_VALIDATION_BODY_REQUIRED", "This community requires body text.", "text");
        if (rules.BodyRestrictionPolicy == "notAllowed" && text.Trim().Length > 0) throw new RedditRefusal("SUBMIT_VALIDATION_BODY_NOT_ALLOWED", "This community doesn't allow body text.", "text");
        if (text.Length > 0 || post.Kind == "self")
            CheckStrings("body", text, rules.BodyMinLength, rules.BodyMaxLength, rules.BodyRegexes, rules.BodyRequiredStrings, rules.BodyBlacklistedStrings, byStatus);
    }

    /// <summary>Puts the flair on the post that its author chose.</summary>
    public static void ChooseFlair(EmulatedRedditSubmission post, string? id, string? text)
    {
        if (string.IsNullOrEmpty(id)) return;
        if (RedditText.Length(text ?? "") > LongestFlair) throw new RedditRefusal("TOO_LONG", "This field must be under 64 characters", "flair_text");
        var flair = post.Subreddit.IsFlairEnabled ? post.Subreddit.Flairs.FirstOrDefault(f => f.Id == id) : null;
        if (flair is null || (flair.IsModeratorOnly && !post.Subreddit.Moderators.Contains(post.Author))) throw new RedditRefusal("BAD_FLAIR_TARGET", "That flair is not available", "flair");
        post.FlairId = flair.Id;
        // Another text than the template's is not refused, it is ignored.
        post.FlairText = flair.IsTextEditable && !string.IsNullOrEmpty(text) ? text : flair.Text;
    }

    /// <summary>Refuses an account that posts too fast, and remembers that it posted.</summary>
    public void Throttle(EmulatedRedditUser user)
    {
        var now = emulator.State.Now;
        var until = user.ThrottledUntil;
        if (emulator.Options.PostingInterval is { } interval && user.LastPostedAt + interval is { } next && (until is null || next > until)) until = next;
        if (until <= now || until is null) return;
        throw new RedditRefusal("RATELIMIT", user.ThrottleMessage ?? $"Looks like you've been doing that a lot. Take a break for {Wait(until.Value - now)} before trying again.", "ratelimit");
    }

    private static string Wait(TimeSpan left)
    {
        if (left < TimeSpan.FromSeconds(1)) return Count((int)Math.Ceiling(left.TotalMilliseconds), "millisecond");
        return left < TimeSpan.FromMinutes(1) ? Count((int)Math.Ceiling(left.TotalSeconds), "second") : Count((int)Math.Ceiling(left.TotalMinutes), "minute");
    }

    private static string Count(int number, string unit) => string.Create(CultureInfo.InvariantCulture, $"{number} {unit}{(number == 1 ? "" : "s")}");

    private static bool IsOf(string host, string domain) =>
        host.Equals(domain, StringComparison.OrdinalIgnoreCase) || host.EndsWith("." + domain, StringComparison.OrdinalIgnoreCase);

    private static void CheckStrings(
        string field, string text, int? least, int? most, IList<string> regexes, IList<string> required, IList<string> banned, bool byStatus)
    {
        var wire = field == "body" ? "text" : field;
        var length = RedditText.Length(text);
        if (length < least) throw new RedditRefusal("SUBMIT_VALIDATION_MIN_LENGTH", $"Your {field} must be at least {least} characters.", wire);
        if (length > most) throw new RedditRefusal("SUBMIT_VALIDATION_MAX_LENGTH", $"Your {field} must be at most {most} characters.", wire);
        var isMissing = (required.Count > 0 && !required.Any(r => text.Contains(r, StringComparison.OrdinalIgnoreCase)))
            || (regexes.Count > 0 && !regexes.Any(r => Regex.IsMatch(text, r, RegexOptions.None, RegexPatience)));
        if (isMissing) throw new RedditRefusal($"SUBMIT_VALIDATION_{field.ToUpperInvariant()}_REQUIREMENT", $"Your {field} does not meet the requirements of this community.", wire);
        if (banned.FirstOrDefault(b => text.Contains(b, StringComparison.OrdinalIgnoreCase)) is not { } found) return;
        var reason = $"SUBMIT_VALIDATION_{field.ToUpperInvariant()}_BLACKLISTED_STRING";
        var explanation = $"You may not have \"{found}\" in your {(field == "body" ? "post body" : field)}. ";
        throw byStatus ? new RedditRefusal(RedditProblems.Invalid(field, reason, explanation)) : new RedditRefusal(reason, explanation, wire);
    }
}
