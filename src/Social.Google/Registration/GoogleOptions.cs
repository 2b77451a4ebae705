namespace Social.Google;

/// <summary>What the options of every Google network share: the OAuth client, the hosts of the sign-in, and whose quota is used.</summary>
public abstract class GoogleOptions : PlatformOptions
{
    /// <summary>The logical host of the page where users consent.</summary>
    public const string AuthorizationHostName = "authorization";

    /// <summary>The logical host that says whose a token is.</summary>
    public const string UserInfoHostName = "userInfo";

    /// <summary>Gets or sets the OAuth client's id, from the Google Cloud console.</summary>
    public string? ClientId { get; set; }

    /// <summary>Gets or sets the OAuth client's secret. Desktop clients have one too, which Google does not treat as a secret.</summary>
    public string? ClientSecret { get; set; }

    /// <summary>Gets or sets where Google sends the user back to, character by character as registered.</summary>
    public string? RedirectUri { get; set; }

    /// <summary>Gets or sets a user's access token to import, or null.</summary>
    public string? AccessToken { get; set; }

    /// <summary>Gets or sets a user's refresh token to import, or null.</summary>
    public string? RefreshToken { get; set; }

    /// <summary>Gets or sets the key of a service account: the whole JSON that the console gives; or null.</summary>
    public string? ServiceAccountKey { get; set; }

    /// <summary>Gets or sets the user whom the service account acts for (domain-wide delegation), or null for itself.</summary>
    public string? ServiceAccountSubject { get; set; }

    /// <summary>Gets or sets the Cloud project that requests are counted against (<c>x-goog-user-project</c>), or null for the client's own.</summary>
    public string? QuotaProject { get; set; }

    /// <summary>Gets or sets whose requests these are in per-user quotas (<c>quotaUser</c>), at most 40 characters; or null for the token's user.</summary>
    public string? QuotaUser { get; set; }

    /// <summary>Gets or sets the host of the page where users consent.</summary>
    public string AuthorizationHost { get; set; } = "https://accounts.google.com";

    /// <summary>Gets or sets the host of the token, device and revocation endpoints.</summary>
    public string TokenHost { get; set; } = "https://oauth2.googleapis.com";

    /// <summary>Gets or sets the host that says whose a token is.</summary>
    public string UserInfoHost { get; set; } = "https://www.googleapis.com";

    /// <summary>Returns the app that these options name.</summary>
    public AppCredentials ToAppCredentials() => new()
    {
        ClientId = ClientId,
        ClientSecret = Secret.FromString(ClientSecret),
        RedirectUri = Uri.TryCreate(RedirectUri, UriKind.Absolute, out Uri? redirect) ? redirect : null,
    };

    /// <summary>Returns the service account that these options name, or null.</summary>
    /// <exception cref="SocialException">The key is not a service account's.</exception>
    public GoogleServiceAccount? FindServiceAccount() =>
        string.IsNullOrWhiteSpace(ServiceAccountKey) ? null : GoogleServiceAccount.Parse(ServiceAccountKey) with { Subject = ServiceAccountSubject };
}
