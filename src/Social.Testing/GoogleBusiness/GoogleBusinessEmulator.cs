using System.Text.Json.Nodes;
using Microsoft.Extensions.DependencyInjection;
using Social.Google;

namespace Social.Testing;

/// <summary>Google Business Profile on loopback: Google's sign-in, accounts, locations, local posts, media, reviews, performance and notifications.</summary>
/// <remarks>Thread-safe. The paths of all of its hosts are served on one port. Strict: it refuses what Google refuses, with Google's own error bodies.</remarks>
public sealed class GoogleBusinessEmulator : GoogleEmulator
{
    private readonly GoogleBusinessQuota _quota;

    internal GoogleBusinessEmulator(GoogleBusinessEmulatorOptions options, TimeProvider time)
        : base(options, time)
    {
        Options = options;
        State = new GoogleBusinessState(Clock);
        Fetcher = new GoogleBusinessMediaFetcher(options);
        _quota = new GoogleBusinessQuota(options, Clock);
        (DefaultAccount, DefaultLocation) = Seed();

        new GoogleBusinessAccountEndpoints(this).Map(Routes);
        new GoogleBusinessLocationEndpoints(this).Map(Routes);
        new GoogleBusinessVerificationEndpoints(this).Map(Routes);
        new GoogleBusinessPostEndpoints(this).Map(Routes);
        new GoogleBusinessMediaEndpoints(this).Map(Routes);
        new GoogleBusinessReviewEndpoints(this).Map(Routes);
        new GoogleBusinessPerformanceEndpoints(this).Map(Routes);
        new GoogleBusinessNotificationEndpoints(this).Map(Routes);
        GoogleBusinessControlEndpoints.Map(Control, this);
    }

    /// <summary>Gets the switches; they take effect at once.</summary>
    public GoogleBusinessEmulatorOptions Options { get; }

    /// <summary>Gets the group of locations that exists from the start; it belongs to the default user.</summary>
    public EmulatedBusinessAccount DefaultAccount { get; private set; }

    /// <summary>Gets the location that exists from the start.</summary>
    public EmulatedBusinessLocation DefaultLocation { get; private set; }

    /// <summary>Gets the accounts.</summary>
    public IReadOnlyList<EmulatedBusinessAccount> Accounts
    {
        get
        {
            lock (State.Gate) return [.. State.Accounts.Values];
        }
    }

    /// <summary>Gets the locations.</summary>
    public IReadOnlyList<EmulatedBusinessLocation> Locations
    {
        get
        {
            lock (State.Gate) return [.. State.Locations.Values];
        }
    }

    /// <summary>Gets the posts that exist, oldest first.</summary>
    public IReadOnlyList<EmulatedLocalPost> Posts
    {
        get
        {
            lock (State.Gate) return [.. State.Posts.Values];
        }
    }

    /// <summary>Gets the media of all locations, oldest first.</summary>
    public IReadOnlyList<EmulatedBusinessMedia> Media
    {
        get
        {
            lock (State.Gate) return [.. State.Media.Values];
        }
    }

    /// <summary>Gets the reviews, oldest first.</summary>
    public IReadOnlyList<EmulatedReview> Reviews
    {
        get
        {
            lock (State.Gate) return [.. State.Reviews.Values];
        }
    }

    internal GoogleBusinessState State { get; }

    internal GoogleBusinessMediaFetcher Fetcher { get; }

    private protected override IReadOnlyList<string> ProductScopes => GoogleScopes.Business;

    /// <summary>Adds an account.</summary>
    /// <param name="accountName">The display name.</param>
    /// <param name="type">The type.</param>
    /// <param name="owner">The primary owner; null takes the default user.</param>
    /// <returns>The account.</returns>
    public EmulatedBusinessAccount AddAccount(string accountName, string type = "LOCATION_GROUP", EmulatedGoogleUser? owner = null)
    {
        ArgumentException.ThrowIfNullOrEmpty(accountName);
        lock (State.Gate)
        {
            var account = new EmulatedBusinessAccount(State.NextId(), accountName, type, owner ?? DefaultUser);
            State.Accounts[account.Id] = account;
            return account;
        }
    }

    /// <summary>Adds a verified location.</summary>
    /// <param name="title">The title.</param>
    /// <param name="account">The account; null takes <see cref="DefaultAccount"/>.</param>
    /// <param name="storeCode">The store code.</param>
    /// <returns>The location.</returns>
    public EmulatedBusinessLocation AddLocation(string title, EmulatedBusinessAccount? account = null, string? storeCode = null)
    {
        ArgumentException.ThrowIfNullOrEmpty(title);
        lock (State.Gate)
        {
            var fields = new JsonObject
            {
                ["title"] = title,
                ["languageCode"] = "en",
                ["phoneNumbers"] = new JsonObject { ["primaryPhone"] = "+1 902-555-0123" },
                ["categories"] = new JsonObject { ["primaryCategory"] = new JsonObject { ["name"] = "categories/gcid:bakery", ["displayName"] = "Bakery" } },
                ["storefrontAddress"] = new JsonObject { ["regionCode"] = "US", ["postalCode"] = "94043", ["locality"] = "Mountain View", ["addressLines"] = new JsonArray("1 Example Street") },
                ["websiteUri"] = "https://example.com/",
                ["openInfo"] = new JsonObject { ["status"] = "OPEN", ["canReopen"] = true },
            };
            if (storeCode is not null) fields["storeCode"] = storeCode;
            var location = new EmulatedBusinessLocation(State.NextId(), account ?? DefaultAccount, fields);
            State.Locations[location.Id] = location;
            return location;
        }
    }

