using System.Text.Json;

namespace Social.Auth;

public sealed partial class OAuth2Flow
{
    private TokenAnswer Read(TokenCall call, TokenEndpointAnswer answer, IReadOnlyList<KeyValuePair<string, string>> sent, string? authorization) =>
        Read(call, answer, sent, authorization, Settings.ReadAnswer ?? TokenAnswer.Read);

    private T Read<T>(TokenCall call, TokenEndpointAnswer answer, IReadOnlyList<KeyValuePair<string, string>> sent, string? authorization, Func<JsonElement, T> read)
    {
        using JsonDocument? json = Parse(answer);
        if (TokenErrors.Find(call, answer, json?.RootElement, sent, authorization, Settings.ReadError) is { } error)
        {
            throw Failure(error, answer, sent, authorization);
        }

        try
        {
            return json is null
                ? throw new JsonException("The answer is not JSON.")
                : read(json.RootElement);
        }
        catch (Exception exception) when (exception is JsonException or InvalidOperationException or KeyNotFoundException or FormatException)
        {
            // The reader's own words could quote the answer, so they do not become the inner exception.
            throw TokenErrors.Unreadable(Platform, call, answer, TokenRedaction.Body(answer.Body, sent, authorization));
        }
    }

    private SocialApiException Failure(
        TokenError error, TokenEndpointAnswer answer, IReadOnlyList<KeyValuePair<string, string>> sent, string? authorization)
    {
        TokenFailure failure = Settings.ClassifyError?.Invoke(error) ?? TokenErrors.Classify(error);
        return TokenErrors.Create(Platform, error, failure, answer, TokenRedaction.Body(answer.Body, sent, authorization));
    }

    private string? Authenticate(AppCredentials app, List<KeyValuePair<string, string>> form)
    {
        string id = ClientId(app);
        string? secret = app.ClientSecret?.Reveal();
        bool basic = Settings.ClientAuthentication == ClientAuthentication.BasicAlways
            || (Settings.ClientAuthentication == ClientAuthentication.Basic && secret is not null);
        if (basic)
        {
            return BasicAuthorization.Create(id, secret ?? string.Empty);
        }

        form.Add(new(Settings.ClientIdParameter, id));
        if (secret is not null)
        {
            form.Add(new(Settings.ClientSecretParameter, secret));
        }

        return null;
    }

    private string ClientId(AppCredentials app)
    {
        ArgumentNullException.ThrowIfNull(app);
        return string.IsNullOrEmpty(app.ClientId) ? throw Misconfigured("OAuth 2.0 needs the app's ClientId, and it is missing.") : app.ClientId;
    }

    private SocialException Misconfigured(string message) =>
        new(SocialErrorCode.ConfigurationInvalid, Remedy.FixConfiguration, message) { Platform = Platform };

    private static JsonDocument? Parse(TokenEndpointAnswer answer)
    {
        try
        {
            return answer.Body.IsEmpty ? null : JsonDocument.Parse(answer.Body);
        }
        catch (JsonException)
        {
            // Gateways answer with HTML; the status decides then.
            return null;
        }
    }

    private static Dictionary<string, string> Merge(IReadOnlyDictionary<string, string> first, IReadOnlyDictionary<string, string> second)
    {
        Dictionary<string, string> merged = new(first, StringComparer.Ordinal);
        foreach (KeyValuePair<string, string> member in second)
        {
            merged[member.Key] = member.Value;
        }

        return merged;
    }

    // Meta and Reddit append a fragment to the redirect, which a pasted address carries into the code.
    private static string WithoutFragment(string code)
    {
        int hash = code.IndexOf("#_", StringComparison.Ordinal);
        return hash > 0 ? code[..hash] : code;
    }
}
