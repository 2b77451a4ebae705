using System.Globalization;

namespace Social.Testing;

/// <content>What a test puts there and looks up without a request.</content>
public sealed partial class TikTokEmulator
{
    /// <summary>Adds a user.</summary>
    /// <param name="username">The handle without the at sign: 2 to 24 letters, digits, underscores and periods.</param>
    /// <param name="displayName">The display name; null takes the handle.</param>
    /// <returns>The user, public and free to post.</returns>
    /// <exception cref="ArgumentException">The handle is not one, or is taken.</exception>
    public EmulatedTikTokUser AddUser(string username, string? displayName = null)
    {
        ArgumentNullException.ThrowIfNull(username);
        if (username.Length is < 2 or > 24 || !username.All(c => char.IsAsciiLetterOrDigit(c) || c is '_' or '.'))
            throw new ArgumentException($"A username has 2 to 24 letters, digits, underscores and periods; '{username}' does not.", nameof(username));
        var user = new EmulatedTikTokUser(username, displayName ?? username);
        lock (State.Gate)
        {
            return State.Users.TryAdd(username, user) ? user : throw new ArgumentException($"The username '{username}' is taken.", nameof(username));
        }
    }

    /// <summary>Registers an app.</summary>
    /// <param name="clientKey">The client key.</param>
    /// <param name="clientSecret">The client secret.</param>
    /// <param name="redirectUris">The redirect addresses; a loopback address may have <c>*</c> for its port.</param>
    /// <returns>The app, audited, without a verified URL.</returns>
    public EmulatedTikTokApp AddApp(string clientKey, string clientSecret, params IReadOnlyList<string> redirectUris)
    {
        ArgumentException.ThrowIfNullOrEmpty(clientKey);
        ArgumentException.ThrowIfNullOrEmpty(clientSecret);
        var app = new EmulatedTikTokApp(clientKey, clientSecret, redirectUris);
        Tokens.Add(app);
        return app;
    }

    /// <summary>Issues a user's tokens without the consent page.</summary>
    /// <param name="user">The user; null takes <see cref="DefaultUser"/>.</param>
    /// <param name="scopes">The scopes; null grants <see cref="AllScopes"/>.</param>
    /// <param name="app">The app; null takes <see cref="DefaultApp"/>.</param>
    /// <returns>The tokens.</returns>
    public EmulatedTikTokToken IssueToken(EmulatedTikTokUser? user = null, IReadOnlyList<string>? scopes = null, EmulatedTikTokApp? app = null) =>
        Tokens.IssueUser(TikTokAccess.User, user ?? DefaultUser, scopes ?? AllScopes, app ?? DefaultApp);

    /// <summary>Issues a client token, with which the Research API is called.</summary>
    /// <param name="app">The app; null takes <see cref="DefaultApp"/>.</param>
    /// <returns>The token.</returns>
    public EmulatedTikTokToken IssueClientToken(EmulatedTikTokApp? app = null) => Tokens.IssueClient(app ?? DefaultApp);

    /// <summary>Issues an account's tokens of the organic business API without the consent page.</summary>
    /// <param name="user">The user; null takes <see cref="DefaultUser"/>.</param>
    /// <param name="scopes">The scopes; null grants <see cref="AllScopes"/>.</param>
    /// <param name="app">The app; null takes <see cref="DefaultApp"/>.</param>
    /// <returns>The tokens.</returns>
    public EmulatedTikTokToken IssueBusinessToken(EmulatedTikTokUser? user = null, IReadOnlyList<string>? scopes = null, EmulatedTikTokApp? app = null) =>
        Tokens.IssueUser(TikTokAccess.BusinessAccount, user ?? DefaultUser, scopes ?? AllScopes, app ?? DefaultApp);

    /// <summary>Issues an advertiser's token of the business API, which does not expire.</summary>
    /// <param name="app">The app; null takes <see cref="DefaultApp"/>.</param>
    /// <param name="advertiserIds">The advertisers that it may read; none means <see cref="DefaultAdvertiserId"/>.</param>
    /// <returns>The token.</returns>
    public EmulatedTikTokToken IssueAdvertiserToken(EmulatedTikTokApp? app = null, params IReadOnlyList<string> advertiserIds)
    {
        ArgumentNullException.ThrowIfNull(advertiserIds);
        return Tokens.IssueAdvertiser(app ?? DefaultApp, advertiserIds.Count > 0 ? advertiserIds : [DefaultAdvertiserId]);
    }

    /// <summary>Lets an access token expire now; its refresh token stays good.</summary>
    /// <param name="accessToken">The access token.</param>
    /// <returns>Whether the token was known.</returns>
    public bool ExpireToken(string accessToken) => Tokens.Expire(accessToken);

    /// <summary>Ends a user's consent: the token of any kind, and all that came with it.</summary>
    /// <param name="token">The access or refresh token.</param>
    /// <returns>Whether the token was good until now.</returns>
    public bool RevokeToken(string token) => Tokens.Revoke(token);

