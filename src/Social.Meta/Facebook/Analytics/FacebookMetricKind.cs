namespace Social.Meta;

/// <summary>How the days of a metric make a total.</summary>
internal enum FacebookMetricKind
{
    /// <summary>They add up.</summary>
    Count = 0,

    /// <summary>The last one is it.</summary>
    Level = 1,

    /// <summary>They count people, some of whom come on several days: no total follows from them.</summary>
    Unique = 2,
}
