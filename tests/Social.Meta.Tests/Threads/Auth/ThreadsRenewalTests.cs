using Microsoft.Extensions.DependencyInjection;
using Social.Testing;

namespace Social.Meta.Tests.Threads.Auth;

/// <summary>Long-lived tokens renew themselves, and nothing else can.</summary>
public sealed class ThreadsRenewalTests
{
    private const string Renewal = "/refresh_access_token";

    [Fact]
    public async Task A_token_near_its_end_renews_itself_once()
    {
        await using ThreadsFixture threads = await ThreadsFixture.StartAsync();
        EmulatedGraphToken old = Issue(threads, age: TimeSpan.FromDays(58));
        await StoreAsync(threads, old);

        SocialProfile first = await threads.Client.Abilities().GetProfileAsync(threads.Account, TestContext.Current.CancellationToken);
        SocialProfile second = await threads.Client.Abilities().GetProfileAsync(threads.Account, TestContext.Current.CancellationToken);
    }
}
