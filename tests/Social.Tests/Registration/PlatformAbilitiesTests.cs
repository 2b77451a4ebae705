using Social.Auth;
using Social.Pipeline;

namespace Social.Tests.Registration;

public sealed class PlatformAbilitiesTests
{
    private static readonly AccountKey Key = new(PlatformName.TikTok, "1");
    private static readonly CredentialKey Credential = CredentialKey.For(Key, CredentialKind.OAuth2);
    private static readonly ConnectedAccount Account = new() { Key = Key, Credentials = [Credential] };
    private static readonly SocialRoute One = new("one", HttpMethod.Get, "/1") { Credentials = [CredentialKind.OAuth2], Scopes = ["one"] };
    private static readonly SocialRoute Two = new("two", HttpMethod.Get, "/2") { Credentials = [CredentialKind.OAuth2], Scopes = ["two"] };

    [Theory]
    [InlineData("one", true, false)]
    [InlineData("two", true, false)]
    [InlineData("one two", true, true)]
    [InlineData("three", false, false)]
    public async Task An_ability_with_several_ways_needs_one_of_them(string scopes, bool any, bool all)
    {
        InMemoryCredentialStore store = new(TimeProvider.System);
        await store.SaveAsync(new Credential { Key = Credential, AccessToken = new Secret("t"), Scopes = scopes.Split(' ') });
        PlatformAbilities abilities = new PlatformAbilities(PlatformName.TikTok, store).AddAny<IFormattable>(1, One, Two).Add<IConvertible>("x", One, Two);

        (await abilities.FindAsync(typeof(IFormattable), Account, default) is not null).ShouldBe(any);
        (await abilities.FindAsync(typeof(IConvertible), Account, default) is not null).ShouldBe(all);
        (await abilities.FindAsync(typeof(IDisposable), Account, default)).ShouldBeNull();
    }
}
