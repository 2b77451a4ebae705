using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Http;
using Social.Benchmarks.Networks;

namespace Social.Benchmarks.Publishing;

/// <summary>The family as an application registers it, with one network and one connected account.</summary>
internal static class Family
{
    public const string Token = "bWRVa1Z3QmVuY2htYXJrVG9rZW5UaGF0T3BlbnNOb3RoaW5nOjE6MTphdDox";

    /// <summary>Registers the family, resolves it and connects the account.</summary>
    /// <param name="network">The network.</param>
    /// <param name="host">Where it is.</param>
    /// <param name="transport">What takes the socket's place, or null.</param>
    public static async Task<ServiceProvider> CreateAsync(Network network, string host, HttpMessageHandler? transport = null)
    {
        ServiceCollection services = new();
        network.Register(services.AddSocial(), host);
        if (transport is not null)
        {
            services.ConfigureAll<HttpClientFactoryOptions>(o => o.HttpMessageHandlerBuilderActions.Add(b => b.PrimaryHandler = transport));
        }

        ServiceProvider provider = services.BuildServiceProvider();
        CredentialKey key = CredentialKey.For(network.Account.Key, network.Kind);
        await provider.GetRequiredService<ICredentialStore>().SaveAsync(new Credential { Key = key, AccessToken = new Secret(Token), Scopes = network.Scopes });
        await provider.GetRequiredService<IAccountStore>().SaveAsync(network.Account with { Credentials = [key] });
        return provider;
    }

    /// <summary>Publishes a network's plainest post once and makes sure that it was; from then on the bare call is enough, and nothing of ours is measured that is not the family's.</summary>
    public static async Task<Func<Task>> PublishingAsync(ISocial social, Network network)
    {
        Func<Task<PublishResult>> ours = await network.OursAsync(social);
        Require(network, await ours());
        return ours;
    }

    public static async Task PublishVideoAsync(ISocial social, Network network, Post post, PublishOptions? options) => Require(network, await social.PublishAsync(post, network.VideoTarget, options));

    private static void Require(Network network, PublishResult result)
    {
        if (result.Status != network.Outcome)
        {
            throw new InvalidOperationException($"Not published on {network.Name}: {result}.");
        }
    }
}
