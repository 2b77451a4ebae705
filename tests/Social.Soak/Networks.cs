using Microsoft.Extensions.DependencyInjection;
using Social.Twitter;

namespace Social.Soak;

/// <summary>How each network is registered, and what connects its accounts. A new network is one more case in each.</summary>
internal static class Networks
{
    public static ISocialBuilder Add(ISocialBuilder builder, SoakArguments arguments) => arguments.Account.Platform.Value switch
    {
        "twitter" => builder.AddTwitter(o => o.ApiHost = arguments.Host),
        _ => throw Unknown(arguments),
    };

    /// <summary>Connects the account: one of those that its token may act for.</summary>
    public static async Task ConnectAsync(IServiceProvider services, SoakArguments arguments, string token)
    {
        ConnectionResult result = await Connector(services, arguments).ImportAsync(new CredentialImport { Kind = CredentialKind.OAuth2, AccessToken = new Secret(token) });
        await services.GetRequiredService<IAccountStore>().SaveAsync(result.Candidates.Single(c => c.Key == arguments.Account));
    }

    private static IAccountConnector Connector(IServiceProvider services, SoakArguments arguments) => arguments.Account.Platform.Value switch
    {
        "twitter" => services.GetRequiredService<TwitterClient>().Accounts,
        _ => throw Unknown(arguments),
    };

    private static ArgumentException Unknown(SoakArguments arguments) => new($"There is no network '{arguments.Account.Platform}'.", nameof(arguments));
}
