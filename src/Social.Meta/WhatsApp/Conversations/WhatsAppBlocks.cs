using Social.Pipeline;

namespace Social.Meta;

/// <summary>The people whom a number blocks. Thread-safe.</summary>
public sealed class WhatsAppBlocks
{
    private static readonly SocialRoute Listing = Route("whatsapp.blocks", HttpMethod.Get);
    private static readonly SocialRoute Adding = Route("whatsapp.blocks.add", HttpMethod.Post);
    private static readonly SocialRoute Removing = Route("whatsapp.blocks.remove", HttpMethod.Delete);

    private readonly PlatformClient _client;
    private readonly WhatsAppOptions _options;

    internal WhatsAppBlocks(PlatformClient client, WhatsAppOptions options)
    {
        _client = client;
        _options = options;
    }

    /// <summary>Lists whom the number blocks: WhatsApp ids, or business-scoped ids where there is no number.</summary>
    /// <param name="account">The number.</param>
    public SocialPageable<string> List(AccountKey account) => new GraphListing<WhatsAppBlockData.User, string>(_client, Listing, account, WhatsAppJsonContext.Default.GraphPageUser)
    {
        Path = () => RoutePath.Of(Listing, _options.Version, account.Id),
        Read = static user => user.WaId ?? user.UserId ?? string.Empty,
    }.ToPageable();

    /// <summary>Blocks people. Only who wrote in the last 24 hours can be blocked.</summary>
    /// <param name="account">The number.</param>
    /// <param name="users">The people: phone numbers with <c>+</c>, or business-scoped ids; at least one.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    /// <exception cref="SocialException">Some could not be blocked; the others are.</exception>
    public Task BlockAsync(AccountKey account, IReadOnlyList<Recipient> users, CancellationToken cancellationToken = default) => SendAsync(Adding, account, users, cancellationToken);

    /// <summary>Lets people write again.</summary>
    /// <param name="account">The number.</param>
    /// <param name="users">The people; at least one.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    public Task UnblockAsync(AccountKey account, IReadOnlyList<Recipient> users, CancellationToken cancellationToken = default) => SendAsync(Removing, account, users, cancellationToken);

    private async Task SendAsync(SocialRoute route, AccountKey account, IReadOnlyList<Recipient> users, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(users);
        Publishing.ProblemList problems = new();
        new WhatsAppChecks(problems).Count(nameof(users), users.Count, 1, 1000);
        foreach (Recipient user in users)
        {
            WhatsAppRecipients.Validate(user, problems);
        }

        problems.ToReport().ThrowIfInvalid();
        SocialCall call = new(route, account)
        {
            Path = RoutePath.Of(route, _options.Version, account.Id).ToString(),
            Json = WhatsAppBody.Of([("messaging_product", "whatsapp")], w => w.WriteEach("block_users", users, static (i, u) => i.WriteString("user", WhatsAppRecipients.Canonical(u)))),
        };
        await _client.SendAsync(call, cancellationToken).ConfigureAwait(false);
    }

    private static SocialRoute Route(string name, HttpMethod method) => new(name, method, "/{}/{}/block_users") { Credentials = [CredentialKind.Business], Scopes = [WhatsAppScopes.Messaging], Limits = [GraphLimits.App] };
}
