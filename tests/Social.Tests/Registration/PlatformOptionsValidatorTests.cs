using Microsoft.Extensions.Options;

namespace Social.Tests.Registration;

public sealed class PlatformOptionsValidatorTests
{
    [Theory]
    [InlineData("not a url", "absolute https address")]
    [InlineData("http://api.example.com", "loopback only")]
    [InlineData("https://api.example.com?x=1", "query")]
    [InlineData("ftp://api.example.com", "absolute https address")]
    public void A_bad_host_names_member_and_value(string host, string says)
    {
        ValidateOptionsResult result = new PlatformOptionsValidator<Options>("net").Validate("net", new Options { ApiHost = host });

        result.Failed.ShouldBeTrue();
        result.FailureMessage.ShouldContain("ApiHost");
        result.FailureMessage.ShouldContain(says);
    }

    [Theory]
    [InlineData("https://api.example.com")]
    [InlineData("http://127.0.0.1:8080")]
    [InlineData("http://localhost:8080/prefix")]
    [InlineData("http://[::1]:8080")]
    public void A_good_host_passes(string host) =>
        new PlatformOptionsValidator<Options>("net").Validate("net", new Options { ApiHost = host }).Succeeded.ShouldBeTrue();

    [Fact]
    public void Every_failure_is_told_at_once()
    {
        Options options = new() { ApiHost = "x" };
        options.Timeouts.Read = TimeSpan.Zero;
        options.Retry.MaxAttempts = 0;

        ValidateOptionsResult result = new PlatformOptionsValidator<Options>("net").Validate("net", options);

        result.Failures!.Count().ShouldBe(3);
    }

    private sealed class Options : PlatformOptions
    {
        public required string ApiHost { get; init; }

        public override IReadOnlyDictionary<string, string> GetHosts() => new Dictionary<string, string> { ["api"] = ApiHost };
    }
}
