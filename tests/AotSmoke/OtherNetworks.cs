using Microsoft.Extensions.DependencyInjection;
using Social.Google;
using Social.LinkedIn;
using Social.Meta;
using Social.Reddit;
using Social.TikTok;
using Social.YouTube;

namespace Social.AotSmoke;

/// <summary>The networks beside X: all are registered and made, and those that the command line names are published on.</summary>
internal static class OtherNetworks
{
    public static void Register(ISocialBuilder social, Arguments arguments) => social
        .AddLinkedIn(o => (o.ApiHost, o.AccessToken) = arguments.HostAndToken(Arguments.LinkedIn) ?? (o.ApiHost, null))
        .AddTikTok()
        .AddYouTube()
        .AddGoogleBusiness()
        .AddReddit(o =>
        {
            o.DeveloperName = "aot-smoke"; // Reddit refuses those without a name, and so do its options
            (o.ApiHost, o.AccessToken) = arguments.HostAndToken(Arguments.Reddit) ?? (o.ApiHost, null);
        })
        .AddMeta(o => (o.Facebook.ApiHost, o.Facebook.AccessToken) = arguments.HostAndToken(Arguments.Facebook) ?? (o.Facebook.ApiHost, null));

    /// <returns>The addresses of what was published, or what was not so.</returns>
    public static async Task<string> RunAsync(IServiceProvider services, Arguments arguments)
    {
        // Every client can be made, whether or not there is a network to talk to.
        object[] clients =
        [
            services.GetRequiredService<LinkedInClient>(), services.GetRequiredService<TikTokClient>(), services.GetRequiredService<YouTubeClient>(),
            services.GetRequiredService<GoogleBusinessClient>(), services.GetRequiredService<RedditClient>(),
            services.GetRequiredService<FacebookClient>(), services.GetRequiredService<InstagramClient>(), services.GetRequiredService<ThreadsClient>(), services.GetRequiredService<WhatsAppClient>(),
        ];
        int connectors = services.GetRequiredService<IAccountConnectors>().Platforms.Count;
        if (connectors != clients.Length + 1)
        {
            throw new InvalidOperationException($"{connectors} networks connect accounts, not X and {clients.Length} others.");
        }

        List<string> published = [];
        if (arguments.HostAndToken(Arguments.LinkedIn) is not null)
        {
            published.Add(await PublishAsync(services, (await services.GetRequiredService<LinkedInClient>().Accounts.ImportConfiguredAsync()).Key));
        }

        if (arguments.HostAndToken(Arguments.Reddit) is not null)
        {
            published.Add(await PublishAsync(services, PublishTarget.To((await services.GetRequiredService<RedditClient>().Accounts.ImportConfiguredAsync()).Key, "emulated")));
        }

        return $"made {clients.Length} other clients, published {string.Join(" and ", published)}";
    }

    private static async Task<string> PublishAsync(IServiceProvider services, PublishTarget target)
    {
        Post post = new() { Title = "Ahead of time", Text = $"Compiled ahead of time {Guid.NewGuid():N}" };
        PublishResult result = await services.GetRequiredService<ISocial>().PublishAsync(post, target);
        return result is { IsSuccess: true, Reference: { Id.Length: > 0, Url: { } address } } ? address.OriginalString : throw new InvalidOperationException($"Not published: {result}.");
    }
}
