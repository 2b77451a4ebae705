using Microsoft.Extensions.DependencyInjection;
using Social.LinkedIn;
using Social.TikTok;
using Social.Twitter;

namespace Social.Soak;

/// <summary>How each network is registered, and what connects its accounts. A new network is one more case in each.</summary>
internal static class Networks
{
    public static ISocialBuilder Add(ISocialBuilder builder, SoakArguments arguments) => arguments.Account.Platform.Value switch
    {
        "twitter" => builder.AddTwitter(o => o.ApiHost = arguments.Host),
        "linkedin" => builder.AddLinkedIn(o => o.ApiHost = arguments.Host),
        "tiktok" => builder.AddTikTok(o =>
        {
            (o.ApiHost, o.StatusInterval) = (arguments.Host, TimeSpan.FromMilliseconds(5));
            (o.Limits["tiktok.creator_info"], o.Limits["tiktok.video.init"], o.Limits["tiktok.status"]) = (1_000_000, 1_000_000, 1_000_000);
        }),
        _ => throw Unknown(arguments),
    };

    /// <summary>Connects the account: one of those that its token may act for.</summary>
    public static async Task ConnectAsync(IServiceProvider services, SoakArguments arguments, string token)
    {
        ConnectionResult result = await Connector(services, arguments).ImportAsync(new CredentialImport { Kind = CredentialKind.OAuth2, AccessToken = new Secret(token) });
        await services.GetRequiredService<IAccountStore>().SaveAsync(result.Candidates.Single(c => c.Key == arguments.Account));
    }

    /// <summary>Makes a post of a text: the text alone, or with what the network demands beside it.</summary>
    public static Post PostWith(SoakArguments arguments, string text) => arguments.Account.Platform.Value switch
    {
        "tiktok" => new Post { Text = text, Visibility = Visibility.Public, Media = [MediaSource.FromUrl(new Uri("https://media.example.com/film.mp4"))] },
        _ => new Post { Text = text },
    };

    private static IAccountConnector Connector(IServiceProvider services, SoakArguments arguments) => arguments.Account.Platform.Value switch
    {
        "twitter" => services.GetRequiredService<TwitterClient>().Accounts,
        "linkedin" => services.GetRequiredService<LinkedInClient>().Accounts,
        "tiktok" => services.GetRequiredService<TikTokClient>().Accounts,
        _ => throw Unknown(arguments),
    };

    private static ArgumentException Unknown(SoakArguments arguments) => new($"There is no network '{arguments.Account.Platform}'.", nameof(arguments));
}
