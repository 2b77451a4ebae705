using Microsoft.Extensions.DependencyInjection;
using Social.Accounts;
using Social.Auth;
using Social.Media;
using Social.Pipeline;
using Social.Publishing;

namespace Social.Reddit;

/// <summary>Puts Reddit together: what the runtime must know of it, and its client.</summary>
internal static class RedditPlatform
{
    public static PlatformModule<RedditOptions, RedditClient> Module { get; } = new()
    {
        Configuration = static (name, configuration) => new RedditConfiguration(name, configuration),
        Define = static (_, name, options) => Define(name, options),
        Hosts = [HostNames.Upload, HostNames.Token],
        App = static options => options.ToAppCredentials(),
        Kinds = [CredentialKind.OAuth2, CredentialKind.App, RedditAuthorization.Script],
        Strategy = Strategy,
        Expectations = [(CredentialKind.OAuth2, RedditScopes.Default), (RedditAuthorization.Script, RedditScopes.Default)],
        PostOptions = static _ => new PostOptionsRegistration(PlatformName.Reddit, RedditPostOptionsContext.Default.RedditPostOptions),
        Create = CreateClient,
        Abilities = static client => client.Abilities,
        Checks =
        [
            (RedditUserAgent.IsGood,
                "Reddit wants a User-Agent of the form 'platform:app id:version (by /u/username)' and blocks others: set DeveloperName (and AppId, AppVersion), or the whole UserAgent."),
            (static o => o.RedirectUri is null || Uri.TryCreate(o.RedirectUri, UriKind.Absolute, out _),
                "RedirectUri must be an absolute address, exactly as registered with Reddit."),
            (static o => o.DefaultSubreddit is null || SubredditName.Find(o.DefaultSubreddit) is not null,
                "DefaultSubreddit is not the name of a subreddit: " + SubredditName.Form + "."),
            (static o => o.SocketWait >= TimeSpan.Zero && o.SocketWait <= MediaSocket.Longest && o.LookupWait >= TimeSpan.Zero && o.RequirementsLifetime >= TimeSpan.Zero,
                "SocketWait must be 0 to 30 seconds; LookupWait and RequirementsLifetime must not be negative."),
        ],
    };

    private static PlatformDefinition Define(PlatformName name, RedditOptions options)
    {
        options.UserAgent = RedditUserAgent.Of(options);
        return new PlatformDefinition
        {
            Name = name,
            Options = options,
            Errors = new RedditErrorClassifier(),
            RateLimits = new RedditRateLimitReader(),
            ErrorsInsideSuccess = true,
        };
    }

    /// <summary>How Reddit's tokens of a kind stay alive. Strategies are asked for before the client stands, hence the late look-up.</summary>
    private static CredentialStrategy Strategy(IServiceProvider services, PlatformName name, CredentialKind kind, RedditOptions options)
    {
        PipelineTokenEndpoint endpoint = new(() => services.GetRequiredKeyedService<PlatformClient>(name.Value));
        OAuth2Flow flow = new(name, RedditAuthorization.OAuth2(options), endpoint);
        IAppCredentials apps = services.GetRequiredService<IAppCredentials>();
        TimeProvider time = services.GetRequiredService<TimeProvider>();
        OAuth2Refresher refresher = new(flow, apps, time);
        if (kind == CredentialKind.App)
        {
            AppTokens tokens = new(flow, refresher, apps, time);
            return new CredentialStrategy(name, kind) { Refresher = tokens, Issuer = tokens };
        }

        return new CredentialStrategy(name, kind) { Refresher = kind == RedditAuthorization.Script ? new ScriptTokens(flow, apps, options, time) : refresher };
    }

    private static RedditClient CreateClient(IServiceProvider services, PlatformName name, RedditOptions options)
    {
        PlatformClient client = services.GetRequiredKeyedService<PlatformClient>(name.Value);
        IAccountStore accounts = services.GetRequiredService<IAccountStore>();
        IMediaFetcher fetcher = services.GetRequiredService<IMediaFetcher>();
        ConnectorServices connecting = ConnectorServices.From(services, client);
        ScriptTokens scripts = new(new OAuth2Flow(name, RedditAuthorization.OAuth2(options), connecting.Endpoint), connecting.Apps, options, client.Time);
        RedditAccounts connector = new(name, new OAuthAccountConnector(new RedditConnectorStrategy(client, options), connecting), connecting.Credentials, scripts, options);
        RedditUsers users = new(client, accounts);
        RedditSubreddits subreddits = new(client);
        RedditFlair flair = new(client);
        SubmissionFinder finder = new(client, users, services.GetRequiredService<IPublishJournal>());
        RedditPublishingContextReader contexts = new(client, options, subreddits, flair);
        RedditPosts posts = new(client, finder);
        RedditMedia media = new(client, options, fetcher);
        RedditPublisher publisher = new(client, options, services.GetRequiredService<PublishRunner>(), finder, media, contexts, posts, fetcher);
        return new RedditClient(client, options, connector, posts, publisher, media, new RedditAreas(users, subreddits, flair, contexts, finder), services.GetRequiredService<ICredentialStore>());
    }
}
