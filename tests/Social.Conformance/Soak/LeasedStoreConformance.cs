using System.Globalization;
using Microsoft.Extensions.DependencyInjection;
using Social.Auth;
using Social.Testing;

namespace Social.Conformance;

/// <summary>Four processes on one folder of credentials refresh each token once, or derive it once from the one behind it, round after round. The server's word decides.</summary>
/// <remarks>The program Social.Soak must know the network, and its output must lie beside the tests'.</remarks>
public abstract class LeasedStoreConformance : ConformanceSuite
{
    private const int Processes = 4;

    [Fact(Timeout = 180_000)]
    public async Task Four_processes_on_one_store_refresh_once_each_round_and_never_use_a_token_twice()
    {
        PlatformHarness harness = await StartAsync();
        DirectoryInfo folder = Directory.CreateTempSubdirectory("soak-");
        RefreshingProcess[] processes = [];
        try
        {
            FileCredentialStore store = new(new FileCredentialStoreOptions { Path = folder.FullName }, TimeProvider.System);
            foreach (Credential kept in await harness.StoredCredentialsAsync())
            {
                await store.SaveAsync(kept);
            }

            Credential credential = await harness.StoredCredentialAsync();
            AppCredentials app = (await harness.Services.GetRequiredService<IAppCredentials>().FindAsync(AppKey.Of(harness.Account), Cancel))!;
            processes = [.. Enumerable.Range(0, Processes).Select(_ => RefreshingProcess.Start(harness, credential.Key, app, folder.FullName))];
            (await TogetherAsync(processes, null)).ShouldAllBe(line => line == "ready");

            for (int round = 1; round <= SoakSize.Rotations; round++)
            {
                // Whoever asks first finds the token expired, and so do all others who still hold it. One that got by in the last
                // round with the token before finds a newer one in the store, and nothing to refresh: then the round is had again.
                string name = round.ToString(CultureInfo.InvariantCulture);
                for (int attempt = 0; attempt < Processes && harness.TokenCalls < round; attempt++)
                {
                    harness.Network.Faults.Add(new EmulatorFault { Kind = EmulatorFaultKind.ExpiredToken });
                    (await TogetherAsync(processes, name)).ShouldAllBe(line => line == $"{name} ok");
                }

                harness.TokenCalls.ShouldBe(round);
            }

            harness.TokenRequests.ShouldAllBe(r => r.StatusCode == 200);
            Credential last = (await store.FindAsync(credential.Key))!;
            last.AccessToken.ShouldNotBe(credential.AccessToken);
            last.ReconnectReason.ShouldBeNull();
            processes.ShouldAllBe(p => p.Errors.Trim().Length == 0);
        }
        finally
        {
            foreach (RefreshingProcess process in processes)
            {
                process.Dispose();
            }

            folder.Delete(recursive: true);
        }
    }

    private static Task<string[]> TogetherAsync(RefreshingProcess[] processes, string? line) => Task.WhenAll(processes.Select(async process =>
    {
        if (line is not null)
        {
            await process.TellAsync(line);
        }

        return await process.HearAsync(Cancel);
    }));
}
