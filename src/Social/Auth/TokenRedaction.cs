using System.Text;
using System.Text.RegularExpressions;

namespace Social.Auth;

/// <summary>Takes secrets out of a token endpoint's text before it becomes part of an error.</summary>
internal static partial class TokenRedaction
{
    private const int MaxLength = 4096;
    private const int ShortestSecret = 6;

    /// <summary>Returns the beginning of a body without the values that were sent and without anything named as a token.</summary>
    public static string? Body(ReadOnlyMemory<byte> body, IReadOnlyList<KeyValuePair<string, string>> sent, string? authorization)
    {
        if (body.IsEmpty)
        {
            return null;
        }

        // Redact before cutting: a cut through a secret would leave a part of it.
        string text = Text(Encoding.UTF8.GetString(body.Span), sent, authorization)!;
        return text.Length <= MaxLength ? text : text[..MaxLength];
    }

    /// <summary>Returns a text without the values that were sent and without anything named as a token.</summary>
    public static string? Text(string? text, IReadOnlyList<KeyValuePair<string, string>> sent, string? authorization)
    {
        if (string.IsNullOrEmpty(text))
        {
            return text;
        }

        foreach (KeyValuePair<string, string> field in sent)
        {
            if (field.Key is not "grant_type" and not "redirect_uri" and not "scope" and not "token_type_hint")
            {
                text = Without(text, field.Value);
            }
        }

        if (authorization is not null)
        {
            text = Without(text, authorization[(authorization.IndexOf(' ', StringComparison.Ordinal) + 1)..]);
        }

        text = JsonMembers().Replace(text, "$1\"***\"");
        return FormFields().Replace(text, "$1***");
    }

    private static string Without(string text, string secret)
    {
        if (secret.Length < ShortestSecret)
        {
            return text;
        }

        return text.Replace(secret, "***", StringComparison.Ordinal).Replace(Uri.EscapeDataString(secret), "***", StringComparison.Ordinal);
    }

    [GeneratedRegex("""("(?:\w*token\w*|code|client_secret|\w*verifier|assertion)"\s*:\s*)"(?:[^"\\]|\\.)*"?""", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex JsonMembers();

    [GeneratedRegex("""(\b(?:oauth_token|oauth_token_secret|oauth_verifier|access_token|refresh_token|id_token|client_secret)=)[^&\s"']+""", RegexOptions.CultureInvariant)]
    private static partial Regex FormFields();
}
