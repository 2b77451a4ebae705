using System.Text.Json.Nodes;

namespace Social.Testing;

/// <summary>An error as Google's APIs tell it: the older list of reasons, the newer status with details, or both.</summary>
internal sealed record GoogleProblem(int Code, string Message)
{
    public string? Reason { get; init; }

    public string Domain { get; init; } = "global";

    public string? Location { get; init; }

    public string? LocationType { get; init; }

    /// <summary>Gets the message inside the list of reasons, where it differs from the outer one.</summary>
    public string? InnerMessage { get; init; }

    /// <summary>Gets the canonical status; empty where the recorded error has none.</summary>
    public string? Status { get; init; }

    public IReadOnlyList<JsonObject> Details { get; init; } = [];

    public static string? StatusName(int code) => code switch
    {
        400 => "INVALID_ARGUMENT",
        401 => "UNAUTHENTICATED",
        403 => "PERMISSION_DENIED",
        404 => "NOT_FOUND",
        409 => "ALREADY_EXISTS",
        412 => "FAILED_PRECONDITION",
        429 => "RESOURCE_EXHAUSTED",
        500 => "INTERNAL",
        501 => "UNIMPLEMENTED",
        503 => "UNAVAILABLE",
        504 => "DEADLINE_EXCEEDED",
        _ => null,
    };

    public static JsonObject ErrorInfo(string reason, string domain, params IReadOnlyList<(string Name, string Value)> metadata)
    {
        var values = new JsonObject();
        foreach (var (name, value) in metadata) values[name] = value;
        return new JsonObject { ["@type"] = "type.googleapis.com/google.rpc.ErrorInfo", ["reason"] = reason, ["domain"] = domain, ["metadata"] = values };
    }

    public static JsonObject FieldViolation(string field, string description) => new()
    {
        ["@type"] = "type.googleapis.com/google.rpc.BadRequest",
        ["fieldViolations"] = new JsonArray(new JsonObject { ["field"] = field, ["description"] = description }),
    };

    public EmulatorAnswer ToAnswer(bool older = false)
    {
        var error = new JsonObject { ["code"] = Code, ["message"] = Message };
        if (Reason is not null)
        {
            var inner = new JsonObject { ["message"] = InnerMessage ?? Message, ["domain"] = Domain, ["reason"] = Reason };
            if (Location is not null) inner["location"] = Location;
            if (LocationType is not null) inner["locationType"] = LocationType;
            error["errors"] = new JsonArray(inner);
        }

        if (!older && (Status ?? StatusName(Code)) is { Length: > 0 } status) error["status"] = status;
        if (!older && Details.Count > 0) error["details"] = new JsonArray([.. Details.Select(d => d.DeepClone())]);
        return GoogleJson.Answer(Code, new JsonObject { ["error"] = error });
    }

    public GoogleRefusal Refuse(bool older = false) => new(ToAnswer(older));
}
