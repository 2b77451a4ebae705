namespace Social.Auth;

/// <summary>The four values that sign an OAuth 1.0a request.</summary>
/// <param name="ConsumerKey">The app's consumer key.</param>
/// <param name="ConsumerSecret">The app's consumer secret.</param>
/// <param name="Token">The user's token or the request token; null while asking for a request token.</param>
/// <param name="TokenSecret">The secret of that token, or null.</param>
public sealed record OAuth1Keys(string ConsumerKey, Secret ConsumerSecret, Secret? Token = null, Secret? TokenSecret = null)
{
    /// <summary>Puts together the keys of an app and a user's credential.</summary>
    /// <param name="app">The app; it needs a consumer key and secret.</param>
    /// <param name="credential">The user's credential, or null for the app alone.</param>
    /// <exception cref="SocialException">The app has no consumer key or secret.</exception>
    public static OAuth1Keys For(AppCredentials app, Credential? credential = null)
    {
        ArgumentNullException.ThrowIfNull(app);
        if (string.IsNullOrEmpty(app.ConsumerKey) || app.ConsumerSecret is null)
        {
            throw new SocialException(
                SocialErrorCode.ConfigurationInvalid, Remedy.FixConfiguration, "OAuth 1.0a needs the app's ConsumerKey and ConsumerSecret, and one is missing.");
        }

        return new OAuth1Keys(app.ConsumerKey, app.ConsumerSecret, credential?.AccessToken, credential?.TokenSecret);
    }
}
