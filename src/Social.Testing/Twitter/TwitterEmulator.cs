using System.Text.Json.Nodes;
using Microsoft.Extensions.DependencyInjection;
using Social.Twitter;

namespace Social.Testing;

/// <summary>The API of X on loopback: OAuth 2.0 and 1.0a, posts, media, reads, engagement, analytics and limits.</summary>
/// <remarks>Thread-safe. Strict: it refuses what X refuses, with X's own error bodies.</remarks>
public sealed partial class TwitterEmulator : NetworkEmulator
{
    /// <summary>Every scope that X knows.</summary>
    public static readonly IReadOnlyList<string> AllScopes =
    [
        "tweet.read", "tweet.write", "tweet.moderate.write", "users.read", "users.email", "follows.read", "follows.write", "offline.access", "space.read",
        "mute.read", "mute.write", "like.read", "like.write", "list.read", "list.write", "block.read", "block.write", "bookmark.read", "bookmark.write",
        "dm.read", "dm.write", "media.write", "timeline.read", "broadcast.read", "broadcast.write",
    ];

    private readonly TwitterAuthentication _authentication;
    private readonly TwitterOAuth1Verifier _verifier;
    private readonly TwitterRateLimits _limits;
    private readonly TwitterOAuth2Endpoints _oauth2;
    private readonly TwitterOAuth1Endpoints _oauth1;

    internal TwitterEmulator(TwitterEmulatorOptions options, TimeProvider time)
        : base(options, time)
    {
        Options = options;
        State = new TwitterState(Clock);
        Tokens = new TwitterTokens(options, Clock, Secrets);
        _verifier = new TwitterOAuth1Verifier(Tokens, Clock);
        _authentication = new TwitterAuthentication(Tokens, _verifier);
        _limits = new TwitterRateLimits(options, Clock);
        _oauth2 = new TwitterOAuth2Endpoints(this);
        _oauth1 = new TwitterOAuth1Endpoints(this);
        DefaultApp = AddApp(
            "emulator-client-id", "emulator-client-secret", "emulator-consumer-key", "emulator-consumer-secret",
            "http://localhost/callback", "http://127.0.0.1/callback", "https://app.example.com/callback");
        DefaultUser = AddUser("emulated", "Emulated User");

        new TwitterTweetEndpoints(this).Map(Routes);
        new TwitterLookupEndpoints(this).Map(Routes);
        new TwitterTimelineEndpoints(this).Map(Routes);
        new TwitterSearchEndpoints(this).Map(Routes);
        new TwitterUserEndpoints(this).Map(Routes);
        new TwitterEngagementEndpoints(this).Map(Routes);
        new TwitterAnalyticsEndpoints(this).Map(Routes);
        new TwitterMediaEndpoints(this).Map(Routes);
        new TwitterMediaMetadataEndpoints(this).Map(Routes);
        _oauth2.Map(Routes);
        _oauth1.Map(Routes);
        TwitterControlEndpoints.Map(Control, this);
    }

    /// <summary>Gets the switches; they take effect at once.</summary>
    public TwitterEmulatorOptions Options { get; }

    /// <summary>Gets the app that is registered from the start.</summary>
    public EmulatedTwitterApp DefaultApp { get; }

    /// <summary>Gets the user who exists from the start, and who approves on the consent page unless it is told another.</summary>
    public EmulatedTwitterUser DefaultUser { get; private set; }

    /// <summary>Gets the users.</summary>
    public IReadOnlyList<EmulatedTwitterUser> Users
    {
        get
        {
            lock (State.Gate) return [.. State.Users.Values];
        }
    }

    /// <summary>Gets the posts that exist, oldest first.</summary>
    public IReadOnlyList<EmulatedTweet> Tweets
    {
        get
        {
            lock (State.Gate) return [.. State.Tweets.Values];
        }
    }

