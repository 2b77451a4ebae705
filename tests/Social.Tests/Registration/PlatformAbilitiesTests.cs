using Social.Auth;

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
}
