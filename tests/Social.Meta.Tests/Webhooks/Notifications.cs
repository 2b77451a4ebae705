using System.Text;

namespace Social.Meta.Tests.Webhooks;

/// <summary>Requests as Meta sends them.</summary>
internal static class Notifications
{
    public static WebhookRequest Of(string body, string? signature = null, string header = "X-Hub-Signature-256") => new()
    {
        Method = "POST", Query = new Dictionary<string, string>(), Body = Encoding.UTF8.GetBytes(body),
        Headers = new Dictionary<string, string>(signature is null ? [] : [KeyValuePair.Create(header, signature)], StringComparer.OrdinalIgnoreCase),
    };

    public static WebhookRequest Handshake(string? token, string mode = "subscribe", string method = "GET") => new()
    {
        Method = method, Headers = new Dictionary<string, string>(),
        Query = new Dictionary<string, string>(token is null ? [] : [KeyValuePair.Create("hub.verify_token", token)]) { ["hub.mode"] = mode, ["hub.challenge"] = "1158201444" },
    };
}
