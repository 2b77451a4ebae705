namespace Social.Testing;

/// <content>What a test reads from the network and puts there.</content>
public sealed partial class RedditEmulator
{
    /// <summary>Gets the users.</summary>
    public IReadOnlyList<EmulatedRedditUser> Users
    {
        get
        {
            lock (State.Gate) return [.. State.Users.Values];
        }
    }

    /// <summary>Gets the communities, profiles included.</summary>
    public IReadOnlyList<EmulatedRedditSubreddit> Subreddits
    {
        get
        {
            lock (State.Gate) return [.. State.Subreddits.Values];
        }
    }

    /// <summary>Gets the posts that came to be, deleted and removed ones included, oldest first.</summary>
    public IReadOnlyList<EmulatedRedditSubmission> Submissions
    {
        get
        {
            lock (State.Gate)
            {
                State.Settle();
                return [.. State.Submissions];
            }
        }
    }

    /// <summary>Gets the posts that were accepted and wait for their media.</summary>
    public IReadOnlyList<EmulatedRedditSubmission> PendingSubmissions
    {
        get
        {
            lock (State.Gate)
            {
                State.Settle();
                return [.. State.Pending];
            }
        }
    }

    /// <summary>Gets the comments, oldest first.</summary>
    public IReadOnlyList<EmulatedRedditComment> Comments
    {
        get
        {
            lock (State.Gate) return [.. State.Comments];
        }
    }

    /// <summary>Gets private messages and notices of replies, oldest first.</summary>
    public IReadOnlyList<EmulatedRedditMessage> Messages
    {
        get
        {
            lock (State.Gate) return [.. State.Messages];
        }
    }

    /// <summary>Gets the upload leases and what came of them, oldest first.</summary>
    public IReadOnlyList<EmulatedRedditMedia> Media
    {
        get
        {
            lock (State.Gate) return [.. State.Media.Values];
        }
    }

    /// <summary>Adds a user and their profile.</summary>
    /// <param name="name">The name without <c>u/</c>: 3 to 20 letters, digits, underscores and hyphens.</param>
    /// <returns>The user.</returns>
    /// <exception cref="ArgumentException">The name is not one, or is taken.</exception>
    public EmulatedRedditUser AddUser(string name)
    {
        ArgumentNullException.ThrowIfNull(name);
        if (name.Length is < 3 or > 20 || !name.All(c => char.IsAsciiLetterOrDigit(c) || c is '_' or '-'))
            throw new ArgumentException($"A name has 3 to 20 letters, digits, underscores and hyphens; '{name}' does not.", nameof(name));
        lock (State.Gate)
        {
            if (State.User(name) is not null) throw new ArgumentException($"The name '{name}' is taken.", nameof(name));
            var user = new EmulatedRedditUser(State.NextId(), name, State.Now);
            user.Profile = AddSubreddit("u_" + name, user);
            user.Profile.Type = "user";
            State.Users[name] = user;
            return user;
        }
    }

    /// <summary>Adds a community; its flairs, rules and requirements are members of what is returned.</summary>
    /// <param name="name">The name without <c>r/</c>.</param>
    /// <param name="moderators">The moderators.</param>
    /// <returns>The community: public, everything allowed.</returns>
    /// <exception cref="ArgumentException">The name is not one, or is taken.</exception>
    public EmulatedRedditSubreddit AddSubreddit(string name, params IReadOnlyList<EmulatedRedditUser> moderators)
    {
        ArgumentNullException.ThrowIfNull(name);
        ArgumentNullException.ThrowIfNull(moderators);
        if (name.Length is < 2 or > 22 || !name.All(c => char.IsAsciiLetterOrDigit(c) || c is '_' or '-'))
            throw new ArgumentException($"A community's name has 2 to 22 letters, digits and underscores; '{name}' does not.", nameof(name));
        lock (State.Gate)
        {
            if (State.Subreddit(name) is not null) throw new ArgumentException($"The name '{name}' is taken.", nameof(name));
            var subreddit = new EmulatedRedditSubreddit(State.NextId(), name, State.Now);
            foreach (var moderator in moderators) subreddit.Moderators.Add(moderator);
            State.Subreddits[name] = subreddit;
            return subreddit;
        }
    }

    /// <summary>Registers an app.</summary>
    /// <param name="kind">The kind, which decides its grants.</param>
    /// <param name="clientId">The client id.</param>
    /// <param name="clientSecret">The client secret; null for installed apps.</param>
    /// <param name="redirectUris">The redirect addresses.</param>
    /// <returns>The app.</returns>
    public EmulatedRedditApp AddApp(EmulatedRedditAppKind kind, string clientId, string? clientSecret, params IReadOnlyList<string> redirectUris)
    {
        ArgumentException.ThrowIfNullOrEmpty(clientId);
        ArgumentNullException.ThrowIfNull(redirectUris);
        if (kind == EmulatedRedditAppKind.Installed != clientSecret is null)
            throw new ArgumentException("An installed app has no secret; the other kinds have one.", nameof(clientSecret));
        var app = new EmulatedRedditApp(kind, clientId, clientSecret, redirectUris);
        Tokens.Add(app);
        return app;
    }

