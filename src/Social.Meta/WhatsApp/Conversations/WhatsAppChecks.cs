using Social.Publishing;

namespace Social.Meta;

/// <summary>Checks the parts of a message; each problem names member, limit and value, and never the words.</summary>
internal sealed class WhatsAppChecks(ProblemList problems)
{
    public void Text(string member, string? text, int most, bool isRequired = true)
    {
        if (string.IsNullOrEmpty(text))
        {
            if (isRequired)
            {
                problems.Error(SocialErrorCode.ContentInvalid, member, $"{member} is missing.", 1, 0);
            }
        }
        else if (text.Length > most)
        {
            problems.Error(SocialErrorCode.ContentTooLong, member, $"{member} has {text.Length} characters; WhatsApp takes at most {most}.", most, text.Length);
        }
    }

    public void Count(string member, int count, int least, int most)
    {
        if (count < least || count > most)
        {
            problems.Error(SocialErrorCode.ContentInvalid, member, $"{member} has {count} items; WhatsApp takes {least} to {most}.", least == most ? $"{most}" : $"{least} to {most}", count);
        }
    }

    public void Unique(string member, IEnumerable<string> values)
    {
        List<string> all = [.. values];
        if (all.Distinct(StringComparer.Ordinal).Count() is { } distinct && distinct != all.Count)
        {
            problems.Error(SocialErrorCode.ContentInvalid, member, $"{member} must differ from each other: {all.Count} have {distinct} values.", all.Count, distinct);
        }
    }

    public void Range(string member, double value, double least, double most)
    {
        if (!(value >= least && value <= most))
        {
            problems.Error(SocialErrorCode.ContentInvalid, member, $"{member} is {value}; it must be between {least} and {most}.", $"{least} to {most}", value);
        }
    }

    public void Address(string member, Uri? address)
    {
        if (address is not { IsAbsoluteUri: true } || (address.Scheme != Uri.UriSchemeHttps && address.Scheme != Uri.UriSchemeHttp))
        {
            problems.Error(SocialErrorCode.ContentInvalid, member, $"{member} must be an absolute address, http or https.", "http or https", address is null ? "none" : "another");
        }
    }

    public void That(bool holds, string member, string message)
    {
        if (!holds)
        {
            problems.Error(SocialErrorCode.ContentInvalid, member, message);
        }
    }
}
