using Social.Pipeline;

namespace Social.Google.Tests.Auth;

/// <summary>Whose quota a request is counted against goes with it, however often it is authenticated.</summary>
public sealed class GoogleAuthenticatorTests
{
    private static readonly Credential Token = new() { Key = CredentialKey.For(new AccountKey(PlatformName.YouTube, "UC"), CredentialKind.OAuth2), AccessToken = new Secret("ya29") };

    [Theory]
    [InlineData("https://www.googleapis.com/youtube/v3/channels?mine=true", "https://www.googleapis.com/youtube/v3/channels?mine=true&quotaUser=tenant%207")]
    [InlineData("https://www.googleapis.com/youtube/v3/channels", "https://www.googleapis.com/youtube/v3/channels?quotaUser=tenant%207")]
    [InlineData("https://www.googleapis.com/youtube/v3/videos?filters=video%3D%3Da%2Cb", "https://www.googleapis.com/youtube/v3/videos?filters=video%3D%3Da%2Cb&quotaUser=tenant%207")]
    [InlineData("https://www.googleapis.com/upload/youtube/v3/videos?uploadType=resumable&upload_id=xa298sd_f", "https://www.googleapis.com/upload/youtube/v3/videos?uploadType=resumable&upload_id=xa298sd_f")]
    public async Task The_user_is_added_once_and_never_to_an_upload_session(string address, string expected)
    {
        GoogleAuthenticator authenticator = new(new Nobody(), new TestOptions { QuotaUser = "tenant 7", QuotaProject = "payer" });
        using HttpRequestMessage request = new(HttpMethod.Get, address);

        await authenticator.AuthenticateAsync(request, Token, TestContext.Current.CancellationToken);
        await authenticator.AuthenticateAsync(request, Token, TestContext.Current.CancellationToken);

        request.RequestUri!.AbsoluteUri.ShouldBe(expected);
        request.Headers.GetValues("x-goog-user-project").ShouldBe(["payer"]);
    }

    private sealed class Nobody : IRequestAuthenticator
    {
        public ValueTask AuthenticateAsync(HttpRequestMessage request, Credential credential, CancellationToken cancellationToken) => ValueTask.CompletedTask;
    }
}
