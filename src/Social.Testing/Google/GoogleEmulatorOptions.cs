namespace Social.Testing;

/// <summary>The switches of Google's sign-in, shared by every emulated Google product. They can be changed while it runs.</summary>
public abstract class GoogleEmulatorOptions : NetworkEmulatorOptions
{
    private protected GoogleEmulatorOptions()
    {
    }

    /// <summary>Gets or sets whether the consent page approves at once (the default) instead of showing a form.</summary>
    public bool AutoApprove { get; set; } = true;

    /// <summary>Gets or sets how long an access token lives. Default 3599 seconds.</summary>
    public TimeSpan AccessTokenLifetime { get; set; } = TimeSpan.FromSeconds(3599);

    /// <summary>Gets or sets how long an authorization code lives. Default 10 minutes.</summary>
    public TimeSpan AuthorizationCodeLifetime { get; set; } = TimeSpan.FromMinutes(10);

    /// <summary>Gets or sets how long a refresh token lives, as for an app in testing (7 days) or limited access; null, the default, sets no end.</summary>
    public TimeSpan? RefreshTokenLifetime { get; set; }

    /// <summary>Gets or sets how long a refresh token may lie unused. Default 183 days.</summary>
    public TimeSpan RefreshTokenIdleLifetime { get; set; } = TimeSpan.FromDays(183);

    /// <summary>Gets or sets how many refresh tokens of one user and client live; the oldest is dropped silently. Default 100.</summary>
    public int RefreshTokensPerUser { get; set; } = 100;

    /// <summary>Gets or sets whether a refresh answers with a new refresh token. Default false: the old one stays.</summary>
    public bool RotateRefreshTokens { get; set; }

    /// <summary>Gets the scopes that the user unticks on the consent page.</summary>
    public ISet<string> WithheldScopes { get; } = new HashSet<string>(StringComparer.Ordinal);

    /// <summary>Gets or sets how long a device code lives. Default 30 minutes.</summary>
    public TimeSpan DeviceCodeLifetime { get; set; } = TimeSpan.FromMinutes(30);

    /// <summary>Gets or sets the shortest time between polls of a device. Default 5 seconds.</summary>
    public TimeSpan DeviceInterval { get; set; } = TimeSpan.FromSeconds(5);

    /// <summary>Gets or sets whether error answers leave out <c>status</c> and <c>details</c>, as older front ends do. Default false.</summary>
    public bool OlderErrorShape { get; set; }
}
