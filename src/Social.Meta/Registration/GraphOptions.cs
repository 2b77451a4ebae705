namespace Social.Meta;

/// <summary>What the options of Meta's networks share. Every host can be pointed elsewhere; http is allowed for loopback only.</summary>
public abstract class GraphOptions : PlatformOptions
{
    /// <summary>Gets or sets the app's id. Facebook, Instagram and Threads each have an app id of their own, also within one Meta app.</summary>
    public string? AppId { get; set; }

    /// <summary>Gets or sets the app's secret.</summary>
    public string? AppSecret { get; set; }

    /// <summary>Gets or sets where Meta sends the user back to, exactly as registered.</summary>
    public string? RedirectUri { get; set; }

    /// <summary>Gets or sets the word that Meta must bring when it tries the address of notifications, or null.</summary>
    public string? WebhookVerifyToken { get; set; }

    /// <summary>Gets further secrets that notifications may be signed with, beside <see cref="AppSecret"/>: the one before a change, or that of another of the Meta app's products.</summary>
    public IList<string> WebhookSecrets { get; } = [];

    internal AppCredentials ToAppCredentials() => new()
    {
        ClientId = AppId,
        ClientSecret = Secret.FromString(AppSecret),
        RedirectUri = Uri.TryCreate(RedirectUri, UriKind.Absolute, out Uri? redirect) ? redirect : null,
    };
}
