namespace Social.RateLimiting;

/// <summary>The windows of one route for one subject, taken all or none. Cheap to keep, safe to share between threads.</summary>
/// <remarks>Stores derive from it to keep what finds their state again. Windows the network reports are added at the end; none is ever removed.</remarks>
public abstract class RateLimitWindowSet
{
    /// <summary>Initializes a set.</summary>
    /// <param name="registration">The registration of the platform.</param>
    /// <param name="route">The route, such as <c>twitter.tweets.create</c>.</param>
    /// <param name="account">The account.</param>
    protected RateLimitWindowSet(string registration, string route, AccountKey account)
    {
        Registration = registration;
        Route = route;
        Account = account;
    }

    /// <summary>Gets the registration of the platform.</summary>
    public string Registration { get; }

    /// <summary>Gets the route.</summary>
    public string Route { get; }

    /// <summary>Gets the account.</summary>
    public AccountKey Account { get; }

    /// <summary>Gets how many windows there are.</summary>
    public abstract int Count { get; }

    /// <summary>Returns the definition of a window.</summary>
    /// <param name="index">The place of the window.</param>
    public abstract RateLimitWindow WindowAt(int index);

    /// <summary>Returns what a call takes from a window.</summary>
    /// <param name="index">The place of the window.</param>
    public abstract double CostAt(int index);

    /// <summary>Returns the identity of a window for its subject: equal in every set that shares it.</summary>
    /// <param name="index">The place of the window.</param>
    public abstract object KeyAt(int index);
}
