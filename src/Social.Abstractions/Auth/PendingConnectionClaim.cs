namespace Social;

/// <summary>The answer to claiming a pending sign-in.</summary>
/// <param name="Pending">The sign-in.</param>
/// <param name="Completed">The result of the first callback when this one repeats it; null when the claimer must complete the sign-in.</param>
public sealed record PendingConnectionClaim(PendingConnection Pending, ConnectionResult? Completed);