    /// <summary>Adds a live post without a request.</summary>
    /// <param name="summary">The text.</param>
    /// <param name="location">The location; null takes <see cref="DefaultLocation"/>.</param>
    /// <returns>The post.</returns>
    public EmulatedLocalPost AddPost(string summary, EmulatedBusinessLocation? location = null)
    {
        ArgumentException.ThrowIfNullOrEmpty(summary);
        lock (State.Gate)
        {
            var post = new EmulatedLocalPost(State.NextId(), location ?? DefaultLocation, new JsonObject { ["topicType"] = "STANDARD", ["summary"] = summary }, State.Now);
            State.Posts[post.Id] = post;
            return post;
        }
    }

    /// <summary>Adds a review.</summary>
    /// <param name="stars">The stars, 1 to 5.</param>
    /// <param name="comment">The text; null for a rating alone.</param>
    /// <param name="reviewer">The name of the reviewer; null for an anonymous one.</param>
    /// <param name="location">The location; null takes <see cref="DefaultLocation"/>.</param>
    /// <returns>The review.</returns>
    public EmulatedReview AddReview(int stars, string? comment = null, string? reviewer = null, EmulatedBusinessLocation? location = null)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(stars, 1);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(stars, 5);
        lock (State.Gate)
        {
            var review = new EmulatedReview("AbFvOq" + GoogleTokens.NewSecret(12), location ?? DefaultLocation, stars, comment, reviewer, State.Now);
            State.Reviews[review.Id] = review;
            return review;
        }
    }

    /// <summary>Sets a metric of a day.</summary>
    /// <param name="metric">The metric, such as <c>CALL_CLICKS</c>.</param>
    /// <param name="day">The day.</param>
    /// <param name="value">The number; 0 is told as a day without a value.</param>
    /// <param name="location">The location; null takes <see cref="DefaultLocation"/>.</param>
    public void SetMetric(string metric, DateOnly day, long value, EmulatedBusinessLocation? location = null)
    {
        ArgumentException.ThrowIfNullOrEmpty(metric);
        lock (State.Gate) State.Metrics[((location ?? DefaultLocation).Id, metric, day)] = value;
    }

    /// <summary>Sets how often a keyword showed the location in a month; fewer than 15 are told only as a threshold.</summary>
    /// <param name="keyword">The keyword.</param>
    /// <param name="month">Any day of the month.</param>
    /// <param name="impressions">The number.</param>
    /// <param name="location">The location; null takes <see cref="DefaultLocation"/>.</param>
    public void SetKeyword(string keyword, DateOnly month, long impressions, EmulatedBusinessLocation? location = null)
    {
        ArgumentException.ThrowIfNullOrEmpty(keyword);
        lock (State.Gate) State.Keywords[((location ?? DefaultLocation).Id, keyword, new DateOnly(month.Year, month.Month, 1))] = impressions;
    }

    /// <summary>Tells the state of a post, by the network's clock.</summary>
    /// <param name="post">The post.</param>
    /// <returns>The state, such as <c>LIVE</c>.</returns>
    public string StateOf(EmulatedLocalPost post)
    {
        ArgumentNullException.ThrowIfNull(post);
        return post.StateAt(State.Now);
    }

    /// <summary>Tells how many requests of the current minute a service counted for a project.</summary>
    /// <param name="service">The service, such as <c>mybusiness.googleapis.com</c>.</param>
    /// <param name="projectNumber">The project; null takes that of the default client.</param>
    /// <returns>The number.</returns>
    public int QuotaUsed(string service, string? projectNumber = null) => _quota.Used($"{projectNumber ?? DefaultClient.ProjectNumber}|{service}");

    /// <inheritdoc />
    public override void Reset()
    {
        base.Reset();
        State.Clear();
        _quota.Clear();
        (DefaultAccount, DefaultLocation) = Seed();
    }

    internal override JsonObject Summarise()
    {
        lock (State.Gate)
        {
            return new JsonObject
            {
                ["network"] = "google-business",
                ["base_address"] = BaseAddress.AbsoluteUri,
                ["now"] = GoogleJson.Time(State.Now),
                ["users"] = DescribeUsers(),
                ["accounts"] = new JsonArray([.. State.Accounts.Values.Select(a => new JsonObject { ["name"] = a.Name, ["account_name"] = a.AccountName })]),
                ["locations"] = new JsonArray([.. State.Locations.Values.Select(l => new JsonObject { ["name"] = l.LongName, ["title"] = l.Title })]),
                ["posts"] = State.Posts.Count,
                ["media"] = State.Media.Count,
                ["reviews"] = State.Reviews.Count,
                ["requests"] = Requests.Count,
            };
        }
    }

    internal override void Point(ISocialBuilder builder) => builder.Services.PostConfigureAll<GoogleBusinessOptions>(options =>
    {
        var host = BaseAddress.AbsoluteUri.TrimEnd('/');
        options.ApiHost = options.AccountManagementHost = options.InformationHost = options.PerformanceHost = options.NotificationsHost = options.VerificationsHost = host;
        options.AuthorizationHost = options.TokenHost = options.UserInfoHost = host;
        options.UploadHost = null;
        options.ClientId = DefaultClient.ClientId;
        options.ClientSecret = DefaultClient.ClientSecret;
        options.RedirectUri = DefaultClient.RedirectUris[0];
    });

    /// <summary>Finds the accounts for which the caller may act.</summary>
    internal IEnumerable<EmulatedBusinessAccount> Reachable(EmulatorExchange exchange)
    {
        var grant = (exchange.Caller as GoogleCaller)?.Token?.Grant;
        var email = grant?.User?.Email ?? grant?.Account?.Email ?? "";
        return State.Accounts.Values.Where(a => a.Members.Contains(email));
    }

    internal EmulatedBusinessAccount Account(EmulatorExchange exchange) =>
        Reachable(exchange).FirstOrDefault(a => a.Id == exchange.RouteValues["account"]) ?? throw GoogleBusinessProblems.NotFound();

    /// <summary>Finds the location of a v1 path.</summary>
    internal EmulatedBusinessLocation Location(EmulatorExchange exchange) =>
        State.Locations.TryGetValue(exchange.RouteValues["location"], out var location) && Reachable(exchange).Contains(location.Account)
            ? location
            : throw GoogleBusinessProblems.NotFound();

    /// <summary>Finds the location of a v4 path, which also names the account.</summary>
    internal EmulatedBusinessLocation LongLocation(EmulatorExchange exchange)
    {
        var account = Account(exchange);
        return State.Locations.TryGetValue(exchange.RouteValues["location"], out var location) && location.Account == account ? location : throw GoogleBusinessProblems.NotFound();
    }

    internal static void RequireVerified(EmulatedBusinessLocation location)
    {
        if (!location.IsVerified || !location.HasVoiceOfMerchant) throw GoogleBusinessProblems.Precondition("Precondition check failed.");
    }

    /// <summary>Counts an edit of a location's content: posts, media, replies.</summary>
    internal void EditContent(EmulatedBusinessLocation location)
    {
        if (Options.ContentCountsAsEdits) Edit(location);
    }

    /// <summary>Counts an edit of a location.</summary>
    internal void Edit(EmulatedBusinessLocation location)
    {
        if (!_quota.TryTake("edit|" + location.Id, Options.EditsPerMinute))
            throw GoogleBusinessProblems.Exhausted(GoogleBusinessPolicy.Information, DefaultClient.ProjectNumber, Options.EditsPerMinute).Refuse(Options.OlderErrorShape);
    }

    private protected override void Charge(EmulatorExchange exchange, GooglePolicy policy, GoogleCaller caller)
    {
        if (Options.DisabledServices.Contains(policy.Service)) throw GoogleBusinessProblems.Disabled(policy.Service, caller.ProjectNumber).Refuse(Options.OlderErrorShape);
        if (!Options.ProjectApproved) throw GoogleBusinessProblems.Exhausted(policy.Service, caller.ProjectNumber, 0).Refuse(Options.OlderErrorShape);
        if (!_quota.TryTake($"{caller.ProjectNumber}|{policy.Service}", Options.RequestsPerMinute))
            throw GoogleBusinessProblems.Exhausted(policy.Service, caller.ProjectNumber, Options.RequestsPerMinute).Refuse(Options.OlderErrorShape);
    }

    private protected override GoogleProblem RateLimited(GooglePolicy policy, EmulatorFault fault) => GoogleBusinessProblems.Exhausted(policy.Service, DefaultClient.ProjectNumber, Options.RequestsPerMinute);

    private protected override async ValueTask DisposeCoreAsync()
    {
        await base.DisposeCoreAsync().ConfigureAwait(false);
        Fetcher.Dispose();
    }

    private (EmulatedBusinessAccount Account, EmulatedBusinessLocation Location) Seed()
    {
        AddAccount(DefaultUser.Name, "PERSONAL");
        var account = AddAccount("Shops North");
        return (account, AddLocation("Shop", account, "N-1"));
    }
}
