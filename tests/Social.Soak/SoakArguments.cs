using System.Globalization;

namespace Social.Soak;

/// <summary>What the program is told. Tokens and secrets come by the environment, since everyone can read a command line.</summary>
/// <param name="Account">The account that publishes, and with it the network.</param>
/// <param name="Host">Its host.</param>
/// <param name="Journal">The journal's file.</param>
/// <param name="Words">What every text begins with; its number follows.</param>
/// <param name="Count">How many posts there are.</param>
/// <param name="ClockOffset">How far the clock is ahead: a restart long after, without the wait.</param>
internal sealed record SoakArguments(AccountKey Account, string Host, string Journal, string Words, int Count, TimeSpan ClockOffset)
{
    public const string Usage = "Usage: SOCIAL_SOAK_TOKEN=... Social.Soak ACCOUNT HOST JOURNAL WORDS COUNT CLOCK-OFFSET-SECONDS, or\n       Social.Soak refresh ACCOUNT KIND HOST STORE";

    public static SoakArguments? Parse(string[] args) =>
        args is [string account, string host, string journal, string words, string count, string offset]
        && AccountKey.TryParse(account, out AccountKey key)
        && int.TryParse(count, NumberStyles.None, CultureInfo.InvariantCulture, out int posts)
        && int.TryParse(offset, NumberStyles.None, CultureInfo.InvariantCulture, out int seconds)
            ? new SoakArguments(key, host, journal, words, posts, TimeSpan.FromSeconds(seconds))
            : null;
}
