using System.Globalization;
using Social.Publishing;
using Social.Testing;

namespace Social.Conformance;

/// <summary>A process that is killed at any moment and restarted on its journal makes no post twice and forgets none.</summary>
/// <remarks>The program Social.Soak must know the network, and its output must lie beside the tests'.</remarks>
public abstract class KilledProcessConformance : ConformanceSuite
{
    private const int Kills = 6;

    // Longer than a lease: what the dead process owned is free for the next one.
    private static readonly TimeSpan BetweenProcesses = TimeSpan.FromMinutes(20);

    [Fact(Timeout = 180_000)]
    public async Task Killed_and_restarted_on_its_journal_it_makes_no_duplicate_and_loses_no_post()
    {
        PlatformHarness harness = await StartAsync();
        DirectoryInfo folder = Directory.CreateTempSubdirectory("soak-");
        try
        {
            string journal = Path.Combine(folder.FullName, "publishes");
            string words = PlatformHarness.Words("killed");
            SlowDown(harness);
            int killedMidway = await KillAgainAndAgainAsync(harness, journal, words);
            harness.Network.Faults.Clear();
            harness.Network.Clock.Offset += BetweenProcesses;
            int open = await CountOpenAsync(journal);

            using SoakProcess last = SoakProcess.Start(harness, journal, words, SoakSize.Posts, harness.Network.Clock.Offset);
            (await last.WaitAsync(Cancel)).ShouldBe(0, last.Errors);

            killedMidway.ShouldBeGreaterThan(0);
            int unconfirmed = AssertHonest(harness, words, last);
            TestContext.Current.TestOutputHelper?.WriteLine(
                $"{SoakSize.Posts} publishes, {Kills} kills, {killedMidway} of them midway, {open} entries open after the last kill; in the end {unconfirmed} unconfirmed, {harness.Arrivals} arrived.");
            if (!harness.ProvesAbsence)
            {
                harness.Arrivals.ShouldBeLessThanOrEqualTo(SoakSize.Posts);
            }

            (await CountOpenAsync(journal)).ShouldBe(unconfirmed);
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    // Requests that dwell on the server, before and after they are taken, are what a kill leaves uncertain.
    private static void SlowDown(PlatformHarness harness) => harness.Network.Faults.AddRandom(
        20_240_229, 0.7, new EmulatorFault { Kind = EmulatorFaultKind.Slow, Delay = TimeSpan.FromMilliseconds(30), Method = harness.CreateRoute.Method, PathPattern = harness.CreateRoute.Path });

    /// <returns>How many of the processes were killed before they were done.</returns>
    private static async Task<int> KillAgainAndAgainAsync(PlatformHarness harness, string journal, string words)
    {
        Random random = new(20_240_229);
        int midway = 0;
        for (int kill = 0; kill < Kills; kill++)
        {
            using SoakProcess process = SoakProcess.Start(harness, journal, words, SoakSize.Posts, harness.Network.Clock.Offset);
            int until = harness.Arrivals + random.Next(1, SoakSize.Posts / (Kills + 1));
            await PlatformHarness.UntilAsync(() => harness.Arrivals >= until || process.HasExited, Cancel);
            await Task.Delay(TimeSpan.FromMilliseconds(random.Next(0, 20)), TimeProvider.System, Cancel);
            process.Kill();
            await process.WaitAsync(Cancel);
            process.Errors.Trim().ShouldBeEmpty();
            midway += process.Said.Count < SoakSize.Posts ? 1 : 0;
            harness.Network.Clock.Offset += BetweenProcesses;
        }

        return midway;
    }

    /// <returns>How many are unconfirmed.</returns>
    private static int AssertHonest(PlatformHarness harness, string words, SoakProcess last)
    {
        ILookup<string, string> server = harness.PostsOnServer().ToLookup(p => p.Value, p => p.Key);
        int unconfirmed = 0;
        for (int number = 0; number < SoakSize.Posts; number++)
        {
            string[] said = last.Said[number].Split(' ');
            List<string> ids = [.. server[string.Create(CultureInfo.InvariantCulture, $"{words} {number}")]];
            if (said[0] == PublishStatus.Unconfirmed.Value)
            {
                unconfirmed++;
                ids.Count.ShouldBeLessThanOrEqualTo(1, $"k-{number} is unconfirmed");
            }
            else
            {
                said[0].ShouldBe(PublishStatus.Published.Value, $"k-{number}: {last.Said[number]}");
                ids.ShouldHaveSingleItem($"k-{number} was published").ShouldBe(said[1]);
            }
        }

        return unconfirmed;
    }

    private static async Task<int> CountOpenAsync(string path)
    {
        await using FileJournal journal = new(new FileJournalOptions { Path = path }, TimeProvider.System);
        int count = 0;
        await foreach (JournalEntry entry in journal.ListOpenAsync(Cancel))
        {
            count++;
        }

        return count;
    }
}
