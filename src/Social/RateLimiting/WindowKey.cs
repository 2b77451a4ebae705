namespace Social.RateLimiting;

/// <summary>The identity of one live window: the definition and whose it is.</summary>
internal readonly struct WindowKey : IEquatable<WindowKey>
{
    public WindowKey(RateLimitWindow window, string registration, in RateLimitSubject subject)
    {
        Window = window;
        Registration = registration;
        Platform = subject.App.Platform;
        Tenant = subject.App.Tenant;
        App = subject.App.Name;
        Id = string.Empty;
        switch (window.Scope)
        {
            case RateLimitScope.Project when subject.Project is not null:
                // A project spans apps, and with them networks and registrations.
                (Registration, Platform, Tenant, App, Id) = (string.Empty, default, null, null, subject.Project);
                break;
            case RateLimitScope.Credential:
                (Tenant, App) = (subject.Credential.App.Tenant, subject.Credential.App.Name);
                (Id, Part) = (subject.Credential.Subject, subject.Credential.Kind.Value);
                break;
            case RateLimitScope.Account:
                Id = subject.Account.Id;
                break;
            case RateLimitScope.Object:
                // An object is the same for every account that works on it.
                (Id, Part) = subject.ObjectId is null ? (subject.Account.Id, null) : (string.Empty, subject.ObjectId);
                break;
            case RateLimitScope.Pair:
                (Id, Part) = (subject.Account.Id, subject.Pair);
                break;
        }
    }

    public RateLimitWindow Window { get; }

    public string Registration { get; }

    private PlatformName Platform { get; }

    private string? Tenant { get; }

    private string? App { get; }

    private string Id { get; }

    private string? Part { get; }

    public bool CountsFor(AccountKey account) =>
        Platform == account.Platform
        && string.Equals(Tenant, account.Tenant, StringComparison.Ordinal)
        && string.Equals(App, account.App, StringComparison.Ordinal)
        && (Window.Scope is RateLimitScope.App or RateLimitScope.Project || string.Equals(Id, account.Id, StringComparison.Ordinal));

    public bool Equals(WindowKey other) =>
        string.Equals(Id, other.Id, StringComparison.Ordinal)
        && string.Equals(Part, other.Part, StringComparison.Ordinal)
        && string.Equals(Window.Name, other.Window.Name, StringComparison.Ordinal)
        && Window.Scope == other.Window.Scope
        && Window.Period == other.Window.Period
        && string.Equals(Registration, other.Registration, StringComparison.Ordinal)
        && Platform == other.Platform
        && string.Equals(Tenant, other.Tenant, StringComparison.Ordinal)
        && string.Equals(App, other.App, StringComparison.Ordinal);

    public override bool Equals(object? obj) => obj is WindowKey other && Equals(other);

    // What tells live windows apart in practice; the rest is left to Equals.
    public override int GetHashCode() => HashCode.Combine(Id, Part, Tenant, Window.Name);
}
