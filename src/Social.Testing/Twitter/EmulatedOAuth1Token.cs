namespace Social.Testing;

/// <summary>An OAuth 1.0a access token of the emulated X. It does not expire.</summary>
/// <remarks><see cref="ToString"/> hides the secrets.</remarks>
public sealed class EmulatedOAuth1Token
{
    internal EmulatedOAuth1Token(string token, string secret, EmulatedTwitterUser user, EmulatedTwitterApp app)
    {
        Token = token;
        Secret = secret;
        User = user;
        App = app;
    }

    /// <summary>Gets the token.</summary>
    public string Token { get; }

    /// <summary>Gets the token secret.</summary>
    public string Secret { get; }

    /// <summary>Gets the user who granted it.</summary>
    public EmulatedTwitterUser User { get; }

    /// <summary>Gets the app that holds it.</summary>
    public EmulatedTwitterApp App { get; }

    /// <inheritdoc />
    public override string ToString() => $"OAuth 1.0a token of {User}";
}
