namespace Social.TikTok;

/// <summary>One condition of a research query.</summary>
/// <param name="FieldName">TikTok's name of the field.</param>
/// <param name="Operation">TikTok's operation: <c>EQ</c>, <c>IN</c>, <c>GT</c>, <c>GTE</c>, <c>LT</c>, <c>LTE</c>.</param>
/// <param name="FieldValues">The values; always text.</param>
public sealed record TikTokVideoCondition(string FieldName, string Operation, IReadOnlyList<string> FieldValues);
