using System.Text.Json.Nodes;

namespace Social.Testing;

/// <summary>Meta's errors, in Meta's shape: nearly every one is an OAuthException with status 400, and the code tells.</summary>
internal static class GraphErrors
{
    public static EmulatorAnswer Error(int status, int code, string message, int? subcode = null, string type = "OAuthException", string? title = null, string? explanation = null, bool? isTransient = null)
    {
        var error = new JsonObject { ["message"] = message, ["type"] = type, ["code"] = code };
        if (subcode is not null) error["error_subcode"] = subcode;
        if (isTransient is not null) error["is_transient"] = isTransient;
        if (title is not null) error["error_user_title"] = title;
        if (explanation is not null) error["error_user_msg"] = explanation;
        error["fbtrace_id"] = "A" + Convert.ToHexString(Guid.NewGuid().ToByteArray())[..16];
        return EmulatorAnswer.Json(status, new JsonObject { ["error"] = error });
    }

    public static GraphRefusal Refuse(int code, string message, int? subcode = null, string? title = null, string? explanation = null) =>
        new(Error(400, code, message, subcode, title: title, explanation: explanation));

    public static GraphRefusal InvalidToken(int subcode, string message) => new(Error(400, 190, message, subcode));

    public static GraphRefusal NoToken() => new(Error(400, 104, "An access token is required to request this resource."));

    public static GraphRefusal MissingScope(string scope) => new(Error(403, 10, $"(#10) Application does not have permission for this action: {scope}"));

    public static GraphRefusal NotFound(string id) =>
        new(Error(400, 100, $"Unsupported get request. Object with ID '{id}' does not exist, cannot be loaded due to missing permissions, or does not support this operation.", 33, "GraphMethodException"));

    public static GraphRefusal Parameter(string message) => Refuse(100, "(#100) " + message);
}