    /// <summary>Gets the uploaded media, unfinished uploads included.</summary>
    public IReadOnlyList<EmulatedTwitterMedia> Media
    {
        get
        {
            lock (State.Gate) return [.. State.Media.Values];
        }
    }

    internal TwitterState State { get; }

    internal TwitterTokens Tokens { get; }

    internal TwitterOAuth1Verifier Verifier => _verifier;

    /// <summary>Adds a user.</summary>
    /// <param name="username">The handle without the at sign: 1 to 15 letters, digits and underscores.</param>
    /// <param name="name">The display name; null takes the handle.</param>
    /// <returns>The user.</returns>
    /// <exception cref="ArgumentException">The handle is not one, or is taken.</exception>
    public EmulatedTwitterUser AddUser(string username, string? name = null)
    {
        ArgumentNullException.ThrowIfNull(username);
        if (username.Length is 0 or > 15 || !username.All(c => char.IsAsciiLetterOrDigit(c) || c == '_'))
            throw new ArgumentException($"A username has 1 to 15 letters, digits and underscores; '{username}' does not.", nameof(username));
        lock (State.Gate)
        {
            if (State.UserByName(username) is not null) throw new ArgumentException($"The username '{username}' is taken.", nameof(username));
            var user = new EmulatedTwitterUser(State.NextId(), username, name ?? username, State.Now);
            State.Users[user.Id] = user;
            return user;
        }
    }

    /// <summary>Registers an app.</summary>
    /// <param name="clientId">The OAuth 2.0 client id.</param>
    /// <param name="clientSecret">The OAuth 2.0 client secret; null makes a public client.</param>
    /// <param name="consumerKey">The OAuth 1.0a consumer key.</param>
    /// <param name="consumerSecret">The OAuth 1.0a consumer secret.</param>
    /// <param name="redirectUris">The redirect and callback addresses.</param>
    /// <returns>The app.</returns>
    public EmulatedTwitterApp AddApp(string clientId, string? clientSecret, string consumerKey, string consumerSecret, params IReadOnlyList<string> redirectUris)
    {
        ArgumentException.ThrowIfNullOrEmpty(clientId);
        ArgumentException.ThrowIfNullOrEmpty(consumerKey);
        ArgumentException.ThrowIfNullOrEmpty(consumerSecret);
        var app = new EmulatedTwitterApp(clientId, clientSecret, consumerKey, consumerSecret, redirectUris);
        Tokens.Add(app);
        return app;
    }

    /// <summary>Issues an OAuth 2.0 token pair without the consent page.</summary>
    /// <param name="user">The user; null takes <see cref="DefaultUser"/>.</param>
    /// <param name="scopes">The scopes; null grants <see cref="AllScopes"/>.</param>
    /// <param name="app">The app; null takes <see cref="DefaultApp"/>.</param>
    /// <returns>The pair.</returns>
    public EmulatedOAuth2Token IssueOAuth2Token(EmulatedTwitterUser? user = null, IReadOnlyList<string>? scopes = null, EmulatedTwitterApp? app = null) =>
        Tokens.IssueOAuth2(user ?? DefaultUser, scopes ?? AllScopes, app ?? DefaultApp);

    /// <summary>Issues an OAuth 1.0a access token without the consent page.</summary>
    /// <param name="user">The user; null takes <see cref="DefaultUser"/>.</param>
    /// <param name="app">The app; null takes <see cref="DefaultApp"/>.</param>
    /// <returns>The token.</returns>
    public EmulatedOAuth1Token IssueOAuth1Token(EmulatedTwitterUser? user = null, EmulatedTwitterApp? app = null) =>
        Tokens.IssueOAuth1(user ?? DefaultUser, app ?? DefaultApp);

    /// <summary>Issues the app-only bearer of an app; the same one until it is invalidated.</summary>
    /// <param name="app">The app; null takes <see cref="DefaultApp"/>.</param>
    /// <returns>The bearer.</returns>
    public string IssueAppBearer(EmulatedTwitterApp? app = null) => Tokens.IssueBearer(app ?? DefaultApp);

