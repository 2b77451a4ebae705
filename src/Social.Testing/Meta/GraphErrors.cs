using System.Text.Json.Nodes;

namespace Social.Testing;

/// <summary>Meta's errors, in Meta's shape: nearly every one is an OAuthException with status 400, and the code tells.</summary>
internal static class GraphErrors
{
    public const int Deauthorized = 458;

    public const int Expired = 463;

    public static EmulatorAnswer Error(int status, int code, string message, int? subcode = null, string type = "OAuthException", string? title = null, string? explanation = null, bool? isTransient = null, JsonNode? data = null)
    {
        var error = new JsonObject { ["message"] = message, ["type"] = type, ["code"] = code };
        if (subcode is not null) error["error_subcode"] = subcode;
        if (isTransient is not null) error["is_transient"] = isTransient;
        if (title is not null) error["error_user_title"] = title;
        if (explanation is not null) error["error_user_msg"] = explanation;
        if (data is not null) error["error_data"] = data;
        error["fbtrace_id"] = "A" + Convert.ToHexString(Guid.NewGuid().ToByteArray())[..16];
        return EmulatorAnswer.Json(status, new JsonObject { ["error"] = error });
    }

    public static GraphRefusal Refuse(int code, string message, int? subcode = null, string? title = null, string? explanation = null, bool? isTransient = null) =>
        new(Error(400, code, message, subcode, title: title, explanation: explanation, isTransient: isTransient));

    public static GraphRefusal InvalidToken(int subcode, string? message = null, int status = 400) => new(Error(status, 190, message ?? Reason(subcode), subcode));

    public static GraphRefusal NoToken() => new(Error(400, 104, "An access token is required to request this resource."));

    public static GraphRefusal MissingScope(string scope) => new(Error(403, 10, $"(#10) Application does not have permission for this action: {scope}"));

    /// <summary>The refusal of a Page for want of a permission or a role.</summary>
    public static GraphRefusal Permission(string message) => new(Error(403, 200, "(#200) " + message));

    public static GraphRefusal PageTokenNeeded() => new(Error(400, 190, "A Page access token is required for this call for the new Pages experience.", 2069032));

    public static GraphRefusal NotFound(string id, string method = "GET") =>
        new(Error(400, 100, $"Unsupported {method.ToLowerInvariant()} request. Object with ID '{id}' does not exist, cannot be loaded due to missing permissions, or does not support this operation.", 33, "GraphMethodException"));

    public static GraphRefusal Parameter(string message) => Refuse(100, "(#100) " + message);

    /// <summary>Tells with which subcode a token is refused, or null for a good one.</summary>
    public static int? Refused(EmulatedGraphToken token, DateTimeOffset now) => token.RefusedWith ?? (token.ExpiresAt <= now ? Expired : null);

    public static string Reason(int subcode) => "Error validating access token: " + subcode switch
    {
        Deauthorized => "The user has not authorized application.",
        459 => "You cannot access the app till you log in to www.facebook.com and follow the instructions given.",
        460 => "The session has been invalidated because the user changed their password or Facebook has changed the session for security reasons.",
        Expired => "Session has expired.",
        464 => "Sessions for the user are not allowed because the user is not a confirmed user.",
        490 => "The user must verify their account.",
        492 => "The user must be an administrator, editor, or moderator of the page in order to impersonate it.",
        _ => "The session is invalid because the user logged out.",
    };
}
