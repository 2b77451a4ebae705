namespace Social.LinkedIn;

/// <summary>How many more follow after a step than before; below zero when fewer do.</summary>
/// <param name="Start">When the step begins.</param>
/// <param name="Organic">How many came by themselves; null where LinkedIn gives none.</param>
/// <param name="Paid">How many came through advertising; null where LinkedIn gives none, as of members.</param>
public sealed record LinkedInFollowerGain(DateTimeOffset Start, long? Organic, long? Paid);
