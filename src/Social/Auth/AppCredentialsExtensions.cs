namespace Social.Auth;

/// <summary>Looks up apps that must be there.</summary>
internal static class AppCredentialsExtensions
{
    public static async ValueTask<AppCredentials> RequireAsync(this IAppCredentials apps, AppKey app, CancellationToken cancellationToken)
    {
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
