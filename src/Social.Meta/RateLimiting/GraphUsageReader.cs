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

        // Only refusals have a body here.
        if (GraphProblem.Read(answer.Body) is { } problem && GraphMeanings.Find(problem.Code, problem.Subcode) is { } meaning && meaning.Code == SocialErrorCode.RateLimitExceeded)
        {
            Exhaust(seen, ref count, WindowOf(problem.Code));
        }

        return count;
    }

    /// <summary>Names the share that a code says is used up, or null where it is one that has no percentage: of a user, or of one kind of call.</summary>
    private static string? WindowOf(int? code) => code switch
    {
        4 or 341 => GraphLimits.AppUsage,
        32 => GraphLimits.PageUsage,
        80001 => GraphLimits.BusinessName("pages"),
        80002 => GraphLimits.BusinessName("instagram"),
        _ => null,
    };

    /// <summary>Meta refuses below 100 percent too, and without any header: a share that is nearly used up it is, else the one that the code names, else the fullest one of the account. The app's stops all accounts, and only its own number or code says so.</summary>
    private static void Exhaust(Span<RateLimitObservation> seen, ref int count, string? named)
    {
        int fullest = -1;
        for (int i = 0; i < count; i++)
        {
            if (seen[i].IsExhausted)
            {
                return;
            }

            if (seen[i].UsedPercent >= GraphLimits.StopAt)
            {
                (fullest, named) = (i, seen[i].WindowName);
                break;
            }

            bool isIt = named is null ? seen[i].WindowName != GraphLimits.AppUsage && (fullest < 0 || seen[i].UsedPercent > seen[fullest].UsedPercent) : seen[i].WindowName == named;
            fullest = isIt ? i : fullest;
        }

        if (fullest >= 0)
        {
            seen[fullest] = seen[fullest] with { IsExhausted = true };
        }
        else if (named is not null && count < seen.Length)
        {
            seen[count++] = new RateLimitObservation { WindowName = named, IsExhausted = true };
        }
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
