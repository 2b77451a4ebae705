namespace Social.TikTok;

/// <summary>The app of TikTok's API for Business.</summary>
public sealed class TikTokBusinessOptions
{
    /// <summary>Gets or sets the app's id, which the API calls <c>client_id</c> or <c>app_id</c>.</summary>
    public string? AppId { get; set; }

    /// <summary>Gets or sets the app's secret.</summary>
    public string? Secret { get; set; }

    /// <summary>Gets or sets where TikTok sends the user back to, exactly as registered, with its trailing slash.</summary>
    public string? RedirectUri { get; set; }

    internal AppCredentials ToAppCredentials() => new()
    {
        ClientId = AppId,
        ClientSecret = Social.Secret.FromString(Secret),
        RedirectUri = Uri.TryCreate(RedirectUri, UriKind.Absolute, out Uri? redirect) ? redirect : null,
    };
}
