namespace Social.Auth;

/// <summary>A request token: it names a sign-in under way.</summary>
/// <param name="Token">The token, which comes back with the user.</param>
/// <param name="TokenSecret">Its secret.</param>
public sealed record OAuth1RequestToken(string Token, Secret TokenSecret)
{
    /// <summary>Returns no value: the token is a secret.</summary>
    public override string ToString() => "OAuth1RequestToken(***)";
}
