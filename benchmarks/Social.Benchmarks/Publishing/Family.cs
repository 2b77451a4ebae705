using Microsoft.Extensions.DependencyInjection;

namespace Social.Benchmarks.Publishing;

/// <summary>The family as an application registers it, with one connected account.</summary>
internal static class Family
{
    public const string Token = "bWRVa1Z3QmVuY2htYXJrVG9rZW5UaGF0T3BlbnNOb3RoaW5nOjE6MTphdDox";

    public static AccountKey Account { get; } = new(PlatformName.Twitter, "2244994945");

    public static Post Post { get; } = new() { Text = "We shipped 2.0 today: faster, smaller, calmer." };

    /// <summary>Registers the family, resolves it and connects the account.</summary>
    /// <param name="host">Where X is.</param>
    /// <param name="transport">What takes the socket's place, or null.</param>
    public static async Task<ServiceProvider> CreateAsync(string host, HttpMessageHandler? transport = null)
    {
        ServiceCollection services = new();
        services.AddSocial().AddTwitter(o => (o.ApiHost, o.UploadHost, o.TokenHost) = (host, host, host));
        if (transport is not null)
        {
            services.AddHttpClient(PlatformName.Twitter.Value).ConfigurePrimaryHttpMessageHandler(() => transport);
        }

        ServiceProvider provider = services.BuildServiceProvider();
        await ConnectAsync(provider, Account);
        return provider;
    }

    public static async Task ConnectAsync(IServiceProvider services, AccountKey account)
    {
        CredentialKey key = CredentialKey.For(account, CredentialKind.OAuth2);
        await services.GetRequiredService<ICredentialStore>().SaveAsync(new Credential
        {
            Key = key,
            AccessToken = new Secret(Token),
            Scopes = ["tweet.read", "tweet.write", "users.read", "media.write", "offline.access"],
        });
        await services.GetRequiredService<IAccountStore>().SaveAsync(new ConnectedAccount { Key = account, Handle = "benchmark", Credentials = [key] });
    }

    public static async Task PublishAsync(ISocial social)
    {
        PublishResult result = await social.PublishAsync(Post, Account);
        if (result.Status != PublishStatus.Published)
        {
            throw new InvalidOperationException($"Not published: {result}.");
        }
    }
}
