namespace Social.Google.Tests.Auth;

/// <summary>The client of the documentation's samples.</summary>
internal sealed class OneApp : IAppCredentials
{
    public static AppCredentials Sample { get; } = new() { ClientId = "client_id", ClientSecret = new Secret("client_secret") };

    public ValueTask<AppCredentials?> FindAsync(AppKey app, CancellationToken cancellationToken = default) => new(Sample);
}
