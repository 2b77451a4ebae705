using System.Globalization;
using System.Security.Cryptography;
using System.Text.Json.Nodes;

namespace Social.Testing;

/// <summary>Writes the three envelopes of TikTok: the open API's, the business API's, and OAuth's flat one.</summary>
internal sealed class TikTokEnvelope(TikTokEmulatorOptions options, TimeProvider clock)
{
    /// <summary>Makes a log id: the UTC time to the second, then 20 hex digits.</summary>
    public string LogId() =>
        clock.GetUtcNow().UtcDateTime.ToString("yyyyMMddHHmmss", CultureInfo.InvariantCulture) + Convert.ToHexString(RandomNumberGenerator.GetBytes(10));

    /// <summary>The open API says <c>ok</c> in an error object when nothing is wrong.</summary>
    public EmulatorAnswer Ok(JsonObject data) => EmulatorAnswer.Json(200, new JsonObject { ["data"] = data, ["error"] = Problem("ok", "") });

    public EmulatorAnswer Error(int status, string code, string message)
    {
        var body = new JsonObject();
        if (status is 200 or 401) body["data"] = new JsonObject();
        body["error"] = Problem(code, message);
        return EmulatorAnswer.Json(status, body);
    }

    public EmulatorAnswer OAuth(string error, string description) => EmulatorAnswer.Json(
        options.OAuthErrorStatus,
        new JsonObject { ["error"] = error, ["error_description"] = description, ["log_id"] = LogId() });

    public EmulatorAnswer BusinessOk(JsonObject data) => EmulatorAnswer.Json(
        200,
        new JsonObject { ["code"] = 0, ["message"] = "OK", ["request_id"] = LogId(), ["data"] = data });

    /// <summary>The business API refuses inside 200, but for some refusals of tokens.</summary>
    public EmulatorAnswer Business(int code, string message, int? status = null) => EmulatorAnswer.Json(
        status ?? (code is 40102 or 40104 or 40105 ? options.BusinessTokenErrorStatus : 200),
        new JsonObject { ["code"] = code, ["message"] = message, ["request_id"] = LogId(), ["data"] = new JsonObject() });

    private JsonObject Problem(string code, string message) => new() { ["code"] = code, ["message"] = message, ["log_id"] = LogId() };
}
