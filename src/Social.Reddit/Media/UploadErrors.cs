using System.Text;
using System.Text.RegularExpressions;
using Social.Pipeline;

namespace Social.Reddit;

/// <summary>Reads the errors of the storage that media is uploaded to: Amazon's XML.</summary>
internal static partial class UploadErrors
{
    public static PlatformError Read(in PlatformAnswer answer)
    {
        string body = Encoding.UTF8.GetString(answer.Body.Span[..Math.Min(answer.Body.Length, 8192)]);
        string? code = Find(Code(), body);
        PlatformError standard = StandardErrors.FromStatus(answer.Status, Find(Message(), body)) with { PlatformCode = code, RequestId = Find(RequestId(), body), IsTokenRefused = false };
        return code switch
        {
            "EntityTooLarge" => standard with
            {
                Code = SocialErrorCode.InvalidMedia,
                Remedy = Remedy.FixContent,
                Message = $"The media is too large for Reddit: {Find(Proposed(), body) ?? "?"} bytes, at most {Find(Allowed(), body) ?? "?"}.",
            },
            "EntityTooSmall" => standard with { Code = SocialErrorCode.InvalidMedia, Remedy = Remedy.FixContent, Message = "The media is too small for Reddit." },
            _ when answer.Status is 403 or 400 && body.Contains("expired", StringComparison.OrdinalIgnoreCase) => Over(standard),
            _ when answer.Status == 403 => Over(standard),
            _ when answer.Status is >= 400 and < 500 => standard with { Code = SocialErrorCode.InvalidMedia, Remedy = Remedy.FixContent },
            _ => standard,
        };
    }

    private static PlatformError Over(PlatformError standard) => standard with
    {
        Code = SocialErrorCode.CheckpointInvalid,
        Remedy = Remedy.Retry,
        Message = "The permission to upload has expired before the media was there, or was refused: try again, which asks for a new one.",
    };

    private static string? Find(Regex member, string body) => member.Match(body) is { Success: true } match ? match.Groups[1].Value : null;

    [GeneratedRegex("<Code>([^<]{1,100})</Code>", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Code();

    [GeneratedRegex("<Message>([^<]{1,500})</Message>", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Message();

    [GeneratedRegex("<ProposedSize>([0-9]{1,20})</ProposedSize>", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Proposed();

    [GeneratedRegex("<MaxSizeAllowed>([0-9]{1,20})</MaxSizeAllowed>", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Allowed();

    [GeneratedRegex("<RequestId>([^<]{1,100})</RequestId>", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex RequestId();
}
