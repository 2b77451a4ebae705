using System.Globalization;
using Social.Pipeline;

namespace Social.Meta;

/// <summary>Finds the business accounts behind a token, and their phone numbers.</summary>
internal sealed class WhatsAppDirectory(PlatformClient client, WhatsAppOptions options, ICredentialStore credentials) : IAccountDirectory
{
    public const string BusinessFact = "waba_id";
    public const string NumberFact = "phone_number";

    public static readonly SocialRoute Inspect = new("whatsapp.token", HttpMethod.Get, "/{}/debug_token") { Credentials = [CredentialKind.Business] };

    public static readonly SocialRoute Numbers = new("whatsapp.numbers", HttpMethod.Get, "/{}/{}/phone_numbers")
    {
        Credentials = [CredentialKind.Business], Scopes = [WhatsAppScopes.Management], Limits = [WhatsAppLimits.Management],
    };

    private const string Fields = "id,display_phone_number,verified_name,quality_rating,code_verification_status,status";

    /// <summary>Returns the business accounts that a token names, or the one that the options name.</summary>
    public static IReadOnlyList<string> BusinessesOf(TokenInspectionData token, WhatsAppOptions options) => options.BusinessAccountId is { Length: > 0 } one
        ? [one]
        : [.. (token.GranularScopes ?? []).Where(s => s.Scope is WhatsAppScopes.Management or WhatsAppScopes.Messaging).SelectMany(s => s.TargetIds ?? []).Distinct(StringComparer.Ordinal)];

    /// <summary>Meta takes the token to inspect in the query and nowhere else; the token inspects itself.</summary>
    public string InspectPath(Credential credential) => RoutePath.Of(Inspect, options.Version).Add("input_token", credential.AccessToken.Reveal()).ToString();

    public string NumbersPath(string business, string? after, int? size) =>
        RoutePath.Of(Numbers, options.Version, business).Add("fields", Fields).Add("limit", (size ?? 100).ToString(CultureInfo.InvariantCulture)).Add("after", after).ToString();

    public async Task<TokenInspectionData> InspectAsync(SocialCall call, CancellationToken cancellationToken) =>
        (await client.SendAsync(call, GraphJsonContext.Default.TokenInspectionEnvelope, cancellationToken).ConfigureAwait(false)).Value.Data
        ?? throw new SocialApiException(SocialErrorCode.PlatformError, Remedy.Retry, "Meta did not say whose the token is.") { Platform = client.Name, Operation = Inspect.Name };

    public async Task<GraphPage<WhatsAppNumberData>> ReadAsync(SocialCall call, CancellationToken cancellationToken) =>
        (await client.SendAsync(call, WhatsAppJsonContext.Default.GraphPageWhatsAppNumberData, cancellationToken).ConfigureAwait(false)).Value;

    public ConnectedAccount ToAccount(WhatsAppNumberData number, AppKey app, string business) => new()
    {
        Key = new AccountKey(client.Name, number.Id ?? string.Empty, app.Tenant, app.Name),
        Handle = WhatsAppNumbers.Canonical(number.DisplayPhoneNumber),
        DisplayName = number.VerifiedName,
        LoginKind = CredentialKind.Business.Value,
        Facts = new Dictionary<string, string>(StringComparer.Ordinal) { [BusinessFact] = business, [NumberFact] = WhatsAppNumbers.Canonical(number.DisplayPhoneNumber) ?? string.Empty },
    };

    /// <inheritdoc/>
    public SocialPageable<ConnectedAccount> ListAccounts(CredentialKey credential) => new((token, size, cancellationToken) => ReadPageAsync(credential, token, size, cancellationToken));

    /// <summary>Reads a page; its token is the business account and the cursor in it.</summary>
    private async Task<SocialPage<ConnectedAccount>> ReadPageAsync(CredentialKey credential, string? token, int? size, CancellationToken cancellationToken)
    {
        IReadOnlyList<string> businesses = await BusinessesAsync(credential, cancellationToken).ConfigureAwait(false);
        string[] parts = token?.Split(':', 2) ?? [];
        string? business = parts.Length > 0 ? parts[0] : businesses.Count > 0 ? businesses[0] : null;
        if (business is null)
        {
            return new SocialPage<ConnectedAccount> { Items = [] };
        }

        GraphPage<WhatsAppNumberData> page = await ReadAsync(new SocialCall(Numbers, credential) { Path = NumbersPath(business, parts.Length > 1 && parts[1].Length > 0 ? parts[1] : null, size) }, cancellationToken).ConfigureAwait(false);
        string? next = page.Paging?.Next is null ? null : page.Paging.Cursors?.After;
        int at = businesses.ToList().IndexOf(business);
        return new SocialPage<ConnectedAccount>
        {
            Items = [.. (page.Data ?? []).Select(n => ToAccount(n, credential.App, business) with { Credentials = [credential] })],
            ContinuationToken = next is not null ? $"{business}:{next}" : at >= 0 && at + 1 < businesses.Count ? $"{businesses[at + 1]}:" : null,
        };
    }

    private async Task<IReadOnlyList<string>> BusinessesAsync(CredentialKey key, CancellationToken cancellationToken)
    {
        if (options.BusinessAccountId is { Length: > 0 } one)
        {
            return [one];
        }

        Credential credential = await credentials.FindAsync(key, cancellationToken).ConfigureAwait(false)
            ?? throw new SocialAuthenticationException(SocialErrorCode.PlatformNotConnected, Remedy.Reconnect, "The credential is not stored: import its token.") { Platform = client.Name };
        return BusinessesOf(await InspectAsync(new SocialCall(Inspect, key) { Path = InspectPath(credential) }, cancellationToken).ConfigureAwait(false), options);
    }
}
