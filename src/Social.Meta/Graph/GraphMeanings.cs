namespace Social.Meta;

/// <summary>What Meta's codes and subcodes mean, as far as several networks share them.</summary>
/// <remarks>Follows developers.facebook.com, "Error codes" of the Graph API, Pages, Instagram publishing and Threads. A subcode says more than its code and comes first.</remarks>
internal static class GraphMeanings
{
    private static readonly GraphMeaning Expired = new(SocialErrorCode.AuthenticationExpired, Remedy.Reconnect, "The access token is no longer good: connect the account again.") { IsTokenRefused = true };
    private static readonly GraphMeaning Revoked = new(SocialErrorCode.AuthenticationExpired, Remedy.Reconnect, "The user took the grant back, changed the password or must confirm the login: connect the account again.");
    private static readonly GraphMeaning Permission = new(SocialErrorCode.InsufficientPermissions, Remedy.AskPermission);
    private static readonly GraphMeaning Throttled = new(SocialErrorCode.RateLimitExceeded, Remedy.Wait, "More calls lengthen the block.", IsTransient: true);
    private static readonly GraphMeaning Busy = new(SocialErrorCode.PlatformUnavailable, Remedy.Retry, IsTransient: true) { MayHaveActed = true };
    private static readonly GraphMeaning NewContainer = new(SocialErrorCode.ProcessingFailed, Remedy.Retry, "The container is lost: publish again, which makes a new one.");
    private static readonly GraphMeaning NotYet = new(SocialErrorCode.NotReady, Remedy.Wait, "The container is not ready yet.", IsTransient: true);
    private static readonly GraphMeaning BadMedia = new(SocialErrorCode.InvalidMedia, Remedy.FixContent);
    private static readonly GraphMeaning Unreachable = new(SocialErrorCode.MediaUnreachable, Remedy.FixContent, "Meta could not fetch the media: the address must be public, direct and quick, without login or robots.txt in the way.");
    private static readonly GraphMeaning Invalid = new(SocialErrorCode.ContentInvalid, Remedy.FixContent);
    private static readonly GraphMeaning Blocked = new(SocialErrorCode.AccountRestricted, Remedy.Human, "Meta blocked the action as spam or against its policy: stop, and let a person look at the account.");

    private static readonly Dictionary<int, GraphMeaning> BySubcode = new()
    {
        [33] = new(SocialErrorCode.NotFound, Remedy.None, "The object is not there, or the token may not see it."),
        [458] = Revoked,
        [459] = Revoked,
        [460] = Revoked,
        [463] = Expired,
        [464] = Revoked,
        [467] = Expired,
        [490] = Revoked,
        [492] = new(SocialErrorCode.InsufficientPermissions, Remedy.Reconnect, "The user no longer has a role on the Page: connect the Page again with somebody who has."),
        [2069032] = new(SocialErrorCode.AuthenticationExpired, Remedy.Reconnect, "The call needs the Page's own token, not the user's: connect the Page."),
        [1349174] = Permission,
        [2446079] = Throttled,
        [2207001] = Busy,
        [2207003] = Unreachable with { Remedy = Remedy.Retry, IsTransient = true },
        [2207004] = BadMedia,
        [2207005] = BadMedia,
        [2207006] = new(SocialErrorCode.NotFound, Remedy.None, "The container is not there, or it belongs to another account."),
        [2207008] = NotYet,
        [2207009] = BadMedia,
        [2207010] = new(SocialErrorCode.ContentTooLong, Remedy.FixContent),
        [2207020] = NewContainer,
        [2207023] = Invalid,
        [2207026] = BadMedia,
        [2207027] = NotYet,
        [2207028] = Invalid,
        [2207032] = NewContainer,
        [2207035] = Invalid,
        [2207036] = Invalid,
        [2207037] = Invalid,
        [2207040] = Invalid,
        [2207042] = new(SocialErrorCode.QuotaExceeded, Remedy.Wait, "The account has used up its posts of the last 24 hours."),
        [2207050] = new(SocialErrorCode.AccountRestricted, Remedy.Human, "The account is restricted or inactive: its owner must sign in to the app."),
        [2207051] = Blocked,
        [2207052] = Unreachable,
        [2207053] = NewContainer,
        [2207057] = Invalid,
        [2207076] = BadMedia,
        [2207077] = Unreachable,
        [2207081] = new(SocialErrorCode.TargetNotAllowed, Remedy.FixContent, "The account cannot make trial reels."),
        [2207082] = new(SocialErrorCode.ProcessingFailed, Remedy.Retry, IsTransient: true),
        [4279009] = NotYet,
        [4279013] = new(SocialErrorCode.AccountRestricted, Remedy.Human, "The account may not publish through the API."),
    };

    private static readonly Dictionary<int, GraphMeaning> ByCode = new()
    {
        [1] = Busy,
        [2] = Busy,
        [-1] = Busy,
        [-2] = Unreachable with { Remedy = Remedy.Retry, IsTransient = true },
        [3] = Permission with { Remedy = Remedy.FixConfiguration, Advice = "The app lacks the capability." },
        [4] = Throttled,
        [10] = Permission,
        [17] = Throttled,
        [24] = new(SocialErrorCode.NotFound, Remedy.None),
        [25] = new(SocialErrorCode.AccountRestricted, Remedy.Human),
        [32] = Throttled,
        [33] = new(SocialErrorCode.NotFound, Remedy.None, "The object is not there, or the token may not see it."),
        [100] = Invalid,
        [102] = Expired,
        [104] = new(SocialErrorCode.ConfigurationInvalid, Remedy.FixConfiguration, "The call needs a token with the app secret's proof: set the app secret."),
        [190] = Expired,
        [341] = Throttled,
        [352] = BadMedia,
        [368] = Blocked,
        [506] = new(SocialErrorCode.DuplicateContent, Remedy.None, "The same post is already there."),
        [613] = Throttled,
        [803] = new(SocialErrorCode.NotFound, Remedy.None),
        [1609005] = new(SocialErrorCode.MediaUnreachable, Remedy.FixContent, "Meta could not read the linked page."),
        [1705] = Permission,
        [2635] = new(SocialErrorCode.ConfigurationInvalid, Remedy.FixConfiguration, "The version of the Graph API has ended: set a newer one."),
        [9004] = Unreachable,
        [9007] = NotYet,
        [36000] = BadMedia,
        [36001] = BadMedia,
        [36003] = BadMedia,
        [36004] = new(SocialErrorCode.ContentTooLong, Remedy.FixContent),
    };

    /// <summary>Finds what a code means: by its subcode, else by itself, else by its range.</summary>
    public static GraphMeaning? Find(int? code, int? subcode)
    {
        if (subcode is { } sub && BySubcode.TryGetValue(sub, out GraphMeaning bySubcode))
        {
            return bySubcode;
        }

        if (code is not { } number)
        {
            return null;
        }

        return ByCode.TryGetValue(number, out GraphMeaning byCode) ? byCode
            : number is >= 200 and <= 299 ? Permission
            : number is >= 80000 and <= 80014 ? Throttled
            : null;
    }
}
