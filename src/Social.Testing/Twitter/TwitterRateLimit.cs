namespace Social.Testing;

/// <summary>The windows of one route of X; null means that there is no such window.</summary>
/// <param name="PerUser">Requests of one user of one app in 15 minutes.</param>
/// <param name="PerApp">App-only requests of one app in 15 minutes.</param>
/// <param name="PerUserDaily">Requests of one user of one app in 24 hours.</param>
/// <param name="PerAppDaily">Requests of one app, all users together, in 24 hours.</param>
public sealed record TwitterRateLimit(int? PerUser = null, int? PerApp = null, int? PerUserDaily = null, int? PerAppDaily = null);
