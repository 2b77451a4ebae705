using Social.RateLimiting;

namespace Social.YouTube;

/// <summary>YouTube's daily pots of a project, and what each call takes from them. They are full again at midnight Pacific time.</summary>
/// <remarks>Follows "Quota calculator", September 2026. Costs are data: Google changed them twice within a year.</remarks>
internal static class YouTubeLimits
{
    public const string UnitsName = "youtube.units";
    public const string UploadsName = "youtube.uploads";
    public const string SearchesName = "youtube.searches";
    public const string Zone = "America/Los_Angeles";

    public const int DefaultUnits = 10_000;
    public const int DefaultUploads = 100;
    public const int DefaultSearches = 100;

    public static readonly RateLimitWindow Units = Pot(UnitsName, DefaultUnits);
    public static readonly RateLimitWindow Uploads = Pot(UploadsName, DefaultUploads);
    public static readonly RateLimitWindow Searches = Pot(SearchesName, DefaultSearches);

    /// <summary>What reads take.</summary>
    public static readonly RateLimitCharge[] Read = Cost(1);

    /// <summary>What most writes take.</summary>
    public static readonly RateLimitCharge[] Write = Cost(50);

    /// <summary>What an upload takes.</summary>
    public static readonly RateLimitCharge[] Upload = [new RateLimitCharge(Uploads)];

    /// <summary>What a page of a search takes.</summary>
    public static readonly RateLimitCharge[] Search = [new RateLimitCharge(Searches)];

    /// <summary>What a call with a price of its own takes.</summary>
    public static RateLimitCharge[] Cost(int units) => [new RateLimitCharge(Units, units)];

    private static RateLimitWindow Pot(string name, double limit) => new()
    {
        Name = name, Scope = RateLimitScope.Project, Kind = RateLimitKind.Fixed, Limit = limit, Period = TimeSpan.FromDays(1), Zone = Zone,
    };
}
