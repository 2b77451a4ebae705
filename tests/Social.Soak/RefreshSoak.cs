using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging.Abstractions;
using Social.Auth;

namespace Social.Soak;

/// <summary>One of several processes that share a folder of credentials. For each line it is told, it calls the network several times at once, and says what came of them.</summary>
internal static class RefreshSoak
{
    private const int Calls = 4;

    public static async Task<int> RunAsync(string account, string kind, string subject, string host, string store)
    {
        AccountKey key = AccountKey.Parse(account);
        ServiceCollection services = new();

        // Processes that wait for each other's refresh look often, so that hundreds of rounds do not take minutes.
        services.AddSingleton(sp => new CredentialSource(
            sp.GetRequiredService<ICredentialStore>(),
            sp.GetServices<CredentialStrategy>(),
            sp.GetRequiredService<TimeProvider>(),
            NullLogger<CredentialSource>.Instance,
            new CredentialSourceOptions { LeasePoll = TimeSpan.FromMilliseconds(5) }));
        Networks.Add(services.AddSocial(), new SoakArguments(key, host, string.Empty, string.Empty, 0, TimeSpan.Zero)).AddFileCredentialStore(store);
        await using ServiceProvider provider = services.BuildServiceProvider();
        await provider.GetRequiredService<IAccountStore>().SaveAsync(
            new ConnectedAccount { Key = key, Credentials = [new CredentialKey(AppKey.Of(key), subject, new CredentialKind(kind))] });
        IProfileReader profiles = await provider.GetRequiredService<ISocial>().GetAsync<IProfileReader>(key);
        Console.Out.Write("ready\n");
        while (await Console.In.ReadLineAsync() is { } round)
        {
            string[] outcomes = await Task.WhenAll(Enumerable.Range(0, Calls).Select(_ => Task.Run(() => CallAsync(profiles, key))));
            Console.Out.Write($"{round} {string.Join(',', outcomes.Distinct())}\n");
        }

        return 0;
    }

    private static async Task<string> CallAsync(IProfileReader profiles, AccountKey account)
    {
        try
        {
            await profiles.GetProfileAsync(account);
            return "ok";
        }
        catch (SocialException e)
        {
            return $"{e.Code}/{(e as SocialApiException)?.PlatformCode}";
        }
    }
}
