namespace Quickstart;

/// <summary>Stands in for the user's browser: opens the consent page and reports where it was sent back to.</summary>
/// <remarks>The emulator consents at once. A network asks a person; there, a token from the configuration is used.</remarks>
internal static class Browser
{
    public static async Task<Uri> ConsentAsync(Uri page, CancellationToken stop)
    {
        using HttpClient http = new(new SocketsHttpHandler { AllowAutoRedirect = false });
        using HttpResponseMessage answer = await http.GetAsync(page, stop);
        return answer.Headers.Location is { IsAbsoluteUri: true } callback
            ? callback
            : throw new SocialAuthenticationException(
                SocialErrorCode.PlatformNotConnected, Remedy.FixConfiguration, $"The consent page answered HTTP {(int)answer.StatusCode} and no redirect: set TWITTER_ACCESS_TOKEN instead.");
    }
}
