using System.Collections.Concurrent;
using Social.Pipeline;

namespace Social.Meta;

/// <summary>Asks for metrics. Meta refuses a whole question for one metric that it has retired or does not have for the object: the others are asked for without it.</summary>
/// <param name="client">The client.</param>
/// <param name="memory">How long a metric that was refused by itself is not asked for again; null, the default, asks always: on some networks a metric is good for one kind of object and not for another.</param>
internal sealed class GraphInsights(PlatformClient client, TimeSpan? memory = null)
{
    private readonly ConcurrentDictionary<string, (DateTimeOffset Until, string Why)> _refused = new(StringComparer.Ordinal);

    /// <summary>Asks for metrics in one request, and in halves for as long as one of them spoils the rest.</summary>
    /// <param name="route">The route.</param>
    /// <param name="account">The account that asks.</param>
    /// <param name="metrics">Meta's names.</param>
    /// <param name="path">Makes path and query of the names, joined.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    /// <returns>What came, and why the rest did not.</returns>
    /// <exception cref="SocialException">Meta refused for another reason than what was asked, or could not be reached.</exception>
    public async Task<InsightAnswer> AskAsync(SocialRoute route, AccountKey account, IReadOnlyList<string> metrics, Func<string, RoutePath> path, CancellationToken cancellationToken)
    {
        InsightAnswer answer = new();
        List<string> asked = [];
        foreach (string metric in metrics)
        {
            if (_refused.TryGetValue(metric, out (DateTimeOffset Until, string Why) known) && known.Until > client.Time.GetUtcNow())
            {
                answer.Refuse(metric, known.Why);
            }
            else
            {
                asked.Add(metric);
            }
        }

        await AskAsync(answer, route, account, asked, path, cancellationToken).ConfigureAwait(false);
        return answer;
    }

    private async Task AskAsync(InsightAnswer answer, SocialRoute route, AccountKey account, List<string> metrics, Func<string, RoutePath> path, CancellationToken cancellationToken)
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
                if (memory is { } length)
                {
                    _refused[metrics[0]] = (client.Time.GetUtcNow() + length, e.Message);
                }

                return;
            }

            int half = metrics.Count / 2;
            await AskAsync(answer, route, account, [.. metrics.Take(half)], path, cancellationToken).ConfigureAwait(false);
            await AskAsync(answer, route, account, [.. metrics.Skip(half)], path, cancellationToken).ConfigureAwait(false);
        }
    }

    /// <summary>An object that is not there has subcode 33 and another code; what is left of code 100 is about the question.</summary>
    private static bool IsAboutMetrics(SocialApiException e) => e.Code == SocialErrorCode.ContentInvalid;
}
