namespace Social.Auth;

/// <summary>Apps from options: the default when the application supplies no <see cref="IAppCredentials"/> of its own.</summary>
internal sealed class ConfiguredAppCredentials(IEnumerable<AppCredentialsRegistration> registrations) : IAppCredentials
{
    private readonly Dictionary<PlatformName, AppCredentialsRegistration> _registrations = registrations.ToDictionary(r => r.Platform);

    /// <inheritdoc/>
    public ValueTask<AppCredentials?> FindAsync(AppKey app, CancellationToken cancellationToken = default) =>
        new(_registrations.TryGetValue(app.Platform, out AppCredentialsRegistration? registration) ? registration.Find(app) : null);
}
