using System.Globalization;

namespace Social.RateLimiting;

/// <summary>Checks declared windows, and finds the window that an observation speaks of.</summary>
internal static class WindowRules
{
    public static void Check(RateLimitCharge charge, string route)
    {
        RateLimitWindow window = charge.Window ?? throw new ArgumentException($"A charge of route '{route}' names no window.");
        if (window.Period <= TimeSpan.Zero || window.Period > LimitClock.Longest)
        {
            throw new ArgumentException($"Window '{window.Name}': Period must be more than zero and at most 31 days, but is {window.Period}.");
        }

        if (!(window.Limit > 0) || !double.IsFinite(window.Limit) || window.Burst is { } burst && !(burst > 0 && double.IsFinite(burst)))
        {
            throw new ArgumentException($"Window '{window.Name}': Limit and Burst must be more than zero, but Limit is {window.Limit} and Burst {window.Burst}.");
        }

        if (window.Zone is not null && window.Period > TimeSpan.FromDays(1))
        {
            throw new ArgumentException($"Window '{window.Name}': with a Zone, Period must be at most one day, but is {window.Period}.");
        }

        if (window.Zone is not null)
        {
            // A zone that is not installed is found out here rather than in the middle of a take.
            CalendarReset.Find(window.Zone);
        }

        if (!(charge.Cost > 0) || charge.Cost > window.Capacity)
        {
            throw new ArgumentException(
                $"Route '{route}' takes {charge.Cost} of window '{window.Name}'; it must be more than zero and at most {window.Capacity}, or it could never be taken.");
        }
    }

    public static int Match(WindowEntry[] entries, in RateLimitObservation seen)
    {
        bool isPlain = seen is { WindowName: null, Scope: null, Period: null };
        if (isPlain)
        {
            return entries.Length == 1 && !seen.IsExhausted ? 0 : -1;
        }

        for (int i = 0; i < entries.Length; i++)
        {
            RateLimitWindow window = entries[i].Slot.Window;
            bool isMatch = seen.WindowName is { } name
                ? string.Equals(name, window.Name, StringComparison.Ordinal)
                : (seen.Scope is not { } scope || scope == window.Scope) && (seen.Period is not { } period || period == window.Period);
            if (isMatch)
            {
                return i;
            }
        }

        return -1;
    }

    /// <summary>Returns the window of one subject alone rather than one of many: the less is stopped by mistake, the better.</summary>
    public static int Narrowest(WindowEntry[] entries)
    {
        int best = -1;
        for (int i = 0; i < entries.Length; i++)
        {
            if (best < 0 || Breadth(entries[i].Slot.Window.Scope) < Breadth(entries[best].Slot.Window.Scope))
            {
                best = i;
            }
        }

        return best;
    }

    public static bool HasNumbers(WindowEntry[] entries, int index, ReadOnlySpan<RateLimitObservation> seen)
    {
        foreach (ref readonly RateLimitObservation observation in seen)
        {
            if (observation.Remaining is not null && Match(entries, observation) == index)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Defines the window that an observation speaks of and no route declared, or null when it says too little.</summary>
    public static RateLimitWindow? Discover(string route, in RateLimitObservation seen, bool isOnly)
    {
        bool isCounted = seen.Limit is > 0 && double.IsFinite(seen.Limit.Value);
        bool isPlaced = seen.WindowName is not null || (seen.Scope is not null && seen.Period is not null);
        bool isStop = seen.IsExhausted || seen.UsedPercent is not null;
        if (!(isPlaced && (isCounted || isStop)) && !(isOnly && isStop))
        {
            return null;
        }

        RateLimitScope scope = seen.Scope ?? RateLimitScope.Account;
        TimeSpan period = seen.Period is { } given && given > TimeSpan.Zero && given <= LimitClock.Longest ? given : TimeSpan.FromHours(1);
        bool isPercent = !isCounted || seen.UsedPercent is not null;
        return new RateLimitWindow
        {
            Name = seen.WindowName ?? string.Create(CultureInfo.InvariantCulture, $"{route}.{ScopeName(scope)}.{period.TotalSeconds}s"),
            Scope = scope,
            Kind = isPercent ? RateLimitKind.UsagePercent : RateLimitKind.Fixed,
            Limit = isPercent ? 100 : seen.Limit!.Value,
            Period = period,
        };
    }

    private static string ScopeName(RateLimitScope scope) => scope switch
    {
        RateLimitScope.App => "app",
        RateLimitScope.Project => "project",
        RateLimitScope.Credential => "credential",
        RateLimitScope.Object => "object",
        RateLimitScope.Pair => "pair",
        _ => "account",
    };

    private static int Breadth(RateLimitScope scope) => scope switch
    {
        RateLimitScope.Pair => 0,
        RateLimitScope.Object => 1,
        RateLimitScope.Account => 2,
        RateLimitScope.Credential => 3,
        RateLimitScope.App => 4,
        _ => 5,
    };
}
