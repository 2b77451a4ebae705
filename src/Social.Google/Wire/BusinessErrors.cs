using System.Globalization;
using Social.Pipeline;

namespace Social.Google;

/// <summary>What only Business Profile's errors say: the numbers of the older API's field errors.</summary>
internal static class BusinessErrors
{
    /// <summary>The media is larger than Google fetches.</summary>
    private const int MediaTooLarge = 10;

    public static GoogleErrorClassifier Classifier { get; } = new(null, Refine);

    private static PlatformError Refine(GoogleProblem problem, PlatformError error)
    {
        if (problem.Violations.FirstOrDefault(v => v.Code is not null) is not { Code: { } number } first)
        {
            return error;
        }

        error = error with { PlatformSubcode = number.ToString(CultureInfo.InvariantCulture) };

        // The 1000s are about photos: Google could not fetch or read one.
        return number switch
        {
            >= 1000 and < 1100 => error with { Code = SocialErrorCode.MediaUnreachable, Remedy = Remedy.FixContent },
            MediaTooLarge => error with { Code = SocialErrorCode.InvalidMedia, Remedy = Remedy.FixContent },
            _ when first.Description?.StartsWith("Video duration", StringComparison.Ordinal) == true => error with { Code = SocialErrorCode.InvalidMedia, Remedy = Remedy.FixContent },
            _ => error,
        };
    }
}