    /// <summary>Lets an OAuth 2.0 access token expire now; its refresh token stays good.</summary>
    /// <param name="accessToken">The access token.</param>
    /// <returns>Whether the token was known.</returns>
    public bool ExpireToken(string accessToken) => Tokens.Expire(accessToken);

    /// <summary>Revokes a token of any kind; the pair of an OAuth 2.0 token goes with it.</summary>
    /// <param name="token">The token.</param>
    /// <returns>Whether the token was good until now.</returns>
    public bool RevokeToken(string token) => Tokens.Revoke(token);

    /// <summary>Adds a post without a request.</summary>
    /// <param name="author">The author.</param>
    /// <param name="text">The text.</param>
    /// <param name="createdAt">When; null means now.</param>
    /// <param name="replyTo">The post that it answers.</param>
    /// <returns>The post.</returns>
    public EmulatedTweet AddTweet(EmulatedTwitterUser author, string text, DateTimeOffset? createdAt = null, EmulatedTweet? replyTo = null)
    {
        ArgumentNullException.ThrowIfNull(author);
        ArgumentNullException.ThrowIfNull(text);
        lock (State.Gate)
        {
            var at = createdAt ?? State.Now;
            var tweet = new EmulatedTweet(State.NextId(at), author, text, at) { ReplyTo = replyTo };
            if (replyTo is not null) tweet.ConversationId = replyTo.ConversationId;
            TwitterTweetEndpoints.Rewrite(tweet);
            State.Add(tweet);
            return tweet;
        }
    }

    /// <summary>Tells how far media is, by the network's clock.</summary>
    /// <param name="media">The media.</param>
    /// <returns>Its state.</returns>
    public EmulatedTwitterMediaState StateOf(EmulatedTwitterMedia media)
    {
        ArgumentNullException.ThrowIfNull(media);
        lock (State.Gate) return media.StateAt(State.Now);
    }

    /// <inheritdoc />
    public override void Reset()
    {
        base.Reset();
        State.Clear();
        Tokens.Clear();
        _verifier.Clear();
        _limits.Clear();
        _oauth2.Clear();
        _oauth1.Clear();
        DefaultUser = AddUser("emulated", "Emulated User");
    }

    internal override JsonObject Summarise()
    {
        lock (State.Gate)
        {
            return new JsonObject
            {
                ["network"] = "twitter",
                ["base_address"] = BaseAddress.AbsoluteUri,
                ["now"] = TwitterJson.Time(State.Now),
                ["users"] = new JsonArray([.. State.Users.Values.Select(u => new JsonObject { ["id"] = u.Id, ["username"] = u.Username, ["premium"] = u.IsPremium })]),
                ["tweets"] = State.Tweets.Count,
                ["media"] = State.Media.Count,
                ["requests"] = Requests.Count,
                ["unmatched"] = Requests.Unmatched.Count,
                ["faults"] = Faults.Count,
                ["failures"] = Failures.Count,
            };
        }
    }

    internal override void Point(ISocialBuilder builder) => builder.Services.PostConfigureAll<TwitterOptions>(options =>
    {
        options.ApiHost = BaseAddress.ToString().TrimEnd('/');
        options.UploadHost = null;
        options.TokenHost = null;
        options.AuthorizationHost = null;
        options.ClientId = DefaultApp.ClientId;
        options.ClientSecret = DefaultApp.ClientSecret;
        options.ConsumerKey = DefaultApp.ConsumerKey;
        options.ConsumerSecret = DefaultApp.ConsumerSecret;
        options.RedirectUri = DefaultApp.RedirectUris[0];
        options.BearerToken = null;
    });

    private protected override async ValueTask DisposeCoreAsync()
    {
        await base.DisposeCoreAsync().ConfigureAwait(false);
        State.Clear();
    }
}
