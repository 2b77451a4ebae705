namespace Social.Accounts;

/// <summary>How sign-ins are run.</summary>
public sealed record ConnectorOptions
{
    /// <summary>Gets how long a user may take to come back.</summary>
    public TimeSpan SignInLifetime { get; init; } = TimeSpan.FromMinutes(15);

    /// <summary>Gets how long the exchange and identification may take once the user is back.</summary>
    public TimeSpan CompletionTimeout { get; init; } = TimeSpan.FromMinutes(2);
}
