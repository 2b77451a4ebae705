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

    internal AppCredentials ToAppCredentials() => new()
    {
        ClientId = AppId,
        ClientSecret = Secret.FromString(AppSecret),
        RedirectUri = Uri.TryCreate(RedirectUri, UriKind.Absolute, out Uri? redirect) ? redirect : null,
    };
}
