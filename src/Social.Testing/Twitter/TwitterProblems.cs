using System.Text.Json.Nodes;

namespace Social.Testing;

/// <summary>The error bodies of X, in the shapes that it really sends.</summary>
internal static class TwitterProblems
{
    private const string ProblemJson = "application/problem+json";
    private const string ProblemHost = "https://api.twitter.com/2/problems/";

    public static EmulatorAnswer Unauthorized() => Blank(401, "Unauthorized", "Unauthorized");

    public static EmulatorAnswer Forbidden(string detail = "Forbidden") => Blank(403, "Forbidden", detail);

    public static EmulatorAnswer NotFound() => Blank(404, "Not Found", "Not Found");

    public static EmulatorAnswer TooManyRequests() => Blank(429, "Too Many Requests", "Too Many Requests");

    public static EmulatorAnswer CreditsDepleted() => EmulatorAnswer.Json(402, new JsonObject
    {
        ["title"] = "CreditsDepleted",
        ["detail"] = "Your enrolled account [ID] does not have any credits to fulfill this request.",
        ["type"] = ProblemHost + "credits",
    });

    public static EmulatorAnswer Blank(int status, string title, string detail) => EmulatorAnswer.Json(status, new JsonObject
    {
        ["title"] = title,
        ["type"] = "about:blank",
        ["status"] = status,
        ["detail"] = detail,
    }, ProblemJson);

    public static EmulatorAnswer UnsupportedAuthentication(TwitterAccess used, TwitterAccess supported) => EmulatorAnswer.Json(403, new JsonObject
    {
        ["title"] = "Unsupported Authentication",
        ["detail"] = $"Authenticating with {Name(used)} is forbidden for this endpoint.  Supported authentication types are [{string.Join(", ", Names(supported))}].",
        ["type"] = ProblemHost + "unsupported-authentication",
        ["status"] = 403,
    }, ProblemJson);

    public static EmulatorAnswer OAuth1Permissions() => EmulatorAnswer.Json(403, new JsonObject
    {
        ["title"] = "Forbidden",
        ["status"] = 403,
        ["detail"] = "Your client app is not configured with the appropriate oauth1 app permissions for this endpoint.",
        ["type"] = ProblemHost + "oauth1-permissions",
    }, ProblemJson);

    public static EmulatorAnswer InvalidRequest(string message, string? parameter = null, params string[] values)
    {
        var error = new JsonObject();
        if (parameter is not null) error["parameters"] = new JsonObject { [parameter] = Array(values) };
        error["message"] = message;
        return EmulatorAnswer.Json(400, new JsonObject
        {
            ["errors"] = new JsonArray(error),
            ["title"] = "Invalid Request",
            ["detail"] = "One or more parameters to your request was invalid.",
            ["type"] = ProblemHost + "invalid-request",
        });
    }

    public static EmulatorAnswer Legacy(int status, int code, string message) => EmulatorAnswer.Json(status, new JsonObject
    {
        ["errors"] = new JsonArray(new JsonObject { ["code"] = code, ["message"] = message }),
    });

    public static EmulatorAnswer OAuth2(int status, string error, string description) => EmulatorAnswer.Json(status, new JsonObject
    {
        ["error"] = error,
        ["error_description"] = description,
    });

    /// <summary>One entry of the <c>errors</c> beside the <c>data</c> of a 200.</summary>
    public static JsonObject PartialNotFound(string resource, string parameter, string value) => new()
    {
        ["value"] = value,
        ["detail"] = $"Could not find {resource} with {parameter}: [{value}].",
        ["title"] = "Not Found Error",
        ["resource_type"] = resource,
        ["parameter"] = parameter,
        ["resource_id"] = value,
        ["type"] = "https://api.x.com/2/problems/resource-not-found",
    };

    public static JsonObject PartialFieldNotAuthorized(string tweetId, string field) => new()
    {
        ["resource_id"] = tweetId,
        ["parameter"] = "tweet.fields",
        ["resource_type"] = "tweet",
        ["section"] = "data",
        ["title"] = "Field Authorization Error",
        ["value"] = field,
        ["detail"] = $"Sorry, you are not authorized to access '{field}' on the Tweet with ids : [{tweetId}].",
        ["type"] = ProblemHost + "not-authorized-for-field",
    };

    private static JsonArray Array(IEnumerable<string> values) => [.. values.Select(v => (JsonNode)v)];

    private static string Name(TwitterAccess kind) => Names(kind).Single();

    private static IEnumerable<string> Names(TwitterAccess kinds)
    {
        if (kinds.HasFlag(TwitterAccess.OAuth1)) yield return "OAuth 1.0a User Context";
        if (kinds.HasFlag(TwitterAccess.OAuth2User)) yield return "OAuth 2.0 User Context";
        if (kinds.HasFlag(TwitterAccess.AppOnly)) yield return "OAuth 2.0 Application-Only";
    }
}
