using System.Text;

namespace Social.Auth;

/// <summary>Writes HTTP Basic client authentication (RFC 6749 §2.3.1).</summary>
public static class BasicAuthorization
{
    /// <summary>Returns the value of an Authorization header.</summary>
    /// <param name="clientId">The client id or consumer key.</param>
    /// <param name="clientSecret">The secret; empty for a public app.</param>
    public static string Create(string clientId, string clientSecret)
    {
        ArgumentException.ThrowIfNullOrEmpty(clientId);
        ArgumentNullException.ThrowIfNull(clientSecret);
        return "Basic " + Convert.ToBase64String(Encoding.ASCII.GetBytes($"{Uri.EscapeDataString(clientId)}:{Uri.EscapeDataString(clientSecret)}"));
    }
}
