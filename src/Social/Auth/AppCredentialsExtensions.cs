namespace Social.Auth;

/// <summary>Looks up apps that must be there.</summary>
public static class AppCredentialsExtensions
{
    /// <summary>Returns an app's credentials.</summary>
    /// <param name="apps">Where they come from.</param>
    /// <param name="app">The app.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    /// <exception cref="SocialException">There are none (<see cref="SocialErrorCode.ConfigurationInvalid"/>).</exception>
    public static async ValueTask<AppCredentials> RequireAsync(this IAppCredentials apps, AppKey app, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(apps);
        AppCredentials? found = await apps.FindAsync(app, cancellationToken).ConfigureAwait(false);
        return found ?? throw new SocialException(
            SocialErrorCode.ConfigurationInvalid,
            Remedy.FixConfiguration,
            $"There are no app credentials for '{app.Platform}'{(app.Name is null ? string.Empty : $", app '{app.Name}'")}{(app.Tenant is null ? string.Empty : $", tenant '{app.Tenant}'")}.")
        {
            Platform = app.Platform,
        };
    }
}
