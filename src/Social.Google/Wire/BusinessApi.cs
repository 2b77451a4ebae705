using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using Social.Pipeline;

namespace Social.Google;

/// <summary>Sends Business Profile's requests: finds the account a location belongs to, and adds what every request carries.</summary>
internal sealed class BusinessApi(PlatformClient client, IAccountStore accounts, GoogleBusinessOptions options)
{
    public PlatformClient Client => client;

    /// <summary>Returns a location's full name; the account comes from what was learned when it was connected.</summary>
    public async ValueTask<BusinessLocationName> NameAsync(AccountKey account, CancellationToken cancellationToken)
    {
        string location = RequireLocation(account);
        ConnectedAccount? connected = account.Platform == client.Name ? await accounts.FindAsync(account, cancellationToken).ConfigureAwait(false) : null;
        if (connected is null)
        {
            return new BusinessLocationName("0", location); // the pipeline refuses what is not connected, before anything is sent
        }

        string? parent = BusinessLocationName.AccountIdOf(connected.Facts.GetValueOrDefault(BusinessLocationName.AccountFact)) ?? BusinessLocationName.AccountIdOf(connected.Parent?.Id);
        return parent is not null ? new BusinessLocationName(parent, location) : throw new SocialException(
            SocialErrorCode.ConfigurationInvalid, Remedy.Reconnect,
            $"Through which account Google reaches '{account}' is not known: connect it from the candidates of a sign-in or from the directory, or set its fact '{BusinessLocationName.AccountFact}' to 'accounts/…'.")
        {
            Platform = client.Name, Account = account,
        };
    }

    /// <summary>Returns a location's number.</summary>
    /// <exception cref="SocialValidationException">The account is not a location.</exception>
    public static string RequireLocation(AccountKey account) => RequireLocation(account.Id);

    /// <inheritdoc cref="RequireLocation(AccountKey)"/>
    public static string RequireLocation(string name) =>
        BusinessLocationName.LocationIdOf(name) ?? throw BusinessInput.Invalid("Account", $"The account's id is '{name}'; Business Profile needs a location, such as locations/12101883566920497897.", "locations/{digits}", name);

    /// <summary>Makes a path, with whose quota it is where the options say so.</summary>
    public RoutePath Path(SocialRoute route, params ReadOnlySpan<string> arguments) => RoutePath.Of(route, arguments).AddQuotaUser(options);

    public async Task<T> ReadAsync<T>(SocialRoute route, AccountKey account, RoutePath path, JsonTypeInfo<T> type, CancellationToken cancellationToken, bool fresh = false) =>
        (await client.SendAsync(new SocialCall(route, account) { Path = path.ToString(), IsFresh = fresh }, type, cancellationToken).ConfigureAwait(false)).Value;

    /// <summary>Reads what may not be there.</summary>
    public async Task<T?> FindAsync<T>(SocialRoute route, AccountKey account, RoutePath path, JsonTypeInfo<T> type, CancellationToken cancellationToken)
        where T : class
    {
        try
        {
            return await ReadAsync(route, account, path, type, cancellationToken).ConfigureAwait(false);
        }
        catch (SocialApiException e) when (e.Code == SocialErrorCode.NotFound)
        {
            return null;
        }
    }

    public async Task<TAnswer> WriteAsync<TBody, TAnswer>(
        SocialRoute route, AccountKey account, RoutePath path, TBody body, JsonTypeInfo<TBody> bodyType, JsonTypeInfo<TAnswer> type, CancellationToken cancellationToken, string? objectId = null)
    {
        SocialCall call = new(route, account) { Path = path.ToString(), Json = JsonSerializer.SerializeToUtf8Bytes(body, bodyType), ObjectId = objectId };
        return (await client.SendAsync(call, type, cancellationToken).ConfigureAwait(false)).Value;
    }

    /// <summary>Sends a write whose answer says nothing.</summary>
    public async Task ActAsync(SocialRoute route, AccountKey account, RoutePath path, CancellationToken cancellationToken) =>
        await client.SendAsync(new SocialCall(route, account) { Path = path.ToString() }, cancellationToken).ConfigureAwait(false);

    /// <summary>Makes the error of a create whose answer does not name what was made.</summary>
    public SocialApiException Nameless(SocialRoute route, AccountKey account) =>
        new(SocialErrorCode.PlatformError, Remedy.Reconcile, $"Google answered '{route.Name}' without a name.")
        {
            Platform = client.Name, Account = account, Operation = route.Name, Status = 200, IsOutcomeUnknown = true,
        };
}
