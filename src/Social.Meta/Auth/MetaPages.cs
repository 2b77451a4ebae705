using System.Globalization;
using Social.Pipeline;

namespace Social.Meta;

/// <summary>Lists the Pages behind a login with their own tokens: those of the user, and those that only a business holds. Thread-safe.</summary>
/// <remarks>Follows developers.facebook.com, "User: Accounts" and "Business: Owned Pages, Client Pages".</remarks>
internal sealed class MetaPages(PlatformClient client, string version)
{
    public const string Fields = "id,name,username,access_token,tasks,category,instagram_business_account{id,username,name}";

    private const int MaxSize = 100;

    public static readonly SocialRoute OfUser = new("pages.list", HttpMethod.Get, "/{}/me/accounts") { Credentials = User, Limits = [GraphLimits.App] };

    public static readonly SocialRoute One = new("pages.token", HttpMethod.Get, "/{}/{}") { Credentials = User, Limits = [GraphLimits.App] };

    public static readonly SocialRoute Self = new("pages.me", HttpMethod.Get, "/{}/me") { Credentials = [CredentialKind.Page, CredentialKind.OAuth2, CredentialKind.Business], Limits = [GraphLimits.App] };

    private static readonly SocialRoute Businesses = new("pages.businesses", HttpMethod.Get, "/{}/me/businesses") { Credentials = User, Limits = [GraphLimits.App] };

    private static readonly SocialRoute OfBusiness = new("pages.business", HttpMethod.Get, "/{}/{}/{}") { Credentials = User, Limits = [GraphLimits.App] };

    private static CredentialKind[] User => [CredentialKind.OAuth2, CredentialKind.Business];

    /// <summary>Reads a page of Pages.</summary>
    /// <param name="call">Makes a request with the login's token.</param>
    /// <param name="walksBusinesses">Whether the businesses follow the user's own Pages.</param>
    /// <param name="token">Where to go on, or null for the start.</param>
    /// <param name="size">The wished size, or null.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    public async Task<SocialPage<MetaPageData>> ReadAsync(Func<SocialRoute, string, SocialCall> call, bool walksBusinesses, string? token, int? size, CancellationToken cancellationToken)
    {
        MetaPagePlace place = MetaPagePlace.Parse(token);
        PagesSeen seen = PagesSeen.Parse(place.Seen);
        if (place.IsOfUser)
        {
            GraphPage<MetaPageData> own = await SendAsync(call, OfUser, RoutePath.Of(OfUser, version), place.Cursor, size, cancellationToken).ConfigureAwait(false);
            return Page(own, walksBusinesses ? seen : null, Next(own.Paging) is { } more ? place with { Cursor = more } : walksBusinesses ? new MetaPagePlace(0, null, false, null) : null);
        }

        string path = RoutePath.Of(Businesses, version).Add("fields", "id,name").Add("limit", "100").Add("after", place.BusinessCursor).ToString();
        GraphPage<BusinessData> businesses = (await client.SendAsync(call(Businesses, path), GraphJsonContext.Default.GraphPageBusinessData, cancellationToken).ConfigureAwait(false)).Value;
        BusinessData[] known = [.. (businesses.Data ?? []).Where(b => b.Id is not null)];
        if (place.Business >= known.Length)
        {
            return new SocialPage<MetaPageData> { Items = [], ContinuationToken = Next(businesses.Paging) is { } further ? new MetaPagePlace(0, further, false, null, place.Seen).ToString() : null };
        }

        RoutePath edge = RoutePath.Of(OfBusiness, version, known[place.Business].Id!, place.IsClient ? "client_pages" : "owned_pages");
        GraphPage<MetaPageData> held = await SendAsync(call, OfBusiness, edge, place.Cursor, size, cancellationToken).ConfigureAwait(false);
        MetaPagePlace? next = Next(held.Paging) is { } cursor ? place with { Cursor = cursor }
            : !place.IsClient ? place with { IsClient = true, Cursor = null }
            : place.Business + 1 < known.Length ? new MetaPagePlace(place.Business + 1, place.BusinessCursor, false, null)
            : Next(businesses.Paging) is { } after ? new MetaPagePlace(0, after, false, null)
            : null;
        return Page(held, seen, next);
    }

    /// <summary>Reads the Page that a Page's token is of.</summary>
    public async Task<MetaPageData> ReadSelfAsync(Credential page, CancellationToken cancellationToken)
    {
        // A user has no category: with a user's token Meta refuses the field, which tells the two apart.
        string path = RoutePath.Of(Self, version).Add("fields", "id,name,username,category,instagram_business_account{id,username,name}").ToString();
        return (await client.SendAsync(new SocialCall(Self, page) { Path = path }, GraphJsonContext.Default.MetaPageData, cancellationToken).ConfigureAwait(false)).Value;
    }

    private async Task<GraphPage<MetaPageData>> SendAsync(Func<SocialRoute, string, SocialCall> call, SocialRoute route, RoutePath path, string? cursor, int? size, CancellationToken cancellationToken)
    {
        string full = path.Add("fields", Fields).Add("limit", Math.Clamp(size ?? MaxSize, 1, MaxSize).ToString(CultureInfo.InvariantCulture)).Add("after", cursor).ToString();
        return (await client.SendAsync(call(route, full), GraphJsonContext.Default.GraphPageMetaPageData, cancellationToken).ConfigureAwait(false)).Value;
    }

    /// <summary>Makes a page of the answer. A Page that the user has and a business too, or several businesses, comes where it was first.</summary>
    private static SocialPage<MetaPageData> Page(GraphPage<MetaPageData> page, PagesSeen? seen, MetaPagePlace? next)
    {
        MetaPageData[] items = [.. (page.Data ?? []).Where(p => seen?.IsNew(p.Id) != false)];
        return new SocialPage<MetaPageData> { Items = items, ContinuationToken = next is { } place ? (place with { Seen = seen?.ToString() }).ToString() : null };
    }

    private static string? Next(GraphPaging? paging) => paging?.Next is not null ? paging.Cursors?.After : null;
}
