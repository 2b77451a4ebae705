namespace Social.Meta;

/// <summary>Makes accounts and credentials of the Pages behind a login: each Page an account, each linked Instagram account another, both acting with the Page's token.</summary>
internal static class PageCandidates
{
    /// <summary>The fact that names the Page an Instagram account is linked to.</summary>
    public const string PageFact = "pageId";

    public const string TasksFact = "tasks";

    public const string CategoryFact = "category";

    /// <summary>Returns the name of a Page's own credential.</summary>
    public static CredentialKey KeyOf(AppKey app, string page) => new(app, page, CredentialKind.Page);

    /// <summary>Returns a Page's credential, derived from the login's.</summary>
    public static Credential Derive(MetaPageData page, Credential login, CredentialKey? parent, DateTimeOffset now) => new()
    {
        Key = KeyOf(login.Key.App, page.Id!),
        AccessToken = new Secret(page.AccessToken!),
        Lifetime = TokenLifetime.Derived,
        Parent = parent,
        Scopes = login.Scopes,
        ReauthorizeBy = login.ReauthorizeBy,
        ObtainedAt = now,
    };

    /// <summary>Returns the Page, and the Instagram account that is linked to it.</summary>
    /// <param name="app">The app.</param>
    /// <param name="page">The Page.</param>
    /// <param name="user">The user of the login, or null where the Page's token was imported.</param>
    public static IEnumerable<ConnectedAccount> Of(AppKey app, MetaPageData page, string? user)
    {
        CredentialKey credential = KeyOf(app, page.Id!);
        AccountKey key = new(app.Platform, page.Id!, app.Tenant, app.Name);
        Dictionary<string, string> facts = new(StringComparer.Ordinal);
        Add(TasksFact, page.Tasks is { Count: > 0 } tasks ? string.Join(',', tasks) : null);
        Add(CategoryFact, page.Category);
        yield return new ConnectedAccount
        {
            Key = key,
            Parent = user is null ? null : new AccountKey(app.Platform, user, app.Tenant, app.Name),
            Handle = page.Username,
            DisplayName = page.Name,
            LoginKind = CredentialKind.Page.Value,
            Facts = facts,
            Credentials = [credential],
        };
        if (page.InstagramBusinessAccount is { Id: { Length: > 0 } instagram } linked)
        {
            yield return new ConnectedAccount
            {
                Key = new AccountKey(PlatformName.Instagram, instagram, app.Tenant, app.Name),
                Parent = key,
                Handle = linked.Username,
                DisplayName = linked.Name,
                LoginKind = CredentialKind.Page.Value,
                Facts = new Dictionary<string, string>(StringComparer.Ordinal) { [PageFact] = page.Id! },
                Credentials = [credential],
            };
        }

        void Add(string name, string? value)
        {
            if (value is not null)
            {
                facts[name] = value;
            }
        }
    }
}
