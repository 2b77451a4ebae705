using Social.Pipeline;

namespace Social.Reddit;

/// <summary>Users of Reddit.</summary>
/// <remarks>Thread-safe. Follows Reddit's API reference, sections "account" and "users".</remarks>
public sealed class RedditUsers
{
    private readonly PlatformClient _client;
    private readonly IAccountStore _accounts;

    internal RedditUsers(PlatformClient client, IAccountStore accounts)
    {
        _client = client;
        _accounts = accounts;
    }

    /// <summary>Reads the account's own user: <c>GET /api/v1/me</c>.</summary>
    /// <param name="account">The account.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    /// <exception cref="SocialException">Reddit refused or could not be reached.</exception>
    public async Task<RedditUser> GetMeAsync(AccountKey account, CancellationToken cancellationToken = default)
    {
        SocialAnswer<UserData> answer = await _client.SendAsync(
            new SocialCall(UserRoutes.Me, account) { Path = RedditPath.Of(UserRoutes.Me).ToString() }, RedditJsonContext.Default.UserData, cancellationToken).ConfigureAwait(false);
        return RedditUser.Read(answer.Value);
    }

    /// <summary>Reads a user by name: <c>GET /user/{name}/about</c>; null when there is none.</summary>
    /// <param name="account">The account that reads.</param>
    /// <param name="name">The name, with or without <c>u/</c>.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    /// <exception cref="SocialException">Reddit refused or could not be reached.</exception>
    public async Task<RedditUser?> FindAsync(AccountKey account, string name, CancellationToken cancellationToken = default)
    {
        string path = RedditPath.Of(UserRoutes.About, RedditInput.Username(name, nameof(name))).ToString();
        try
        {
            SocialAnswer<ThingData> answer = await _client.SendAsync(new SocialCall(UserRoutes.About, account) { Path = path }, RedditJsonContext.Default.ThingData, cancellationToken).ConfigureAwait(false);
            return answer.Value.Read(RedditJsonContext.Default.UserData) is { Name: not null } data ? RedditUser.Read(data) : null;
        }
        catch (SocialApiException e) when (e.Code == SocialErrorCode.NotFound)
        {
            return null;
        }
    }

    /// <summary>Returns the account's name, which paths want: as it was when the account was connected, else asked for.</summary>
    internal async ValueTask<string> NameOfAsync(AccountKey account, CancellationToken cancellationToken)
    {
        ConnectedAccount? known = await _accounts.FindAsync(account, cancellationToken).ConfigureAwait(false);
        return known?.Handle is { Length: > 0 } handle ? handle : (await GetMeAsync(account, cancellationToken).ConfigureAwait(false)).Name;
    }
}
