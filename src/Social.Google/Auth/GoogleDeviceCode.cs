namespace Social.Google;

/// <summary>A sign-in on a device with little input: what to show the user, and what to ask Google with.</summary>
public sealed record GoogleDeviceCode
{
    /// <summary>Gets the code that the user types in.</summary>
    public required string UserCode { get; init; }

    /// <summary>Gets the page where the user types it in.</summary>
    public required Uri VerificationUrl { get; init; }

    /// <summary>Gets the code that Google is asked with.</summary>
    public required Secret DeviceCode { get; init; }

    /// <summary>Gets the app that signs in.</summary>
    public required AppKey App { get; init; }

    /// <summary>Gets when the codes end; usually after 30 minutes.</summary>
    public required DateTimeOffset ExpiresAt { get; init; }

    /// <summary>Gets how long to wait between two questions; usually 5 seconds.</summary>
    public required TimeSpan Interval { get; init; }

    /// <summary>Gets the scopes that were asked for.</summary>
    public IReadOnlyList<string> Scopes { get; init; } = [];
}