    /// <summary>Issues a permanent token pair without the consent page.</summary>
    /// <param name="user">The user; null takes <see cref="DefaultUser"/>.</param>
    /// <param name="scopes">The scopes; null grants <see cref="AllScopes"/>.</param>
    /// <param name="app">The app; null takes <see cref="DefaultApp"/>.</param>
    /// <returns>The pair.</returns>
    public EmulatedRedditToken IssueToken(EmulatedRedditUser? user = null, IReadOnlyList<string>? scopes = null, EmulatedRedditApp? app = null) =>
        Tokens.Issue(new RedditGrant(app ?? DefaultApp, user ?? DefaultUser, scopes ?? AllScopes), isPermanent: true);

    /// <summary>Issues a token without a user.</summary>
    /// <param name="scopes">The scopes; null grants <c>*</c>.</param>
    /// <param name="app">The app; null takes <see cref="DefaultApp"/>.</param>
    /// <returns>The token.</returns>
    public EmulatedRedditToken IssueAppToken(IReadOnlyList<string>? scopes = null, EmulatedRedditApp? app = null) =>
        Tokens.Issue(new RedditGrant(app ?? DefaultApp, null, scopes ?? ["*"]), isPermanent: false);

    /// <summary>Lets an access token expire now; its refresh token stays good.</summary>
    /// <param name="accessToken">The access token.</param>
    /// <returns>Whether the token was known.</returns>
    public bool ExpireToken(string accessToken) => Tokens.Expire(accessToken);

    /// <summary>Takes the app's permission away, as a user does: the pair that the token belongs to is dead.</summary>
    /// <param name="token">An access or refresh token.</param>
    /// <returns>Whether the token was good until now.</returns>
    public bool RevokeToken(string token) => Tokens.RevokeGrant(token);

    /// <summary>Adds a text post without a request.</summary>
    /// <param name="author">The author.</param>
    /// <param name="subreddit">The community.</param>
    /// <param name="title">The title.</param>
    /// <param name="text">The text, Markdown.</param>
    /// <param name="createdAt">When; null means now. Listings are in the order of adding.</param>
    /// <returns>The post.</returns>
    public EmulatedRedditSubmission AddSubmission(EmulatedRedditUser author, EmulatedRedditSubreddit subreddit, string title, string text = "", DateTimeOffset? createdAt = null)
    {
        ArgumentNullException.ThrowIfNull(author);
        ArgumentNullException.ThrowIfNull(subreddit);
        ArgumentNullException.ThrowIfNull(title);
        lock (State.Gate)
        {
            var submission = new EmulatedRedditSubmission(State.NextId(), author, subreddit, "self", title, text, createdAt ?? State.Now);
            State.Add(submission);
            return submission;
        }
    }

    /// <summary>Adds a link post without a request.</summary>
    /// <param name="author">The author.</param>
    /// <param name="subreddit">The community.</param>
    /// <param name="title">The title.</param>
    /// <param name="url">The address.</param>
    /// <returns>The post.</returns>
    public EmulatedRedditSubmission AddLink(EmulatedRedditUser author, EmulatedRedditSubreddit subreddit, string title, string url)
    {
        ArgumentNullException.ThrowIfNull(author);
        ArgumentNullException.ThrowIfNull(subreddit);
        ArgumentNullException.ThrowIfNull(title);
        ArgumentException.ThrowIfNullOrEmpty(url);
        lock (State.Gate)
        {
            var submission = new EmulatedRedditSubmission(State.NextId(), author, subreddit, "link", title, "", State.Now) { Url = url };
            State.Add(submission);
            return submission;
        }
    }

    /// <summary>Adds a comment without a request.</summary>
    /// <param name="author">The author.</param>
    /// <param name="parent">The post or comment that it answers.</param>
    /// <param name="text">The text, Markdown.</param>
    /// <returns>The comment.</returns>
    public EmulatedRedditComment AddComment(EmulatedRedditUser author, EmulatedRedditThing parent, string text)
    {
        ArgumentNullException.ThrowIfNull(author);
        ArgumentNullException.ThrowIfNull(parent);
        ArgumentNullException.ThrowIfNull(text);
        lock (State.Gate) return State.Add(new EmulatedRedditComment(State.NextId(), author, text, State.Now, parent));
    }

    /// <summary>Adds a private message without a request.</summary>
    /// <param name="from">The sender.</param>
    /// <param name="to">The recipient.</param>
    /// <param name="subject">The subject.</param>
    /// <param name="text">The text, Markdown.</param>
    /// <returns>The message, unread.</returns>
    public EmulatedRedditMessage AddMessage(EmulatedRedditUser from, EmulatedRedditUser to, string subject, string text)
    {
        ArgumentNullException.ThrowIfNull(from);
        ArgumentNullException.ThrowIfNull(to);
        ArgumentNullException.ThrowIfNull(subject);
        ArgumentNullException.ThrowIfNull(text);
        lock (State.Gate)
        {
            var message = new EmulatedRedditMessage(State.NextId(), from, to, subject, text, State.Now);
            State.Messages.Add(message);
            return message;
        }
    }
}
