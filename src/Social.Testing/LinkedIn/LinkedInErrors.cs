using System.Text.Json.Nodes;

namespace Social.Testing;

/// <summary>Writes LinkedIn's error bodies.</summary>
internal static class LinkedInErrors
{
    public static EmulatorAnswer Error(int status, string? code, string message, int? serviceErrorCode = null) =>
        EmulatorAnswer.Json(status, Body(status, code, message, serviceErrorCode));

    public static LinkedInRefusal Refuse(int status, string? code, string message, int? serviceErrorCode = null) =>
        new(Error(status, code, message, serviceErrorCode));

    /// <summary>Refuses one member of a body; the details say which.</summary>
    public static LinkedInRefusal Field(int status, string code, string path, string description, bool tellsCode = true)
    {
        var body = Body(status, tellsCode ? code : null, description, null);
        body["errorDetailType"] = "com.linkedin.common.error.BadRequest";
        body["errorDetails"] = new JsonObject
        {
            ["inputErrors"] = new JsonArray(new JsonObject
            {
                ["code"] = code,
                ["description"] = description,
                ["input"] = new JsonObject { ["inputPath"] = new JsonObject { ["fieldPath"] = path } },
            }),
        };
        return new LinkedInRefusal(EmulatorAnswer.Json(status, body));
    }

    public static LinkedInRefusal Illegal(string message) => Refuse(400, "ILLEGAL_ARGUMENT", message);

    public static LinkedInRefusal NotFound(string message) => Refuse(404, "NOT_FOUND", message);

    public static LinkedInRefusal Denied(string message) => Refuse(403, "ACCESS_DENIED", message, 100);

    public static LinkedInRefusal NotPermitted(string what) => Denied($"Not enough permissions to access: {what}");

    public static EmulatorAnswer Throttled(string scope) =>
        Error(429, "QUOTA_EXCEEDED", $"Resource level throttle {scope} DAY limit for calls to this resource is reached.", 101);

    public static EmulatorAnswer OAuth(int status, string error, string description) =>
        EmulatorAnswer.Json(status, new JsonObject { ["error"] = error, ["error_description"] = description });

    private static JsonObject Body(int status, string? code, string message, int? serviceErrorCode)
    {
        var body = new JsonObject { ["status"] = status };
        if (serviceErrorCode is not null) body["serviceErrorCode"] = serviceErrorCode;
        if (code is not null) body["code"] = code;
        body["message"] = message;
        return body;
    }
}
