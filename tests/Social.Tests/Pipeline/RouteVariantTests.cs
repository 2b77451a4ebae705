using System.Net;
using Microsoft.Extensions.DependencyInjection;
using Social.Pipeline;

namespace Social.Tests.Pipeline;

/// <summary>One call that lives on two hosts: which one answers, the account's credential decides.</summary>
public sealed class RouteVariantTests
{
    private static readonly SocialRoute Read = new("read", HttpMethod.Get, "/read")
    {
        Credentials = [CredentialKind.OAuth2, CredentialKind.Page],
        Scopes = ["own.read"],
        Variants = new Dictionary<CredentialKind, RouteVariant> { [CredentialKind.Page] = new() { Host = TestPlatform.OtherHost, Scopes = ["pages.read"] } },
    };

    [Theory]
    [InlineData("oauth2", "own.read", "api.test")]
    [InlineData("page", "pages.read", "pages.test")]
    public async Task A_call_goes_to_the_host_of_its_credential(string kind, string scope, string host)
    {
        List<string> hosts = [];
        await using TestPlatform platform = Start(hosts);
        await ConnectAsync(platform, (new CredentialKind(kind), scope));

        await platform.Client.SendAsync(new SocialCall(Read, TestPlatform.Account), TestContext.Current.CancellationToken);

        hosts.ShouldBe([host]);
    }

    [Fact]
    public async Task An_account_with_both_uses_the_preferred_one_unless_it_lacks_a_scope()
    {
        List<string> hosts = [];
        await using TestPlatform platform = Start(hosts);
        await ConnectAsync(platform, (CredentialKind.OAuth2, "other"), (CredentialKind.Page, "pages.read"));

        await platform.Client.SendAsync(new SocialCall(Read, TestPlatform.Account), TestContext.Current.CancellationToken);
        CredentialKey used = await platform.Client.FindCredentialAsync(Read, TestPlatform.Account, TestContext.Current.CancellationToken);

        (hosts.ShouldHaveSingleItem(), used.Kind).ShouldBe(("pages.test", CredentialKind.Page));
    }

    [Fact]
    public async Task A_missing_scope_is_told_by_the_name_it_has_for_the_credential()
    {
        await using TestPlatform platform = Start([]);
        await ConnectAsync(platform, (CredentialKind.Page, "own.read"));

        SocialPermissionException error = await Should.ThrowAsync<SocialPermissionException>(() => platform.Client.SendAsync(new SocialCall(Read, TestPlatform.Account), TestContext.Current.CancellationToken));

        error.MissingScopes.ShouldBe(["pages.read"]);
    }

    private static TestPlatform Start(List<string> hosts) => new(
        (request, _) =>
        {
            hosts.Add(request.RequestUri!.Host);
            return Task.FromResult(TestPlatform.Json(HttpStatusCode.OK));
        });

    private static async Task ConnectAsync(TestPlatform platform, params (CredentialKind Kind, string Scope)[] credentials)
    {
        List<CredentialKey> keys = [];
        foreach ((CredentialKind kind, string scope) in credentials)
        {
            CredentialKey key = CredentialKey.For(TestPlatform.Account, kind);
            keys.Add(key);
            await platform.Services.GetRequiredService<ICredentialStore>().SaveAsync(new Credential { Key = key, AccessToken = new Secret("token-one"), Scopes = [scope] });
        }

        await platform.Services.GetRequiredService<IAccountStore>().SaveAsync(new ConnectedAccount { Key = TestPlatform.Account, Credentials = keys });
    }
}
