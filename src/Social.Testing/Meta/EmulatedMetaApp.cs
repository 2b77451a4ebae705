namespace Social.Testing;

/// <summary>An app that is registered with Meta; for Instagram's own login it has another id and secret.</summary>
/// <param name="AppId">The app id, for Facebook's login.</param>
/// <param name="AppSecret">The app secret.</param>
/// <param name="InstagramAppId">The Instagram app id, for Instagram's login.</param>
/// <param name="InstagramAppSecret">The Instagram app secret.</param>
/// <param name="RedirectUri">Where users are sent back to.</param>
public sealed record EmulatedMetaApp(string AppId, string AppSecret, string InstagramAppId, string InstagramAppSecret, string RedirectUri)
{
    /// <summary>Gets the name that consent pages and inspections show.</summary>
    public string Name { get; init; } = "Emulated App";

    /// <summary>Gets or sets whether calls need the proof of the app's secret: the setting "Require App Secret".</summary>
    public bool RequiresProof { get; set; }

    /// <summary>Gets the app's own token, as its id and secret make it.</summary>
    internal string Token => $"{AppId}|{AppSecret}";

    /// <summary>Returns the id; the secrets are secret.</summary>
    public override string ToString() => AppId;
}
