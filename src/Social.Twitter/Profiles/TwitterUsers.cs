using Social.Pipeline;

namespace Social.Twitter;

/// <summary>Users of X, and following them.</summary>
/// <remarks>Thread-safe. Follows docs.x.com, "Users". Self-serve plans lost following by API in April 2026.</remarks>
public sealed class TwitterUsers
{
    private static readonly PageBounds FollowBounds = new(1, 1000);

    private readonly PlatformClient _client;

    internal TwitterUsers(PlatformClient client) => _client = client;

    /// <summary>Reads the account's own user: <c>GET /2/users/me</c>.</summary>
    /// <param name="account">The account.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    /// <exception cref="SocialException">X refused or could not be reached.</exception>
    public async Task<TwitterUser> GetMeAsync(AccountKey account, CancellationToken cancellationToken = default)
    {
        SocialCall call = new(UserRoutes.Me, account) { Path = UserFieldsQuery.AddOwn(RoutePath.Of(UserRoutes.Me)).ToString() };
        SocialAnswer<Envelope<UserData>> answer = await _client.SendAsync(call, TwitterJsonContext.Default.EnvelopeUserData, cancellationToken).ConfigureAwait(false);
        return UserReader.Read(answer.Require(_client, UserRoutes.Me, account), new TweetReader(answer.Value.Includes));
    }

    /// <summary>Reads a user by id: <c>GET /2/users/:id</c>; null when there is none, or none to be seen.</summary>
    /// <param name="account">The account that reads.</param>
    /// <param name="userId">The user's id.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    /// <exception cref="SocialException">X refused or could not be reached.</exception>
    public Task<TwitterUser?> GetAsync(AccountKey account, string userId, CancellationToken cancellationToken = default) =>
        FindAsync(UserRoutes.Get, account, TwitterId.Require(userId, nameof(userId)), cancellationToken);

    /// <summary>Reads a user by handle: <c>GET /2/users/by/username/:username</c>; null when there is none, or none to be seen.</summary>
    /// <param name="account">The account that reads.</param>
    /// <param name="username">The handle, with or without its sign.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    /// <exception cref="SocialException">X refused or could not be reached.</exception>
    public Task<TwitterUser?> GetByUsernameAsync(AccountKey account, string username, CancellationToken cancellationToken = default) =>
        FindAsync(UserRoutes.GetByUsername, account, TwitterInput.Username(username, nameof(username)), cancellationToken);

    /// <summary>Reads any number of users by id: <c>GET /2/users</c>, 100 a call.</summary>
    /// <param name="account">The account that reads.</param>
    /// <param name="userIds">The ids.</param>
    /// <param name="cancellationToken">Cancels the calls.</param>
    /// <exception cref="SocialException">X refused or could not be reached.</exception>
    public Task<TwitterLookup<TwitterUser>> GetManyAsync(AccountKey account, IReadOnlyList<string> userIds, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(userIds);
        string[] ids = [.. userIds.Select((id, i) => TwitterId.Require(id, $"{nameof(userIds)}[{i}]"))];
        return Lookup(UserRoutes.Lookup, "ids", u => u.Id).RunAsync(account, ids, cancellationToken);
    }

    /// <summary>Reads any number of users by handle: <c>GET /2/users/by</c>, 100 a call.</summary>
    /// <param name="account">The account that reads.</param>
    /// <param name="usernames">The handles, with or without their sign.</param>
    /// <param name="cancellationToken">Cancels the calls.</param>
    /// <exception cref="SocialException">X refused or could not be reached.</exception>
    public Task<TwitterLookup<TwitterUser>> GetManyByUsernameAsync(AccountKey account, IReadOnlyList<string> usernames, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(usernames);
        string[] names = [.. usernames.Select((name, i) => TwitterInput.Username(name, $"{nameof(usernames)}[{i}]"))];
        return Lookup(UserRoutes.LookupByUsername, "usernames", u => u.Username).RunAsync(account, names, cancellationToken);
    }

