using System.Collections.Concurrent;
using Social.Pipeline;

namespace Social.Meta;

/// <summary>Asks for metrics. Meta refuses a whole question for one metric that it has retired or does not have for the object: the others are asked for without it.</summary>
/// <param name="client">The client.</param>
/// <param name="memory">How long a metric that Meta has retired is not asked for again; null, the default, asks always.</param>
internal sealed class GraphInsights(PlatformClient client, TimeSpan? memory = null)
{
    private readonly ConcurrentDictionary<string, (DateTimeOffset Until, string Why)> _refused = new(StringComparer.Ordinal);

    /// <summary>Asks for metrics in one request, and in halves for as long as one of them spoils the rest.</summary>
    /// <param name="route">The route.</param>
    /// <param name="account">The account that asks.</param>
    /// <param name="metrics">Meta's names.</param>
    /// <param name="path">Makes path and query of the names, joined.</param>
    /// <param name="kind">What the metrics are of: a metric is good for one kind of object and not for another, so that refusals are remembered for a kind; null remembers none.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    /// <returns>What came, and why the rest did not.</returns>
    /// <exception cref="SocialException">Meta refused for another reason than what was asked, or could not be reached.</exception>
    public async Task<InsightAnswer> AskAsync(SocialRoute route, AccountKey account, IReadOnlyList<string> metrics, Func<string, RoutePath> path, string? kind, CancellationToken cancellationToken)
    {
        InsightAnswer answer = new();
        List<string> asked = [];
        foreach (string metric in metrics)
        {
            if (kind is not null && _refused.TryGetValue(KeyOf(kind, metric), out (DateTimeOffset Until, string Why) known) && known.Until > client.Time.GetUtcNow())
            {
                answer.Refuse(metric, known.Why);
            }
            else
            {
                asked.Add(metric);
            }
        }

        List<string> alone = [];
        await AskAsync(answer, route, account, asked, path, alone, cancellationToken).ConfigureAwait(false);

        // Where every metric was refused, the question was at fault: its days, its period or its object.
        if (memory is { } length && kind is not null && alone.Count < asked.Count)
        {
            foreach (string metric in alone)
            {
                _refused[KeyOf(kind, metric)] = (client.Time.GetUtcNow() + length, answer.RefusalOf(metric)!);
            }
        }

        return answer;
    }

    private static string KeyOf(string kind, string metric) => kind + ":" + metric;

    private async Task AskAsync(InsightAnswer answer, SocialRoute route, AccountKey account, List<string> metrics, Func<string, RoutePath> path, List<string> alone, CancellationToken cancellationToken)
    {
        if (metrics.Count == 0)
        {
            return;
        }

        try
        {
            SocialCall call = new(route, account) { Path = path(string.Join(',', metrics)).ToString() };
            answer.Add((await client.SendAsync(call, GraphJsonContext.Default.GraphPageInsightData, cancellationToken).ConfigureAwait(false)).Value.Data ?? []);
        }
        catch (SocialApiException e) when (IsAboutMetrics(e))
        {
            if (metrics.Count == 1)
            {
                answer.Refuse(metrics[0], e.Message);
                alone.Add(metrics[0]);
                return;
            }

            int half = metrics.Count / 2;
            await AskAsync(answer, route, account, [.. metrics.Take(half)], path, alone, cancellationToken).ConfigureAwait(false);
            await AskAsync(answer, route, account, [.. metrics.Skip(half)], path, alone, cancellationToken).ConfigureAwait(false);
        }
    }

    /// <summary>An object that is not there has subcode 33 and another code; what is left of code 100 is about the question.</summary>
    private static bool IsAboutMetrics(SocialApiException e) => e.Code == SocialErrorCode.ContentInvalid;
}
