using System.Net;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.RegularExpressions;

namespace Social.Pipeline;

/// <summary>Takes tokens, and what we sent, out of a network's words before anyone sees them.</summary>
internal static partial class AnswerRedactor
{
    private const int MaxCharacters = 4096;
    private const int ShortestWord = 4;

    /// <summary>Returns the beginning of an answer's body without secrets.</summary>
    public static string? Excerpt(ReadOnlySpan<byte> body, IReadOnlyCollection<string> sent)
    {
        if (body.IsEmpty)
        {
            return null;
        }

        // A cut inside a character only spoils the last one.
        string text = Encoding.UTF8.GetString(body[..Math.Min(body.Length, MaxCharacters * 3)]);
        text = Redact(text, sent);
        return text.Length <= MaxCharacters ? text : text[..MaxCharacters];
    }

    /// <summary>Returns the beginning of a success without secrets and without its words, which are somebody's: of JSON, names, numbers and structure stay.</summary>
    public static string? Shape(ReadOnlySpan<byte> body, IReadOnlyCollection<string> sent)
    {
        string? text = Excerpt(body, sent);
        return text.AsSpan().TrimStart() is ['{' or '[', ..] ? JsonString().Replace(text!, static s => s.Groups["name"].Success ? s.Value : "\"***\"") : text;
    }

    /// <summary>Returns a text without tokens and without what was sent.</summary>
    public static string Redact(string text, IReadOnlyCollection<string> sent)
    {
        text = SecretMember().Replace(text, "$1***");
        text = BearerToken().Replace(text, "$1 ***");
        foreach (string word in sent)
        {
            text = text.Replace(word, "***", StringComparison.Ordinal);

            // A network repeats our words in its own spelling: JSON with and without escapes of other letters, or HTML.
            text = WithoutSpelling(text, word, JsonEncodedText.Encode(word, JavaScriptEncoder.UnsafeRelaxedJsonEscaping).ToString());
            text = WithoutSpelling(text, word, JsonEncodedText.Encode(word, JavaScriptEncoder.Default).ToString());
            text = WithoutSpelling(text, word, HtmlEncoder.Default.Encode(word));
            text = WithoutSpelling(text, word, WebUtility.HtmlEncode(word));
        }

        return text;
    }

    private static string WithoutSpelling(string text, string word, string spelling) =>
        spelling == word ? text : text.Replace(spelling, "***", StringComparison.OrdinalIgnoreCase);

    /// <summary>Collects the words of a request (post text, alternative text) and the credential's tokens; ids, which are digits, stay readable.</summary>
    public static IReadOnlyCollection<string> Sensitive(SocialCall call)
    {
        HashSet<string> words = new(StringComparer.Ordinal);
        if (call.Used is { } credential)
        {
            Add(words, credential.AccessToken.Reveal());
            Add(words, credential.TokenSecret?.Reveal());
            Add(words, credential.RefreshToken?.Reveal());
        }

        foreach ((_, string value) in call.Form ?? [])
        {
            Add(words, value);
        }

        foreach (string word in call.Words)
        {
            Add(words, word);
        }

        if (!call.Json.IsEmpty && call.Json.Span[0] == (byte)'{')
        {
            Utf8JsonReader reader = new(call.Json.Span, isFinalBlock: true, default);
            try
            {
                while (reader.Read())
                {
                    if (reader.TokenType == JsonTokenType.String)
                    {
                        Add(words, reader.GetString());
                    }
                }
            }
            catch (JsonException)
            {
                // Not JSON after all: then it holds no words of a post that we wrote as JSON.
                return words;
            }
        }

        return words;
    }

    private static void Add(HashSet<string> words, string? word)
    {
        if (word is { Length: >= ShortestWord } && !word.All(char.IsAsciiDigit))
        {
            words.Add(word);
        }
    }

    [GeneratedRegex("""((?:access_token|refresh_token|client_secret|oauth_token|oauth_token_secret|code_verifier|fb_exchange_token|id_token)["']?\s*[:=]\s*["']?)[^"'&\s,}]+""", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, 1000)]
    private static partial Regex SecretMember();

    // A name, or a value, which the end of the excerpt may have cut.
    [GeneratedRegex("""(?<name>"(?:[^"\\]|\\.)*"(?=\s*:))|"(?:[^"\\]|\\.)*(?:"|\\?\z)""", RegexOptions.Singleline | RegexOptions.CultureInvariant, 1000)]
    private static partial Regex JsonString();

    [GeneratedRegex("""\b(Bearer|OAuth)\s+[A-Za-z0-9._~+/=%-]{8,}""", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, 1000)]
    private static partial Regex BearerToken();
}
