using Social.Pipeline;

namespace Social.LinkedIn;

/// <summary>A resource of LinkedIn and a method on it, as data. Members and organizations need different scopes for the same resource.</summary>
/// <remarks>Immutable; kept in static fields beside the code that calls it.</remarks>
internal sealed class LinkedInRoute(string name, RestLiMethod method, string path)
{
    private static readonly CredentialKind[] User = [CredentialKind.OAuth2];

    private SocialRoute? _member;
    private SocialRoute? _organization;
    private SocialRoute? _memberTunnel;
    private SocialRoute? _organizationTunnel;

    public string Name => name;

    public RestLiMethod Method => method;

    public string Path => path;

    /// <summary>Gets the name of the action, or null when the method is none.</summary>
    public string? Action { get; init; }

    /// <summary>Gets the name of the finder, or null when the method is none.</summary>
    public string? Finder { get; init; }

    /// <summary>Gets whether a call makes something exist.</summary>
    public bool IsCommit { get; init; }

    public ReadKind Cache { get; init; }

    /// <summary>Gets the scopes of which a member needs one to act for himself; empty when LinkedIn asks for none.</summary>
    public IReadOnlyList<string> MemberScopes { get; init; } = [];

    /// <summary>Gets the scopes of which a member needs one to act for an organization; empty when LinkedIn asks for none.</summary>
    public IReadOnlyList<string> OrganizationScopes { get; init; } = [];

    /// <summary>Gets how many calls a member may make for himself in a day, where LinkedIn publishes it.</summary>
    public double? MemberPerDay { get; init; }

    /// <summary>Gets how many calls an app may make for members in a day, where LinkedIn publishes it.</summary>
    public double? AppPerDay { get; init; }

    /// <summary>Gets whether the resource has versions; those under <c>/v2</c> have none.</summary>
    public bool IsVersioned { get; } = path.StartsWith("/rest/", StringComparison.Ordinal);

    /// <summary>Gets the route as members need it for themselves.</summary>
    public SocialRoute OfMember => _member ??= Make(method.Verb, MemberScopes, Cache, MemberPerDay, AppPerDay);

    /// <summary>Gets the route as members need it for organizations.</summary>
    public SocialRoute OfOrganization => _organization ??= Make(method.Verb, OrganizationScopes, Cache, null, null);

    /// <summary>Returns the route as an account needs it.</summary>
    public SocialRoute For(AccountKey account) => LinkedInUrn.IsOrganization(account.Id) ? OfOrganization : OfMember;

    /// <summary>Returns the route for a query that is too long for an address and goes as a body.</summary>
    public SocialRoute TunnelFor(AccountKey account) => LinkedInUrn.IsOrganization(account.Id)
        ? _organizationTunnel ??= Make(HttpMethod.Post, OrganizationScopes, ReadKind.Uncached, null, null)
        : _memberTunnel ??= Make(HttpMethod.Post, MemberScopes, ReadKind.Uncached, MemberPerDay, AppPerDay);

    private SocialRoute Make(HttpMethod verb, IReadOnlyList<string> scopes, ReadKind cache, double? member, double? app) => new(name, verb, path)
    {
        Kind = IsCommit ? RouteKind.Commit : method.Verb == HttpMethod.Get ? RouteKind.Read : RouteKind.Write,
        Cache = cache,
        Credentials = User,
        AnyScopes = scopes,
        Limits = [LinkedInLimits.MemberDay(name, member), LinkedInLimits.AppDay(name, app)],
    };
}
