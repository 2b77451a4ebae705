using Microsoft.Extensions.DependencyInjection;

namespace Social.Soak;

/// <summary>How each network is registered, and what a post of it needs. A new network is one more case.</summary>
internal static class Networks
{
    // The smallest that passes for an MP4: its type and an index of nothing.
    private static readonly byte[] Video = [0, 0, 0, 24, .. "ftypisom"u8, 0, 0, 2, 0, .. "isommp42"u8, 0, 0, 0, 8, .. "moov"u8, 0, 0, 0, 16, .. "mdat"u8, .. new byte[8]];

    public static ISocialBuilder Add(ISocialBuilder builder, SoakArguments arguments) => arguments.Account.Platform.Value switch
    {
        "twitter" => builder.AddTwitter(o => (o.ApiHost, o.ClientId, o.ClientSecret) = (arguments.Host, Secret("CLIENT_ID"), Secret("CLIENT_SECRET"))),
        "facebook" => builder.AddFacebook(o => o.ApiHost = arguments.Host),
        "linkedin" => builder.AddLinkedIn(o => (o.ApiHost, o.TokenHost, o.ClientId, o.ClientSecret) = (arguments.Host, arguments.Host, Secret("CLIENT_ID"), Secret("CLIENT_SECRET"))),
        "googlebusiness" => builder.AddGoogleBusiness(o =>
        {
            o.ApiHost = o.AccountManagementHost = o.InformationHost = o.TokenHost = o.UserInfoHost = arguments.Host;
            (o.ClientId, o.ClientSecret) = (Secret("CLIENT_ID"), Secret("CLIENT_SECRET"));
            o.Limits["googlebusiness.api"] = o.Limits["googlebusiness.businessinformation"] = 100_000;
        }),
        "reddit" => builder.AddReddit(o =>
        {
            (o.ApiHost, o.ClientId, o.ClientSecret, o.DefaultSubreddit) = (arguments.Host, Secret("CLIENT_ID"), Secret("CLIENT_SECRET"), "emulated");
            (o.Limits["reddit.api"], o.Limits["reddit.posting"]) = (1_000_000, 1_000_000);
        }),
        "tiktok" => builder.AddTikTok(o =>
        {
            (o.ApiHost, o.StatusInterval, o.ClientKey, o.ClientSecret) = (arguments.Host, TimeSpan.FromMilliseconds(5), Secret("CLIENT_ID"), Secret("CLIENT_SECRET"));
            foreach (string window in (string[])["creator_info", "video.init", "status", "user.info"])
            {
                o.Limits["tiktok." + window] = 1_000_000;
            }
        }),
        "youtube" => builder.AddYouTube(o =>
        {
            o.ApiHost = o.TokenHost = o.AuthorizationHost = o.UserInfoHost = o.AnalyticsHost = arguments.Host;
            (o.DailyUploads, o.ClientId, o.ClientSecret) = (100_000, Secret("CLIENT_ID"), Secret("CLIENT_SECRET"));
        }),
        "threads" => builder.AddThreads(o =>
        {
            o.ApiHost = arguments.Host;
            o.Limits["threads.posts"] = 1_000_000;
        }),
        "instagram" => builder.AddInstagram(o =>
        {
            o.ApiHost = arguments.Host;
            (o.Limits["instagram.posts"], o.Limits["instagram.containers"]) = (1_000_000, 1_000_000);
        }),
        _ => throw new ArgumentException($"There is no network '{arguments.Account.Platform}'.", nameof(arguments)),
    };

    /// <summary>Makes a post of a text, with what else the network demands.</summary>
    public static Post PostWith(SoakArguments arguments, string text) => arguments.Account.Platform.Value switch
    {
        "tiktok" => new Post { Text = text, Visibility = Visibility.Public, Media = [MediaSource.FromUrl(new Uri("https://media.example.com/film.mp4"))] },
        "youtube" => new Post { Title = "Soak", Text = text, Media = [MediaSource.FromBytes(Video, "soak.mp4")] },
        "instagram" => new Post { Text = text, Media = [MediaSource.FromUrl(new Uri("https://media.example.com/soak.jpg"))] },
        _ => new Post { Text = text },
    };

    /// <summary>Connects the account: one of those that its token may act for.</summary>
    public static async Task ConnectAsync(IServiceProvider services, SoakArguments arguments, string token)
    {
        IAccountConnector connector = services.GetRequiredService<IAccountConnectors>().Get(arguments.Account.Platform);
        ConnectionResult result = await connector.ImportAsync(new CredentialImport { Kind = CredentialKind.OAuth2, AccessToken = new Secret(token) });
        await services.GetRequiredService<IAccountStore>().SaveAsync(result.Candidates.Single(c => c.Key == arguments.Account));
    }

    /// <summary>What the app is known by, where a soak refreshes tokens; null where it does not.</summary>
    private static string? Secret(string name) => Environment.GetEnvironmentVariable($"SOCIAL_SOAK_{name}");
}
