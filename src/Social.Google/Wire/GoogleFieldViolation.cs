namespace Social.Google;

/// <summary>One field that Google refused.</summary>
/// <param name="Field">The field's path, or null.</param>
/// <param name="Description">What is wrong with it, in Google's words.</param>
/// <param name="Code">The number of the rule, which only the older Business API gives; or null.</param>
/// <param name="Value">The refused value, or null.</param>
public readonly record struct GoogleFieldViolation(string? Field, string? Description, int? Code = null, string? Value = null);
