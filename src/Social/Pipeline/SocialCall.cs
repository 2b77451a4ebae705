using System.Diagnostics;
using System.Net.Http.Headers;
using Social.Media;
using Social.RateLimiting;

namespace Social.Pipeline;

/// <summary>One request to a network: a route, whose it is, and what to send.</summary>
/// <remarks>Used once and by one caller at a time.</remarks>
public sealed class SocialCall
{
    private static readonly MediaTypeHeaderValue JsonType = new("application/json");

    /// <summary>Initializes a request of an account.</summary>
    /// <param name="route">The route.</param>
    /// <param name="account">The account that asks.</param>
    public SocialCall(SocialRoute route, AccountKey account)
    {
        ArgumentNullException.ThrowIfNull(route);
        Route = route;
        Account = account;
    }

    /// <summary>Initializes a request of a credential that no account is known for yet, or of the app itself.</summary>
    /// <param name="route">The route.</param>
    /// <param name="credential">The credential.</param>
    public SocialCall(SocialRoute route, CredentialKey credential)
    {
        ArgumentNullException.ThrowIfNull(route);
        Route = route;
        Credential = credential;
    }

    /// <summary>Initializes a request with tokens that are not saved yet, to ask whose they are.</summary>
    /// <param name="route">The route.</param>
    /// <param name="presented">The tokens; they are used as they are and never refreshed.</param>
    public SocialCall(SocialRoute route, Credential presented)
        : this(route, (presented ?? throw new ArgumentNullException(nameof(presented))).Key) => Presented = presented;

    /// <summary>Gets the route.</summary>
    public SocialRoute Route { get; }

    /// <summary>Gets the account; <c>default</c> when <see cref="Credential"/> says who asks.</summary>
    public AccountKey Account { get; }

    /// <summary>Gets the credential to use instead of picking one of the account's, or null.</summary>
    public CredentialKey? Credential { get; init; }

    internal Credential? Presented { get; }

    /// <summary>Gets the path and query, or null for the route's own path.</summary>
    public string? Path { get; init; }

    /// <summary>Gets an absolute address that the network itself gave (an upload session), instead of host and path; or null.</summary>
    public Uri? Address { get; init; }

    /// <summary>Gets the JSON body, or empty. Its words are kept out of errors when the network repeats them.</summary>
    public ReadOnlyMemory<byte> Json { get; init; }

    /// <summary>Gets the fields of a form body (<c>application/x-www-form-urlencoded</c>), unencoded, or null. Like <see cref="Json"/>'s, their words are kept out of errors.</summary>
    public IReadOnlyList<KeyValuePair<string, string>>? Form { get; init; }

    /// <summary>Gets which fields of <see cref="Form"/> hold somebody's words; null, the default, for all. The others hold the protocol's own (<c>json</c>, <c>true</c>), which errors may repeat.</summary>
    public IReadOnlyCollection<string>? WordFields { get; init; }

    /// <summary>Gets words of the body as a reader knows them, where the body has them in another form (escaped, as markup): they are kept out of errors too.</summary>
    public IReadOnlyList<string> Words { get; init; } = [];

    /// <summary>Gets what makes a body that is neither JSON nor a form, once for each attempt; null sends <see cref="Json"/> or <see cref="Form"/>, or an empty body with a write.</summary>
    public Func<HttpContent>? Content { get; init; }

    /// <summary>Gets the object whose own limits apply, or null.</summary>
    public string? ObjectId { get; init; }

    /// <summary>Gets the other side, such as the recipient of a message, whose limits with this account apply; or null.</summary>
    public string? Pair { get; init; }

    /// <summary>Gets where the body of a success goes as it comes, instead of into memory; or null. Such a body is no JSON, and the answer's value stays empty.</summary>
    public MediaDownload? Download { get; init; }

    /// <summary>Gets what to do when a limit is used up, or null for the registered default.</summary>
    public RateLimitWait? RateLimit { get; init; }

    /// <summary>Gets the gate of a committing request; required for <see cref="RouteKind.Commit"/>.</summary>
    public ICommitGate? Gate { get; init; }

    /// <summary>Gets whether answers with an error status are returned instead of thrown, for protocols that read them (token endpoints, upload sessions).</summary>
    public bool ReturnsErrors { get; init; }

    /// <summary>Gets whether the network is asked even if the cache has an answer: reconciling and polling see what is, not what was.</summary>
    public bool IsFresh { get; init; }

    internal CachedRead? Stale { get; set; }

    /// <summary>Gets headers to send, or null.</summary>
    public IReadOnlyList<KeyValuePair<string, string>>? Headers { get; init; }

    internal ResolvedRoute Resolved { get; set; } = null!;

    internal RateLimitLease Lease { get; set; }

    internal AttemptTimeout? Timeout { get; set; }

    internal ResponseBody Body { get; set; }

    internal Credential? Used { get; set; }

    internal int Attempts { get; set; }

    internal SocialException? Error { get; set; }

    /// <summary>Gets what ties the log lines of one user action together: the trace's id while somebody traces, else null.</summary>
    internal static string? Correlation => Activity.Current?.TraceId.ToHexString();

    internal HttpContent? CreateContent()
    {
        if (Content is not null)
        {
            return Content();
        }

        if (!Json.IsEmpty)
        {
            ReadOnlyMemoryContent json = new(Json);
            json.Headers.ContentType = JsonType;
            return json;
        }

        return Form is not null ? new FormUrlEncodedContent(Form)
            : Route.Kind == RouteKind.Read ? null
            : new EmptyContent();
    }

    /// <summary>Tells that bytes moved: the stall time-out of an upload starts anew.</summary>
    public void ReportProgress() => Timeout?.Restart();
}
