namespace Social.Twitter.Tests.Registration;

/// <summary>Hosts that are not named follow the API's, so that a token goes nowhere else.</summary>
public sealed class HostTests
{
    private const string Loopback = "http://127.0.0.1:9";

    [Fact]
    public void By_default_they_are_Xs() => Hosts(new TwitterOptions()).ShouldBe(("https://api.x.com", "https://api.x.com", "https://api.x.com", "https://x.com"));

    [Fact]
    public void They_follow_the_API_host() => Hosts(new TwitterOptions { ApiHost = Loopback }).ShouldBe((Loopback, Loopback, Loopback, Loopback));

    [Fact]
    public void Each_can_be_named() =>
        Hosts(new TwitterOptions { ApiHost = Loopback, UploadHost = "https://u.example", TokenHost = "https://t.example", AuthorizationHost = "https://a.example" })
            .ShouldBe((Loopback, "https://u.example", "https://t.example", "https://a.example"));

    private static (string Api, string Upload, string Token, string Authorization) Hosts(TwitterOptions options)
    {
        IReadOnlyDictionary<string, string> hosts = options.GetHosts();
        return (hosts["api"], hosts["upload"], hosts["token"], hosts["authorization"]);
    }
}
