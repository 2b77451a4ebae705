namespace Social.Testing;

/// <summary>An app that is registered with Threads.</summary>
/// <param name="AppId">The Threads app id.</param>
/// <param name="AppSecret">The Threads app secret.</param>
/// <param name="RedirectUri">Where users are sent back to.</param>
public sealed record EmulatedThreadsApp(string AppId, string AppSecret, string RedirectUri)
{
    /// <summary>Returns the id; the secret is one.</summary>
    public override string ToString() => AppId;
}