    /// <summary>Searches users: <c>GET /2/users/search</c>, 1 to 1,000 a page.</summary>
    /// <param name="account">The account that searches.</param>
    /// <param name="query">The words.</param>
    public SocialPageable<TwitterUser> Search(AccountKey account, string query)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(query);
        return TweetListing.Users(_client, UserRoutes.Search, account, FollowBounds, () => UserFieldsQuery.Add(RoutePath.Of(UserRoutes.Search).Add("query", query)), "next_token");
    }

    /// <summary>Lists who follows a user: <c>GET /2/users/:id/followers</c>, 1 to 1,000 a page.</summary>
    /// <param name="account">The account that reads.</param>
    /// <param name="userId">The user's id.</param>
    public SocialPageable<TwitterUser> ListFollowers(AccountKey account, string userId) => List(UserRoutes.Followers, account, userId);

    /// <summary>Lists whom a user follows: <c>GET /2/users/:id/following</c>, 1 to 1,000 a page.</summary>
    /// <param name="account">The account that reads.</param>
    /// <param name="userId">The user's id.</param>
    public SocialPageable<TwitterUser> ListFollowing(AccountKey account, string userId) => List(UserRoutes.Following, account, userId);

    /// <summary>Follows a user: <c>POST /2/users/:id/following</c>.</summary>
    /// <param name="account">The account that follows.</param>
    /// <param name="userId">The id of the user to follow.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    /// <exception cref="SocialException">X refused or could not be reached.</exception>
    public async Task<TwitterFollow> FollowAsync(AccountKey account, string userId, CancellationToken cancellationToken = default)
    {
        TargetUserBody body = new(TwitterId.Require(userId, nameof(userId)));
        ActionData done = await _client.ActAsync(
            UserRoutes.Follow, account, RoutePath.Of(UserRoutes.Follow, account.Id), body, TwitterJsonContext.Default.TargetUserBody, cancellationToken).ConfigureAwait(false);
        return new TwitterFollow(done.Following ?? false, done.PendingFollow ?? false);
    }

    /// <summary>Stops following a user: <c>DELETE /2/users/:id/following/:target</c>.</summary>
    /// <param name="account">The account that followed.</param>
    /// <param name="userId">The id of the user it followed.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    /// <exception cref="SocialException">X refused or could not be reached.</exception>
    public Task UnfollowAsync(AccountKey account, string userId, CancellationToken cancellationToken = default) =>
        _client.ActAsync(UserRoutes.Unfollow, account, RoutePath.Of(UserRoutes.Unfollow, account.Id, TwitterId.Require(userId, nameof(userId))), cancellationToken);

    private async Task<TwitterUser?> FindAsync(SocialRoute route, AccountKey account, string argument, CancellationToken cancellationToken)
    {
        try
        {
            SocialCall call = new(route, account) { Path = UserFieldsQuery.Add(RoutePath.Of(route, argument)).ToString() };
            SocialAnswer<Envelope<UserData>> answer = await _client.SendAsync(call, TwitterJsonContext.Default.EnvelopeUserData, cancellationToken).ConfigureAwait(false);
            return answer.Find(_client, route, account) is { } user ? UserReader.Read(user, new TweetReader(answer.Value.Includes)) : null;
        }
        catch (SocialApiException e) when (e.Code == SocialErrorCode.NotFound)
        {
            return null;
        }
    }

    private SocialPageable<TwitterUser> List(SocialRoute route, AccountKey account, string userId)
    {
        TwitterId.Require(userId, nameof(userId));
        return TweetListing.Users(_client, route, account, FollowBounds, () => UserFieldsQuery.Add(RoutePath.Of(route, userId)));
    }

    private BatchLookup<UserData, TwitterUser> Lookup(SocialRoute route, string parameter, Func<TwitterUser, string?> keyOf) =>
        new(_client, route, TwitterJsonContext.Default.EnvelopeIReadOnlyListUserData)
        {
            Path = batch => UserFieldsQuery.Add(RoutePath.Of(route).Add(parameter, batch)),
            Read = UserReader.ReadAll,
            KeyOf = keyOf,
        };
}
