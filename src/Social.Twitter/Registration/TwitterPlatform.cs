using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using Social.Media;
using Social.Pipeline;
using Social.Publishing;

namespace Social.Twitter;

/// <summary>Puts X together: what the runtime must know of it, and its client.</summary>
internal static class TwitterPlatform
{
    public static PlatformDefinition Define(PlatformName name, TwitterOptions options) => new()
    {
        Name = name,
        Options = options,
        Errors = new TwitterErrorClassifier(),
        RateLimits = new TwitterRateLimitReader(),
    };

    public static TwitterClient CreateClient(IServiceProvider services, PlatformName name)
    {
        PlatformClient client = services.GetRequiredKeyedService<PlatformClient>(name.Value);
        IAccountStore accounts = services.GetRequiredService<IAccountStore>();
        TweetReconciler reconciler = new(client, accounts, services.GetRequiredService<IPublishJournal>());
        PublishRunner runner = services.GetRequiredService<PublishRunner>();
        TwitterOptions options = services.GetRequiredService<IOptionsMonitor<TwitterOptions>>().Get(name.Value);
        TwitterMediaUploader media = new(client, options, services.GetRequiredService<IMediaFetcher>());
        TwitterPublisher publisher = new(client, runner, reconciler, media, accounts, services.GetRequiredService<IMediaFetcher>());
        return new TwitterClient(client, options, publisher, new TwitterTweets(client, runner, reconciler), reconciler, media, services.GetRequiredService<ICredentialStore>());
    }
}
