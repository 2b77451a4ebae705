using System.Net.Http.Headers;
using System.Text.Json;
using Social.Pipeline;
using Social.RateLimiting;

namespace Social.Meta;

/// <summary>Reads Meta's usage headers: percentages of the app, the Page and each business use case.</summary>
/// <remarks>Their values are JSON; the time to regain access is in minutes. A header that cannot be read tells nothing and breaks nothing.</remarks>
internal sealed class GraphUsageReader : IRateLimitReader
{
    private static readonly string[] Shares = ["call_count", "total_time", "total_cputime", "call_volume", "cpu_time"];

    /// <inheritdoc/>
    public int Read(in PlatformAnswer answer, DateTimeOffset now, Span<RateLimitObservation> seen)
    {
        HttpHeadersNonValidated headers = answer.Response.Headers.NonValidated;
        int count = 0;
        ReadShare(headers, "X-App-Usage", GraphLimits.AppUsage, seen, ref count);
        ReadShare(headers, "X-Page-Usage", GraphLimits.PageUsage, seen, ref count);
        ReadBusiness(headers, seen, ref count);
        if (count > 0 && IsThrottled(answer))
        {
            Exhaust(seen[..count]);
        }

        return count;
    }

    // Only refusals have a body here.
    private static bool IsThrottled(in PlatformAnswer answer) =>
        GraphProblem.Read(answer.Body) is { } problem && GraphMeanings.Find(problem.Code, problem.Subcode) is { } meaning && meaning.Code == SocialErrorCode.RateLimitExceeded;

    /// <summary>Meta refuses without naming the share that is used up, and at times below 100 percent: the fullest one it is.</summary>
    private static void Exhaust(Span<RateLimitObservation> seen)
    {
        int fullest = 0;
        for (int i = 0; i < seen.Length; i++)
        {
            if (seen[i].IsExhausted)
            {
                return;
            }

            fullest = seen[i].UsedPercent > seen[fullest].UsedPercent ? i : fullest;
        }

        seen[fullest] = seen[fullest] with { IsExhausted = true };
    }

    private static void ReadShare(HttpHeadersNonValidated headers, string header, string window, Span<RateLimitObservation> seen, ref int count)
    {
        if (!headers.TryGetValues(header, out HeaderStringValues values))
        {
            return;
        }

        using JsonDocument? usage = Parse(values.ToString());
        if (usage is not null && Highest(usage.RootElement) is { } percent)
        {
            seen[count++] = new RateLimitObservation { WindowName = window, UsedPercent = percent };
        }
    }

    private static void ReadBusiness(HttpHeadersNonValidated headers, Span<RateLimitObservation> seen, ref int count)
    {
        if (!headers.TryGetValues("X-Business-Use-Case-Usage", out HeaderStringValues values))
        {
            return;
        }

        using JsonDocument? usage = Parse(values.ToString());
        if (usage?.RootElement.ValueKind != JsonValueKind.Object)
        {
            return;
        }

        foreach (JsonElement cases in usage.RootElement.EnumerateObject().Select(o => o.Value).Where(v => v.ValueKind == JsonValueKind.Array))
        {
            foreach (JsonElement useCase in cases.EnumerateArray())
            {
                if (count < seen.Length && Highest(useCase) is { } percent && useCase.TryGetProperty("type", out JsonElement type) && type.ValueKind == JsonValueKind.String && type.GetString() is { } name)
                {
                    TimeSpan? regain = Minutes(useCase);
                    seen[count++] = new RateLimitObservation
                    {
                        WindowName = GraphLimits.BusinessName(name), Scope = RateLimitScope.Account, Period = TimeSpan.FromHours(24),
                        UsedPercent = percent, IsExhausted = regain is not null, RetryAfter = regain,
                    };
                }
            }
        }
    }

    private static double? Highest(JsonElement usage)
    {
        double? highest = null;
        foreach (string share in Shares)
        {
            if (usage.ValueKind == JsonValueKind.Object && usage.TryGetProperty(share, out JsonElement value) && value.ValueKind == JsonValueKind.Number && value.TryGetDouble(out double percent))
            {
                highest = Math.Max(highest ?? 0, percent);
            }
        }

        return highest;
    }

    private static TimeSpan? Minutes(JsonElement usage) =>
        usage.TryGetProperty("estimated_time_to_regain_access", out JsonElement value) && value.ValueKind == JsonValueKind.Number && value.TryGetDouble(out double minutes) && minutes > 0
            ? TimeSpan.FromMinutes(Math.Min(minutes, TimeSpan.FromDays(7).TotalMinutes))
            : null;

    private static JsonDocument? Parse(string json)
    {
        try
        {
            return JsonDocument.Parse(json);
        }
        catch (JsonException)
        {
            return null;
        }
    }
}
