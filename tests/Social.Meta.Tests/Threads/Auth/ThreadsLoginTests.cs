using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using Social.Testing;

namespace Social.Meta.Tests.Threads.Auth;

/// <summary>Signing in: a code buys an hour, which buys sixty days.</summary>
public sealed class ThreadsLoginTests
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_code_becomes_a_token_of_sixty_days()
    {
        await using ThreadsFixture threads = await ThreadsFixture.StartAsync();

        ConnectionStart start = await threads.Client.Accounts.BeginAsync(new ConnectionRequest(), Cancel);
        ConnectionResult result = await threads.Client.Accounts.CompleteAsync(ConnectionCallback.FromUrl(await ConsentAsync(start.AuthorizationUrl)), Cancel);

        string asked = Uri.UnescapeDataString(start.AuthorizationUrl.Query);
        asked.ShouldContain("scope=" + string.Join(',', ThreadsScopes.Default));
        asked.ShouldContain($"client_id={threads.Network.DefaultApp.AppId}");
        asked.ShouldContain("response_type=code");
        ConnectedAccount account = result.Candidates.ShouldHaveSingleItem();
        (account.Key, account.Handle, account.LoginKind).ShouldBe((threads.Account, "emulated", "oauth2"));
        Credential saved = (await threads.Services.GetRequiredService<ICredentialStore>().FindAsync(CredentialKey.For(account.Key, CredentialKind.OAuth2), Cancel))!;
        (saved.Lifetime, saved.ExpiresAt > TimeProvider.System.GetUtcNow().AddDays(59), saved.RefreshToken).ShouldBe((TokenLifetime.SelfRenewing, true, null));
        threads.Network.Requests.Select(r => r.Path).ShouldBe(["/oauth/authorize", "/oauth/access_token", "/access_token", "/v1.0/me"]);
        RecordedRequest code = threads.Network.Requests.Of("POST", "/oauth/access_token").ShouldHaveSingleItem();
        code.BodyText.ShouldContain("grant_type=authorization_code");
        code.BodyText.ShouldNotContain("%23_"); // the mark behind the code is not the code
        code.Query.ShouldBeEmpty();
        threads.Network.Requests.Of("GET", "/access_token").ShouldHaveSingleItem().Query.ShouldContain("grant_type=th_exchange_token");
    }

    [Fact]
    public async Task A_code_that_was_used_and_a_user_who_says_no_are_told()
    {
        await using ThreadsFixture threads = await ThreadsFixture.StartAsync();
        ConnectionStart used = await threads.Client.Accounts.BeginAsync(new ConnectionRequest(), Cancel);
        ConnectionStart denied = await threads.Client.Accounts.BeginAsync(new ConnectionRequest(), Cancel);

        SocialException first = await Should.ThrowAsync<SocialException>(() => threads.Client.Accounts.CompleteAsync(new ConnectionCallback { Parameters = new Dictionary<string, string> { ["state"] = used.State, ["code"] = "AQBused" } }, Cancel));
        SocialAuthenticationException second = await Should.ThrowAsync<SocialAuthenticationException>(() => threads.Client.Accounts.CompleteAsync(
            new ConnectionCallback { Parameters = new Dictionary<string, string> { ["state"] = denied.State, ["error"] = "access_denied", ["error_reason"] = "user_denied", ["error_description"] = "The user denied your request" } }, Cancel));

        first.Message.ShouldContain("has been used");
        first.Message.ShouldNotContain("AQBused");
        second.PlatformCode.ShouldBe("access_denied");
    }

    [Fact]
    public async Task A_state_that_was_never_given_out_connects_nobody()
    {
        await using ThreadsFixture threads = await ThreadsFixture.StartAsync();

        await Should.ThrowAsync<SocialException>(() => threads.Client.Accounts.CompleteAsync(new ConnectionCallback { Parameters = new Dictionary<string, string> { ["state"] = "forged", ["code"] = "AQB" } }, Cancel));

        threads.Network.Requests.Count.ShouldBe(0);
    }

    [Fact]
    public async Task The_configured_token_connects_the_profile_and_without_one_the_error_names_the_setting()
    {
        await using ThreadsFixture threads = await ThreadsFixture.StartAsync();
        SocialAuthenticationException none = await Should.ThrowAsync<SocialAuthenticationException>(() => threads.Client.Accounts.ImportConfiguredAsync(Cancel));
        threads.Services.GetRequiredService<IOptionsMonitor<ThreadsOptions>>().Get("threads").AccessToken = threads.Token;

        ConnectedAccount account = await threads.Client.Accounts.ImportConfiguredAsync(Cancel);

        (none.Remedy, none.Message.Contains("THREADS_ACCESS_TOKEN", StringComparison.Ordinal)).ShouldBe((Remedy.FixConfiguration, true));
        account.Key.ShouldBe(threads.Account);
    }

    private static async Task<Uri> ConsentAsync(Uri page)
    {
        using HttpClient browser = new(new SocketsHttpHandler { AllowAutoRedirect = false });
        using HttpResponseMessage answer = await browser.GetAsync(page, Cancel);
        return answer.Headers.Location!;
    }
}
