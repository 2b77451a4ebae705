using System.Globalization;
using Social.Pipeline;

namespace Social.Google;

/// <summary>Lists the accounts behind a grant and their locations. The newer APIs name a location alone; the older one needs its account too, so that both are joined here.</summary>
internal sealed class BusinessDirectory(BusinessApi api)
{
    private const int MaxAccounts = 20;
    private const int MaxLocations = 100;
    private const string PickerFields = "name,title,storeCode,languageCode,storefrontAddress,websiteUri,phoneNumbers,categories,metadata,openInfo";

    /// <summary>Lists locations, account by account.</summary>
    /// <param name="app">Whose keys the locations get.</param>
    /// <param name="call">Makes a request with the grant's token.</param>
    public SocialPageable<ConnectedAccount> ListLocations(AppKey app, Func<SocialRoute, string, SocialCall> call) =>
        new((token, size, ct) => ReadPageAsync(app, call, DirectoryPlace.Parse(token), size, ct));

    /// <summary>Reads a page of accounts.</summary>
    public async Task<AccountsPage> ReadAccountsAsync(Func<SocialRoute, string, SocialCall> call, string? token, CancellationToken cancellationToken)
    {
        string path = api.Path(BusinessDirectoryRoutes.Accounts).Add("pageSize", MaxAccounts.ToString(CultureInfo.InvariantCulture)).Add("pageToken", token).ToString();
        return (await api.Client.SendAsync(call(BusinessDirectoryRoutes.Accounts, path), BusinessJsonContext.Default.AccountsPage, cancellationToken).ConfigureAwait(false)).Value;
    }

    public static BusinessAccount Read(AccountData data) => new(data.Name ?? string.Empty, data.AccountName, data.Type, data.Role, data.VerificationState == "VERIFIED");

    private async Task<SocialPage<ConnectedAccount>> ReadPageAsync(AppKey app, Func<SocialRoute, string, SocialCall> call, DirectoryPlace place, int? size, CancellationToken cancellationToken)
    {
        AccountsPage accounts = await ReadAccountsAsync(call, place.AccountsToken, cancellationToken).ConfigureAwait(false);
        AccountData[] usable = [.. (accounts.Accounts ?? []).Where(a => BusinessLocationName.AccountIdOf(a.Name) is not null)];
        if (place.Index >= usable.Length)
        {
            return new SocialPage<ConnectedAccount> { Items = [], ContinuationToken = After(accounts, place, usable.Length) };
        }

        AccountData account = usable[place.Index];
        string path = api.Path(BusinessDirectoryRoutes.Locations, BusinessLocationName.AccountIdOf(account.Name)!)
            .Add("readMask", PickerFields)
            .Add("pageSize", Math.Clamp(size ?? MaxLocations, 1, MaxLocations).ToString(CultureInfo.InvariantCulture))
            .Add("pageToken", place.LocationsToken)
            .ToString();
        SocialAnswer<LocationsPage> answer = await api.Client.SendAsync(call(BusinessDirectoryRoutes.Locations, path), BusinessJsonContext.Default.LocationsPage, cancellationToken).ConfigureAwait(false);
        string? more = answer.Value.NextPageToken;
        return new SocialPage<ConnectedAccount>
        {
            Items = [.. (answer.Value.Locations ?? []).Where(l => BusinessLocationName.LocationIdOf(l.Name) is not null).Select(l => Candidate(app, account, l))],
            ContinuationToken = string.IsNullOrEmpty(more) ? After(accounts, place, usable.Length) : (place with { LocationsToken = more }).ToString(),
            RateLimits = await answer.GetRateLimitsAsync().ConfigureAwait(false),
        };
    }

    private static string? After(AccountsPage accounts, DirectoryPlace place, int count) =>
        place.Index + 1 < count ? new DirectoryPlace(place.AccountsToken, place.Index + 1, null).ToString()
        : string.IsNullOrEmpty(accounts.NextPageToken) ? null
        : new DirectoryPlace(accounts.NextPageToken, 0, null).ToString();

    private ConnectedAccount Candidate(AppKey app, AccountData account, LocationData location)
    {
        Dictionary<string, string> facts = new(StringComparer.Ordinal) { [BusinessLocationName.AccountFact] = account.Name! };
        Add("accountName", account.AccountName);
        Add("storeCode", location.StoreCode);
        Add("languageCode", location.LanguageCode);
        Add("placeId", location.Metadata?.PlaceId);
        Add("mapsUri", location.Metadata?.MapsUri);
        Add("hasVoiceOfMerchant", location.Metadata is null ? null : location.Metadata.HasVoiceOfMerchant == true ? "true" : "false");
        return new ConnectedAccount
        {
            Key = new AccountKey(api.Client.Name, location.Name!, app.Tenant, app.Name),
            Parent = new AccountKey(api.Client.Name, account.Name!, app.Tenant, app.Name),
            Handle = location.StoreCode,
            DisplayName = location.Title,
            Facts = facts,
        };

        void Add(string name, string? value)
        {
            if (!string.IsNullOrEmpty(value))
            {
                facts[name] = value;
            }
        }
    }
}
