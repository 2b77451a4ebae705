using Social.Pipeline;

namespace Social.Meta;

/// <summary>What a Page or an Instagram account tells the app by notifications. Where they go is set once for the app, in Meta's dashboard. Thread-safe.</summary>
/// <remarks>Follows developers.facebook.com, "Page: Subscribed Apps". What is subscribed takes the place of what was.</remarks>
public sealed class MetaSubscriptions
{
    private readonly PlatformClient _client;
    private readonly string _version;
    private readonly SocialRoute _subscribe;
    private readonly SocialRoute _list;
    private readonly SocialRoute _unsubscribe;
    private readonly bool _asMe;

    /// <summary>Initializes subscriptions.</summary>
    /// <param name="client">The client.</param>
    /// <param name="version">The version of the Graph API.</param>
    /// <param name="kind">Whose token is taken.</param>
    /// <param name="scope">The scope that it needs.</param>
    /// <param name="asMe">Whether the account goes by <c>me</c>.</param>
    internal MetaSubscriptions(PlatformClient client, string version, CredentialKind kind, string scope, bool asMe)
    {
        _client = client;
        _version = version;
        _asMe = asMe;
        (_subscribe, _list, _unsubscribe) = (Route("subscribe", HttpMethod.Post), Route("list", HttpMethod.Get), Route("unsubscribe", HttpMethod.Delete));

        SocialRoute Route(string name, HttpMethod method) => new($"{client.Name}.subscriptions.{name}", method, "/{}/{}/subscribed_apps") { Credentials = [kind], Scopes = [scope], Limits = [GraphLimits.App] };
    }

    /// <summary>Has the account tell the app of what happens in these fields, in place of those before.</summary>
    /// <param name="account">The Page or account.</param>
    /// <param name="fields">Meta's names, such as <c>feed</c>, <c>comments</c> or <c>messages</c>; at least one.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    /// <exception cref="ArgumentException">There are no fields.</exception>
    /// <exception cref="SocialException">Meta refused or could not be reached.</exception>
    public Task SubscribeAsync(AccountKey account, IReadOnlyCollection<string> fields, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(fields);
        if (fields.Count == 0)
        {
            throw new ArgumentException("A subscription has at least one field.", nameof(fields));
        }

        SocialCall call = new(_subscribe, account) { Path = PathOf(_subscribe, account).Add("subscribed_fields", string.Join(',', fields)).ToString() };
        return _client.ChangeAsync(call, cancellationToken);
    }

    /// <summary>Lists the fields that the account tells this app of; empty when it tells nothing.</summary>
    /// <param name="account">The Page or account.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    /// <exception cref="SocialException">Meta refused or could not be reached.</exception>
    public async Task<IReadOnlyList<string>> ListAsync(AccountKey account, CancellationToken cancellationToken = default)
    {
        SocialCall call = new(_list, account) { Path = PathOf(_list, account).ToString() };
        GraphPage<SubscribedAppData> page = (await _client.SendAsync(call, GraphJsonContext.Default.GraphPageSubscribedAppData, cancellationToken).ConfigureAwait(false)).Value;
        return [.. (page.Data ?? []).SelectMany(a => a.SubscribedFields ?? []).Distinct(StringComparer.Ordinal)];
    }

    /// <summary>Ends all notifications of the account.</summary>
    /// <param name="account">The Page or account.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    /// <exception cref="SocialException">Meta refused or could not be reached.</exception>
    public Task UnsubscribeAsync(AccountKey account, CancellationToken cancellationToken = default) =>
        _client.ChangeAsync(new SocialCall(_unsubscribe, account) { Path = PathOf(_unsubscribe, account).ToString() }, cancellationToken);

    private RoutePath PathOf(SocialRoute route, AccountKey account) => RoutePath.Of(route, _version, _asMe ? "me" : account.Id);
}
