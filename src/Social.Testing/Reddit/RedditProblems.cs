using System.Text.Json.Nodes;

namespace Social.Testing;

/// <summary>The refusals of Reddit that have a status of their own.</summary>
internal static class RedditProblems
{
    public const string JsonType = "application/json; charset=UTF-8";
    private const string HtmlType = "text/html; charset=UTF-8";

    /// <summary>The shape of most refusals: a message and the status again.</summary>
    public static EmulatorAnswer Plain(int status, string message) =>
        EmulatorAnswer.Json(status, new JsonObject { ["message"] = message, ["error"] = status }, JsonType);

    public static EmulatorAnswer NotFound() => Plain(404, "Not Found");

    public static EmulatorAnswer Forbidden() => Plain(403, "Forbidden");

    public static EmulatorAnswer BadRequest() => Plain(400, "Bad Request");

    public static EmulatorAnswer ServerError() => Plain(500, "Internal Server Error");

    /// <summary>The shape that tells why a community is closed.</summary>
    public static EmulatorAnswer Closed(int status, string reason) =>
        EmulatorAnswer.Json(status, new JsonObject { ["reason"] = reason, ["message"] = status == 404 ? "Not Found" : "Forbidden", ["error"] = status }, JsonType);

    /// <summary>The shape with a reason and an explanation.</summary>
    public static EmulatorAnswer Explained(int status, string reason, string explanation) => EmulatorAnswer.Json(status, new JsonObject
    {
        ["explanation"] = explanation,
        ["message"] = status switch { 400 => "Bad Request", 403 => "Forbidden", _ => "Not Found" },
        ["reason"] = reason,
    }, JsonType);

    /// <summary>The refusal of a moderators' rule, as <c>validate_on_submit</c> asks for it.</summary>
    public static EmulatorAnswer Invalid(string field, string reason, string explanation) => EmulatorAnswer.Json(400, new JsonObject
    {
        ["fields"] = new JsonArray(field),
        ["explanation"] = explanation,
        ["error_type"] = "SUBMIT_VALIDATION_ERROR",
        ["message"] = "Bad Request",
        ["reason"] = reason,
    }, JsonType);

    public static EmulatorAnswer InvalidToken() => Plain(401, "Unauthorized").With("www-authenticate", "Bearer realm=\"reddit\", error=\"invalid_token\"");

    public static EmulatorAnswer InsufficientScope() => Forbidden().With("www-authenticate", "Bearer realm=\"reddit\", error=\"insufficient_scope\"");

    public static EmulatorAnswer InvalidClient() => Plain(401, "Unauthorized").With("www-authenticate", "Basic realm=\"reddit\"");

    public static EmulatorAnswer TooManyRequests() => Plain(429, "Too Many Requests");

    public static EmulatorAnswer Whoa(int retryAfter) => EmulatorAnswer.Text(
        429,
        "<!doctype html><html><head><title>Too Many Requests</title></head><body><h1>whoa there, pardner!</h1><p>we're sorry, but you appear to be a bot and we've seen too many requests from you lately.</p></body></html>",
        HtmlType).With("retry-after", retryAfter.ToString(System.Globalization.CultureInfo.InvariantCulture));

    public static EmulatorAnswer Blocked() => EmulatorAnswer.Text(
        403, "<!doctype html><html><head><title>Blocked</title></head><body><h1>whoa there, pardner!</h1><p>Your request has been blocked by network security.</p></body></html>", HtmlType);

    public static EmulatorAnswer Broken(int status) => EmulatorAnswer.Text(
        status, "<!doctype html><html><head><title>reddit broke!</title></head><body><h1>all of our servers are busy right now</h1><p>please try again in a minute</p></body></html>", HtmlType);

    /// <summary>The bucket's shape, which is not Reddit's.</summary>
    public static EmulatorAnswer Bucket(int status, string code, string message, string detail = "") => EmulatorAnswer.Text(
        status,
        $"<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<Error><Code>{code}</Code><Message>{message}</Message>{detail}<RequestId>23F056D6990D87E0</RequestId><HostId>emulated</HostId></Error>",
        "application/xml");
}
