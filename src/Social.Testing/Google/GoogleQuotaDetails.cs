using System.Globalization;
using System.Text.Json.Nodes;

namespace Social.Testing;

/// <summary>The details of an exhausted quota.</summary>
internal static class GoogleQuotaDetails
{
    public static JsonObject Of(string service, string projectNumber, int limit) => GoogleProblem.ErrorInfo(
        "RATE_LIMIT_EXCEEDED", "googleapis.com",
        ("service", service), ("quota_metric", service + "/default_requests"), ("quota_limit", "DefaultRequestsPerMinutePerProject"), ("quota_location", "global"),
        ("quota_limit_value", limit.ToString(CultureInfo.InvariantCulture)), ("quota_unit", "1/min/{project}"), ("consumer", "projects/" + projectNumber));
}
