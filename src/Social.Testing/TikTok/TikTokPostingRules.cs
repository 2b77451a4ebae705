namespace Social.Testing;

/// <summary>Who may post, how much, and with which settings.</summary>
internal sealed class TikTokPostingRules(TikTokEmulator emulator)
{
    private static readonly TimeSpan Day = TimeSpan.FromHours(24);
    private static readonly string[] PrivacyLevels = ["PUBLIC_TO_EVERYONE", "MUTUAL_FOLLOW_FRIENDS", "FOLLOWER_OF_CREATOR", "SELF_ONLY"];

    /// <summary>Tells why the creator cannot post now, whatever it is; null when nothing is in the way. The gate is held.</summary>
    public (string Code, string Message)? Obstacle(TikTokCaller caller)
    {
        var user = caller.User!;
        var since = emulator.State.Now - Day;
        if (user.IsBannedFromPosting) return ("spam_risk_user_banned_from_posting", "The user is banned from making new posts.");
        var recent = emulator.State.Publishes.Values.Where(p => !p.IsDraft && p.CreatedAt > since).ToList();
        if (recent.Count(p => p.User == user && p.FailReason is null) >= emulator.Options.DailyPostCap)
            return ("spam_risk_too_many_posts", "The daily post cap from the API is reached for the current user.");
        var active = recent.Where(p => p.App == caller.App).Select(p => p.User).Distinct().ToList();
        return !caller.App.IsAudited && !active.Contains(user) && active.Count >= emulator.Options.UnauditedUserCap
            ? ("reached_active_user_cap", "The daily quota for active publishing users from your client is reached.")
            : null;
    }

    /// <summary>Refuses a direct post that may not be made. The gate is held.</summary>
    public void CheckDirect(TikTokCaller caller, string privacyLevel)
    {
        if (!caller.App.IsAudited && (privacyLevel != "SELF_ONLY" || !caller.User!.IsPrivate))
            throw TikTokProblems.Open(403, "unaudited_client_can_only_post_to_private_accounts", "Unaudited clients can only post to a private account. The publish attempt will be blocked when calling /publish/video/init/ to publish to a public account.");
        if (!caller.User!.PrivacyLevelOptions.Contains(privacyLevel))
            throw TikTokProblems.Open(403, "privacy_level_option_mismatch", "The privacy level is not among those that creator_info offers.");
        if (Obstacle(caller) is var (code, message)) throw TikTokProblems.Open(403, code, message);
    }

    /// <summary>Refuses a draft for which the inbox has no room. The gate is held.</summary>
    public void CheckDraft(TikTokCaller caller)
    {
        if (caller.User!.IsBannedFromPosting) throw TikTokProblems.Open(403, "spam_risk_user_banned_from_posting", "The user is banned from making new posts.");
        var since = emulator.State.Now - Day;
        var pending = emulator.State.Publishes.Values.Count(p => p.IsDraft && p.User == caller.User && p.CreatedAt > since && p.Video is null && p.FailReason is null);
        if (pending >= emulator.Options.PendingShareCap)
            throw TikTokProblems.Open(403, "spam_risk_too_many_pending_share", "There may be at most 5 pending shares within any 24-hour period.");
    }

    /// <summary>Reads the privacy level, which every direct post must state, and holds the paid-partnership rule.</summary>
    public static string PrivacyLevel(TikTokBody postInfo)
    {
        postInfo.RequireString("privacy_level");
        var level = postInfo.Choice("privacy_level", PrivacyLevels)!;
        postInfo.Flag("brand_organic_toggle");
        if (postInfo.Flag("brand_content_toggle") && level == "SELF_ONLY") throw postInfo.Refuse("post_info.brand_content_toggle cannot be combined with SELF_ONLY.");
        return level;
    }

    /// <summary>Reads a URL to pull from: https, and of a domain or prefix that the app verified.</summary>
    public Uri PullUrl(TikTokCaller caller, string text, TikTokBody body)
    {
        // Loopback is where tests serve their media, and has no certificate.
        if (!Uri.TryCreate(text, UriKind.Absolute, out var url) || !(url.Scheme == Uri.UriSchemeHttps || (url.Scheme == Uri.UriSchemeHttp && url.IsLoopback)))
            throw body.Refuse("The URL to pull from must be absolute and https.");
        if (emulator.Options.VerifyUrlOwnership && !caller.App.Owns(url))
            throw TikTokProblems.Open(403, "url_ownership_unverified", "Please review our URL ownership verification rules.");
        return url;
    }
}
