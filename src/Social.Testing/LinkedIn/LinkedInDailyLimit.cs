namespace Social.Testing;

/// <summary>How often an endpoint of LinkedIn may be called per UTC day.</summary>
/// <param name="PerApplication">The calls of one app, all members together.</param>
/// <param name="PerMember">The calls of one member through one app.</param>
public sealed record LinkedInDailyLimit(int PerApplication, int PerMember);
