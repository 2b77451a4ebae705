using Microsoft.Extensions.DependencyInjection;

namespace Social.Soak;

/// <summary>Publishes numbered texts under numbered keys on a journal in a file, and says what became of each. Tests kill it at any moment and start it again.</summary>
internal static class PublishSoak
{
    public static async Task<int> RunAsync(SoakArguments arguments, string token)
    {
        ServiceCollection services = new();
        services.AddSingleton<TimeProvider>(new ShiftedClock(arguments.ClockOffset));
        Networks.Add(services.AddSocial(), arguments).AddFileJournal(arguments.Journal);
        await using ServiceProvider provider = services.BuildServiceProvider();
        ISocial social = provider.GetRequiredService<ISocial>();
        await Networks.ConnectAsync(provider, arguments, token);

        await Parallel.ForEachAsync(Enumerable.Range(0, arguments.Count), new ParallelOptions { MaxDegreeOfParallelism = 8 }, async (number, cancellationToken) =>
        {
            string outcome;
            try
            {
                PublishResult result = await social.PublishAsync(
                    Networks.PostWith(arguments, $"{arguments.Words} {number}"), arguments.Account, new PublishOptions { IdempotencyKey = $"k-{number}" }, cancellationToken);
                outcome = $"{result.Status} {result.Reference?.Id}";
            }
            catch (SocialException e)
            {
                outcome = $"error {e.Code}";
            }

            // One write per line, so that a kill leaves whole lines.
            Console.Out.Write($"{number} {outcome}\n");
        });
        return 0;
    }
}
