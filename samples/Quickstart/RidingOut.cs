using System.Globalization;
using Microsoft.Extensions.DependencyInjection;
using Social.Testing;

namespace Quickstart;

/// <summary>Chapter 4: the network says "too many requests", a token expires, and the application notices neither.</summary>
internal sealed class RidingOut(ISocial social, ICredentialStore credentials, Story story, IServiceProvider services)
{
    private const int Readers = 5;

    public async Task RunAsync(ConnectedAccount account, CancellationToken stop)
    {
        if (services.GetService<SocialEmulator>() is { } emulator)
        {
            await RateLimitAsync(emulator.Twitter, account, stop);
            await ExpiredTokenAsync(emulator.Twitter, account, stop);
        }
        else
        {
            story.Skip("A 429 and an expired token", "faults are made by the emulator only");
        }

        story.EndChapter("4. Riding out");
    }

    private async Task RateLimitAsync(TwitterEmulator network, ConnectedAccount account, CancellationToken stop)
    {
        network.Faults.Add(new EmulatorFault { Kind = EmulatorFaultKind.RateLimited, Method = "POST", PathPattern = "/2/tweets", ResetAfter = TimeSpan.FromSeconds(3) });
        int before = network.Requests.CountOf("POST", "/2/tweets");
        await story.StepAsync("Publish into a 429", () => social.PublishAsync(new Post { Text = "Patience is a virtue" }, account.Key, cancellationToken: stop), Publishing.Describe, r => r.IsSuccess);

        RecordedRequest[] tries = [.. network.Requests.Of("POST", "/2/tweets").Skip(before)];
        string waited = tries is [var first, .., var last] ? $"; {Tables.Seconds(last.ReceivedAt - first.ReceivedAt)} between them" : "";
        story.Tell("What the network saw", $"{string.Join(", then ", tries.Select(t => $"HTTP {t.StatusCode}"))}{waited}");
    }

    private async Task ExpiredTokenAsync(TwitterEmulator network, ConnectedAccount account, CancellationToken stop)
    {
        foreach (CredentialKey key in account.Credentials)
        {
            if (await credentials.FindAsync(key, stop) is { } credential) network.ExpireToken(credential.AccessToken.Reveal());
        }

        int before = network.Requests.CountOf("POST", "/2/oauth2/token");
        await story.StepAsync(
            $"Read {Readers} times at once, token expired",
            async () =>
            {
                IProfileReader profiles = await social.FindAsync<IProfileReader>(account.Key, stop) ?? throw Publishing.Unable("read its profile");
                return await Task.WhenAll(Enumerable.Range(0, Readers).Select(_ => profiles.GetProfileAsync(account.Key, stop)));
            },
            p => $"{p.Length} answers for @{p[0].Handle}");
        int refreshes = network.Requests.CountOf("POST", "/2/oauth2/token") - before;
        story.Tell("What the network saw", string.Create(CultureInfo.InvariantCulture, $"{refreshes} token refresh for {Readers} callers"));
    }
}
