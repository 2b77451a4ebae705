using Microsoft.Extensions.DependencyInjection;
using Social.Twitter;

namespace Social.Soak;

/// <summary>How each network is registered and connected. A new network is one more case in each.</summary>
internal static class Networks
{
    public static ISocialBuilder Add(ISocialBuilder builder, SoakArguments arguments, string token)
    {
        if (arguments.Platform == PlatformName.Twitter)
        {
            builder.AddTwitter(o => (o.ApiHost, o.AccessToken, o.ClientId, o.ClientSecret) = (arguments.Host, token, Secret("CLIENT_ID"), Secret("CLIENT_SECRET")));
            return builder;
        }

        throw new ArgumentException($"There is no network '{arguments.Platform}'.", nameof(arguments));
    }

    public static async Task<AccountKey> ConnectAsync(IServiceProvider services, PlatformName platform)
    {
        if (platform == PlatformName.Twitter)
        {
            return (await services.GetRequiredService<TwitterClient>().Accounts.ImportConfiguredAsync()).Key;
        }

        throw new ArgumentException($"There is no network '{platform}'.", nameof(platform));
    }

    /// <summary>What the app is known by, where a soak refreshes tokens; null where it does not.</summary>
    private static string? Secret(string name) => Environment.GetEnvironmentVariable($"SOCIAL_SOAK_{name}");
}
