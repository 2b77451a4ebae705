namespace Social.Auth;

/// <summary>The apps that one registration's options name.</summary>
/// <param name="Platform">The registration's name.</param>
/// <param name="Find">Returns an app's credentials, or null when the options do not name it.</param>
public sealed record AppCredentialsRegistration(PlatformName Platform, Func<AppKey, AppCredentials?> Find);