    /// <summary>Finds what an init started.</summary>
    /// <param name="publishId">The publish id.</param>
    /// <returns>The publish; null when there is none.</returns>
    public EmulatedTikTokPublish? FindPublish(string publishId)
    {
        ArgumentNullException.ThrowIfNull(publishId);
        lock (State.Gate) return State.Publishes.GetValueOrDefault(publishId);
    }

    /// <summary>Tells the status of a publish as status/fetch would, without a request.</summary>
    /// <param name="publish">The publish.</param>
    /// <returns>TikTok's word, such as <c>PUBLISH_COMPLETE</c>.</returns>
    public string StatusOf(EmulatedTikTokPublish publish)
    {
        ArgumentNullException.ThrowIfNull(publish);
        lock (State.Gate)
        {
            State.Settle();
            return publish.StatusAt(State.Now);
        }
    }

    /// <summary>Posts a draft, as the creator does from the inbox of the app.</summary>
    /// <param name="publish">The draft, delivered to the inbox.</param>
    /// <param name="privacyLevel">Who may see the post.</param>
    /// <returns>The post.</returns>
    /// <exception cref="InvalidOperationException">The draft is not in the inbox.</exception>
    public EmulatedTikTokVideo PostDraft(EmulatedTikTokPublish publish, string privacyLevel = "PUBLIC_TO_EVERYONE")
    {
        ArgumentNullException.ThrowIfNull(publish);
        lock (State.Gate)
        {
            var status = publish.StatusAt(State.Now);
            if (status != "SEND_TO_USER_INBOX") throw new InvalidOperationException($"The draft is not in the inbox: it is {status}.");
            return State.Post(publish, privacyLevel, State.Now);
        }
    }

    /// <summary>Adds a public post without a request.</summary>
    /// <param name="owner">The creator.</param>
    /// <param name="title">The caption.</param>
    /// <param name="createdAt">When; null means now. A post of the same millisecond moves it to the next.</param>
    /// <returns>The post.</returns>
    public EmulatedTikTokVideo AddVideo(EmulatedTikTokUser owner, string title, DateTimeOffset? createdAt = null)
    {
        ArgumentNullException.ThrowIfNull(owner);
        ArgumentNullException.ThrowIfNull(title);
        lock (State.Gate)
        {
            var video = new EmulatedTikTokVideo(State.NextId(), owner, title, State.Distinct(createdAt ?? State.Now)) { Description = title, PublicAt = DateTimeOffset.MinValue };
            State.Videos.Add(video);
            return video;
        }
    }

    /// <summary>Adds a comment without a request.</summary>
    /// <param name="video">The commented post.</param>
    /// <param name="author">Who writes.</param>
    /// <param name="text">The text.</param>
    /// <param name="parent">The comment that it answers.</param>
    /// <returns>The comment.</returns>
    public EmulatedTikTokComment AddComment(EmulatedTikTokVideo video, EmulatedTikTokUser author, string text, EmulatedTikTokComment? parent = null)
    {
        ArgumentNullException.ThrowIfNull(video);
        ArgumentNullException.ThrowIfNull(author);
        ArgumentNullException.ThrowIfNull(text);
        lock (State.Gate)
        {
            var comment = new EmulatedTikTokComment(State.NextId(), video, author, text, State.Now, parent);
            State.Comments.Add(comment);
            return comment;
        }
    }

    /// <summary>Adds a campaign of <see cref="DefaultAdvertiserId"/>.</summary>
    /// <param name="name">The name.</param>
    /// <param name="objectiveType">The objective.</param>
    /// <returns>The campaign.</returns>
    public EmulatedTikTokCampaign AddCampaign(string name, string objectiveType = "TRAFFIC")
    {
        ArgumentNullException.ThrowIfNull(name);
        lock (State.Gate)
        {
            var id = State.NextId().ToString(CultureInfo.InvariantCulture);
            var campaign = new EmulatedTikTokCampaign(DefaultAdvertiserId, id, name, objectiveType, "ENABLE", State.Now);
            Ads.Campaigns.Add(campaign);
            return campaign;
        }
    }

    /// <summary>Adds what a campaign did on a day.</summary>
    /// <param name="metrics">The day's numbers.</param>
    public void AddAdMetrics(EmulatedTikTokAdMetrics metrics)
    {
        ArgumentNullException.ThrowIfNull(metrics);
        lock (State.Gate) Ads.Metrics.Add(metrics);
    }

    /// <summary>Adds a hashtag that trends.</summary>
    /// <param name="trend">The hashtag.</param>
    public void AddTrend(EmulatedTikTokTrend trend)
    {
        ArgumentNullException.ThrowIfNull(trend);
        lock (State.Gate) Ads.Trends.Add(trend);
    }

    /// <summary>Waits until no pull from a URL is running.</summary>
    /// <param name="cancellationToken">Ends the wait.</param>
    public Task WaitForPullsAsync(CancellationToken cancellationToken = default) => Puller.WaitAsync(cancellationToken);
}
