using System.Globalization;
using Social.Pipeline;

namespace Social.TikTok;

/// <summary>The errors of answers that say that they are good, and lack what they should have; and of bad input.</summary>
internal static class TikTokAnswers
{
    public static SocialApiException Empty(PlatformClient client, SocialRoute route, AccountKey account, int status) =>
        new(SocialErrorCode.PlatformError, route.Kind == RouteKind.Commit ? Remedy.Reconcile : Remedy.Retry, $"TikTok answered '{route.Name}' (HTTP {status}) without what was asked for.")
        {
            Platform = client.Name, Account = account.IsEmpty ? null : account, Operation = route.Name, Status = status, IsOutcomeUnknown = route.Kind == RouteKind.Commit,
        };

    public static SocialValidationException Invalid(string member, string message, object limit, object actual, SocialErrorCode? code = null) => new([new ValidationProblem
    {
        Code = code ?? SocialErrorCode.ContentInvalid,
        Member = member,
        Message = message,
        Limit = Convert.ToString(limit, CultureInfo.InvariantCulture),
        Actual = Convert.ToString(actual, CultureInfo.InvariantCulture),
    }]);

    public static DateTimeOffset? Time(long? seconds) => seconds is > -62_135_596_800 and < 253_402_300_800 ? DateTimeOffset.FromUnixTimeSeconds(seconds.Value) : null;

    public static Uri? Address(string? url) => Uri.TryCreate(url, UriKind.Absolute, out Uri? address) ? address : null;
}
