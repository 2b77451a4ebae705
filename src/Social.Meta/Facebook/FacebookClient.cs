using Microsoft.Extensions.DependencyInjection;
using Social.Pipeline;

namespace Social.Meta;

/// <summary>Facebook Pages' own client: every area of the API, beside the common contracts.</summary>
/// <remarks>Thread-safe; one per registration.</remarks>
public sealed class FacebookClient
{
    internal FacebookClient(PlatformClient client, FacebookOptions options, FacebookAccounts accounts, IServiceProvider services)
    {
        Accounts = accounts;
        Batch = new GraphBatch(client, options.Version, new GraphErrorClassifier(FacebookMeanings.Find), [CredentialKind.Page]);
        Abilities = new PlatformAbilities(client.Name, services.GetRequiredService<ICredentialStore>())
            .Add<IAccountConnector>(Accounts)
            .Add<IAccountDisconnector>(Accounts)
            .Add<IAccountDirectory>(Accounts);
    }

    /// <summary>Gets what connects Pages and their Instagram accounts.</summary>
    public FacebookAccounts Accounts { get; }

    /// <summary>Gets what sends up to 50 calls as one.</summary>
    public GraphBatch Batch { get; }

    internal PlatformAbilities Abilities { get; }
}
