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
        CredentialKey key = CredentialKey.For(network.Account.Key, CredentialKind.OAuth2);
        await provider.GetRequiredService<ICredentialStore>().SaveAsync(new Credential { Key = key, AccessToken = new Secret(Token), Scopes = network.Scopes });
        await provider.GetRequiredService<IAccountStore>().SaveAsync(network.Account with { Credentials = [key] });
        return provider;
    }

    public static Task PublishAsync(ISocial social, Network network) => PublishAsync(social, network, network.Post, null);

    public static async Task PublishAsync(ISocial social, Network network, Post post, PublishOptions? options)
    {
        PublishResult result = await social.PublishAsync(post, network.Target, options);
        if (result.Status != PublishStatus.Published)
        {
            throw new InvalidOperationException($"Not published on {network.Name}: {result}.");
        }
    }
}
