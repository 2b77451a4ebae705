using Social.Auth;
using Social.Pipeline;

namespace Social.Tests.Registration;

public sealed class PlatformAbilitiesTests
{
    [Fact]
    public async Task Accounts_of_another_kind_have_a_table_of_their_own()
    {
        PlatformName name = new("fake");
        InMemoryCredentialStore credentials = new(TimeProvider.System);
        PlatformAbilities pages = new PlatformAbilities(name, credentials).Add("of pages");
        PlatformAbilities people = new PlatformAbilities(name, credentials).Add("of people").Add<Version>(new Version(1, 0)).For(static account => account.Key.Id.StartsWith("page:", StringComparison.Ordinal), pages);

        (await people.FindAsync(typeof(string), Account("1"), TestContext.Current.CancellationToken)).ShouldBe("of people");
        (await people.FindAsync(typeof(string), Account("page:1"), TestContext.Current.CancellationToken)).ShouldBe("of pages");
        (await people.FindAsync(typeof(Version), Account("1"), TestContext.Current.CancellationToken)).ShouldNotBeNull();
        (await people.FindAsync(typeof(Version), Account("page:1"), TestContext.Current.CancellationToken)).ShouldBeNull();

        ConnectedAccount Account(string id) => new() { Key = new AccountKey(name, id) };
    }

    [Fact]
    public async Task What_an_account_lacks_is_told_by_credential_or_scope()
    {
        PlatformName name = new("fake");
        AccountKey key = new(name, "1");
        InMemoryCredentialStore credentials = new(TimeProvider.System);
        SocialRoute route = new("posts.create", HttpMethod.Post, "/posts") { Credentials = [CredentialKind.Page], Scopes = ["write"], CredentialAdvice = "Connect the page." };
        PlatformAbilities abilities = new PlatformAbilities(name, credentials).Add("publishing", route).Add<Version>(new Version(1, 0));
        CredentialKey page = CredentialKey.For(key, CredentialKind.Page);
        ConnectedAccount user = new() { Key = key, Credentials = [CredentialKey.For(key, CredentialKind.OAuth2)] };
        await credentials.SaveAsync(new Credential { Key = page, AccessToken = new Secret("t"), Scopes = ["read"] }, TestContext.Current.CancellationToken);

        SocialException? wrong = await abilities.ExplainAsync(typeof(string), user, TestContext.Current.CancellationToken);
        SocialException? small = await abilities.ExplainAsync(typeof(string), user with { Credentials = [page] }, TestContext.Current.CancellationToken);

        wrong.ShouldBeOfType<SocialAuthenticationException>().Message.ShouldBe("The account 'fake:1' has no credential that 'posts.create' accepts (page). Connect the page.");
        small.ShouldBeOfType<SocialPermissionException>().MissingScopes.ShouldBe(["write"]);
        (await abilities.ExplainAsync(typeof(Version), user, TestContext.Current.CancellationToken)).ShouldBeNull();
        (await abilities.ExplainAsync(typeof(Uri), user, TestContext.Current.CancellationToken)).ShouldBeNull();
    }
}
