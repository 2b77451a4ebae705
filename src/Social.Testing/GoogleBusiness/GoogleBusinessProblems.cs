using System.Text.Json.Nodes;

namespace Social.Testing;

/// <summary>The refusals of Business Profile.</summary>
internal static class GoogleBusinessProblems
{
    public static GoogleRefusal NotFound() => new GoogleProblem(404, "Requested entity was not found.").Refuse();

    public static GoogleRefusal Invalid(string field, string description) =>
        new GoogleProblem(400, "Request contains an invalid argument.") { Details = [GoogleProblem.FieldViolation(field, description)] }.Refuse();

    public static GoogleRefusal Precondition(string message) => new GoogleProblem(400, message) { Status = "FAILED_PRECONDITION" }.Refuse();

    /// <summary>Refuses a field in the way of v4.</summary>
    public static GoogleRefusal Validation(int code, string field, string message, string? value = null)
    {
        var error = new JsonObject { ["code"] = code, ["field"] = field, ["message"] = message };
        if (value is not null) error["value"] = value;
        return new GoogleProblem(400, "Request contains an invalid argument.")
        {
            Details = [new JsonObject { ["@type"] = "type.googleapis.com/google.mybusiness.v4.ValidationError", ["errorDetails"] = new JsonArray(error) }],
        }.Refuse();
    }

    public static GoogleProblem Exhausted(string service, string project, int limit) =>
        new(429, $"Quota exceeded for quota metric 'Requests' and limit 'Requests per minute' of service '{service}' for consumer 'project_number:{project}'.")
        {
            Details = [GoogleQuotaDetails.Of(service, project, limit)],
        };

    public static GoogleProblem Disabled(string service, string project) =>
        new(403, $"{Title(service)} has not been used in project {project} before or it is disabled. Enable it by visiting https://console.developers.google.com/apis/api/{service}/overview?project={project} then retry.")
        {
            Details = [GoogleProblem.ErrorInfo("SERVICE_DISABLED", "googleapis.com", ("service", service), ("consumer", "projects/" + project))],
        };

    private static string Title(string service) => service switch
    {
        GoogleBusinessPolicy.V4 => "Google My Business API",
        GoogleBusinessPolicy.Accounts => "My Business Account Management API",
        GoogleBusinessPolicy.Information => "My Business Business Information API",
        GoogleBusinessPolicy.Performance => "Business Profile Performance API",
        GoogleBusinessPolicy.Notifications => "My Business Notifications API",
        _ => "My Business Verifications API",
    };
}
