namespace Social.Testing;

/// <summary>Counts requests per endpoint, app and member; every count starts again at 00:00 UTC.</summary>
internal sealed class LinkedInLimits(LinkedInEmulatorOptions options, TimeProvider clock)
{
    private readonly Lock _gate = new();
    private readonly Dictionary<string, int> _counts = new(StringComparer.Ordinal);
    private DateTime _day;

    public void Clear()
    {
        lock (_gate) _counts.Clear();
    }

    /// <summary>Takes one request.</summary>
    /// <returns>Null, or which limit is reached: <c>APPLICATION</c> or <c>MEMBER</c>.</returns>
    public string? Take(string endpoint, LinkedInCaller caller)
    {
        if (!options.EnforceRateLimits || (options.DailyLimits.TryGetValue(endpoint, out var limit) ? limit : options.DefaultDailyLimit) is not { } allowed) return null;
        lock (_gate)
        {
            var today = clock.GetUtcNow().UtcDateTime.Date;
            if (today != _day) _counts.Clear();
            _day = today;
            var app = $"{endpoint}|{caller.App.ClientId}";
            var member = $"{app}|{caller.Member?.Id}";
            if (_counts.GetValueOrDefault(app) >= allowed.PerApplication) return "APPLICATION";
            if (caller.Member is not null && _counts.GetValueOrDefault(member) >= allowed.PerMember) return "MEMBER";
            _counts[app] = _counts.GetValueOrDefault(app) + 1;
            _counts[member] = _counts.GetValueOrDefault(member) + 1;
            return null;
        }
    }
}
