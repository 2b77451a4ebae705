using System.Collections.Concurrent;
using Social.Pipeline;

namespace Social.Meta;

/// <summary>Asks for metrics so that one which Meta has retired fails no other: a refused question is asked again in halves, and the name at fault is remembered for a day.</summary>
internal sealed class InsightQuestions(FacebookApi api)
{
    private static readonly TimeSpan Memory = TimeSpan.FromDays(1);

    private readonly ConcurrentDictionary<string, DateTimeOffset> _retired = new(StringComparer.Ordinal);

    /// <summary>Asks for metrics.</summary>
    /// <param name="route">The route.</param>
    /// <param name="account">The Page.</param>
    /// <param name="path">Makes the path without the metrics.</param>
    /// <param name="names">Facebook's names.</param>
    /// <param name="cancellationToken">Cancels the calls.</param>
    public async Task<InsightAnswers> AskAsync(SocialRoute route, AccountKey account, Func<RoutePath> path, IReadOnlyList<string> names, CancellationToken cancellationToken)
    {
        DateTimeOffset now = api.Time.GetUtcNow();
        InsightAnswers answers = new();
        List<string> asked = [];
        foreach (string name in names)
        {
            if (_retired.TryGetValue(name, out DateTimeOffset until) && until > now)
            {
                answers.Refusals[name] = $"Facebook no longer knows the metric '{name}'.";
            }
            else
            {
                asked.Add(name);
            }
        }

        await AskAsync(route, account, path, asked, answers, cancellationToken).ConfigureAwait(false);
        return answers;
    }

    private async Task AskAsync(SocialRoute route, AccountKey account, Func<RoutePath> path, List<string> names, InsightAnswers answers, CancellationToken cancellationToken)
    {
        if (names.Count == 0)
        {
            return;
        }

        try
        {
            string full = path().Add("metric", string.Join(',', names)).ToString();
            GraphPage<InsightData> page = (await api.Client.SendAsync(new SocialCall(route, account) { Path = full }, FacebookJsonContext.Default.GraphPageInsightData, cancellationToken).ConfigureAwait(false)).Value;
            answers.Data.AddRange(page.Data ?? []);
        }
        catch (SocialApiException e) when (e.PlatformCode is "100" or "3001" && e.PlatformSubcode is not "33")
        {
            if (names.Count > 1)
            {
                int half = names.Count / 2;
                await AskAsync(route, account, path, names[..half], answers, cancellationToken).ConfigureAwait(false);
                await AskAsync(route, account, path, names[half..], answers, cancellationToken).ConfigureAwait(false);
                return;
            }

            _retired[names[0]] = api.Time.GetUtcNow() + Memory;
            answers.Refusals[names[0]] = $"Facebook no longer knows the metric '{names[0]}'.";
        }
        catch (SocialApiException e) when (e.PlatformCode is { } code && (code == "2874008" || code.StartsWith("29320", StringComparison.Ordinal)))
        {
            // No insights of this at all: too few followers, too new, or not a kind that has any.
            foreach (string name in names)
            {
                answers.Refusals[name] = e.Message;
            }
        }
    }
}
