namespace Social.Auth;

/// <summary>An error of a token endpoint, as far as its body could be read.</summary>
/// <param name="Call">The call that failed.</param>
/// <param name="Status">The HTTP status; some networks answer errors with 200.</param>
/// <param name="Code">The error's code (<c>invalid_grant</c>), a number as text, or null when the body said none.</param>
/// <param name="Description">The network's words, redacted, or null.</param>
public sealed record TokenError(TokenCall Call, int Status, string? Code, string? Description);
