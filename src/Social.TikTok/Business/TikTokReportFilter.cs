namespace Social.TikTok;

/// <summary>A filter of a report, in TikTok's words.</summary>
/// <param name="FieldName">The field, such as <c>campaign_ids</c>.</param>
/// <param name="FilterType">The comparison: <c>IN</c>, <c>MATCH</c>, <c>GREATER_EQUAL</c>, <c>GREATER_THAN</c>, <c>LOWER_EQUAL</c>, <c>LOWER_THAN</c>, <c>BETWEEN</c>, <c>RANGE</c>.</param>
/// <param name="FilterValue">The value; a list is JSON text (<see cref="In"/> writes it).</param>
public sealed record TikTokReportFilter(string FieldName, string FilterType, string FilterValue)
{
    /// <summary>Makes a filter: the field is one of these.</summary>
    /// <param name="field">The field.</param>
    /// <param name="values">The values.</param>
    public static TikTokReportFilter In(string field, params IReadOnlyList<string> values) => new(field, "IN", BusinessCalls.Json(values) ?? "[]");
}
