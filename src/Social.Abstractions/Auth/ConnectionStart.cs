namespace Social;

/// <summary>The start of a sign-in: where to send the user.</summary>
/// <param name="AuthorizationUrl">The page to open in the user's browser. It holds no secret of the application.</param>
/// <param name="State">What identifies the sign-in when the user comes back.</param>
/// <param name="ExpiresAt">When the sign-in is given up.</param>
public sealed record ConnectionStart(Uri AuthorizationUrl, string State, DateTimeOffset ExpiresAt);
