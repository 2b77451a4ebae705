using Social.Pipeline;
using Social.RateLimiting;

namespace Social.Meta.Tests.RateLimiting;

/// <summary>Meta's usage headers, as they were recorded and as they might come one day.</summary>
public sealed class GraphUsageReaderTests
{
    [Fact]
    public void Every_header_is_its_own_share_and_the_fullest_of_its_numbers_counts()
    {
        RateLimitObservation[] seen = Read(
            ("X-App-Usage", """{"call_count":28,"total_time":25,"total_cputime":26}"""), ("X-Page-Usage", """{"call_count":85,"total_cputime":56,"total_time":60}"""),
            ("x-business-use-case-usage", """{"112130216863063":[{"type":"pages","call_count":1,"total_cputime":1,"total_time":2.5,"estimated_time_to_regain_access":0,"ads_api_access_tier":"development_access"}]}"""));

        seen.Select(s => (s.WindowName, s.UsedPercent, s.IsExhausted, s.RetryAfter)).ShouldBe(
            [(GraphLimits.AppUsage, 28d, false, null), (GraphLimits.PageUsage, 85d, false, null), (GraphLimits.BusinessName("pages"), 2.5d, false, null)]);
    }

    [Fact]
    public void The_time_to_regain_access_is_in_minutes()
    {
        RateLimitObservation seen = Read(("X-Business-Use-Case-Usage", """{"1":[{"type":"instagram","call_count":101,"estimated_time_to_regain_access":7}]}""")).ShouldHaveSingleItem();

        (seen.WindowName, seen.IsExhausted, seen.RetryAfter).ShouldBe((GraphLimits.BusinessName("instagram"), true, TimeSpan.FromMinutes(7)));
    }

    [Theory]
    [InlineData("")]
    [InlineData("null")]
    [InlineData("7")]
    [InlineData("[]")]
    [InlineData("{")]
    [InlineData("{\"call_count\":\"many\"}")]
    [InlineData("{\"1\":7}")]
    [InlineData("{\"1\":[null,7,\"x\",{}]}")]
    [InlineData("{\"1\":[{\"type\":7,\"call_count\":100}]}")]
    [InlineData("{\"1\":[{\"type\":null,\"call_count\":100}]}")]
    [InlineData("{\"1\":[{\"call_count\":100}]}")]
    [InlineData("{\"1\":[{\"type\":\"pages\",\"call_count\":{}}]}")]
    public void A_header_that_cannot_be_read_tells_nothing_and_breaks_nothing(string value) =>
        Read(("X-App-Usage", value), ("X-Page-Usage", value), ("X-Business-Use-Case-Usage", value)).ShouldBeEmpty();

    [Fact]
    public void A_refusal_without_a_full_share_is_that_of_the_fullest()
    {
        RateLimitObservation[] seen = Read(
            """{"error":{"message":"(#32) Page request limit reached","type":"OAuthException","code":32,"fbtrace_id":"Fz54k3GZrio"}}""", ("X-App-Usage", """{"call_count":28}"""), ("X-Page-Usage", """{"call_count":90}"""));

        seen.Select(s => (s.WindowName, s.IsExhausted)).ShouldBe([(GraphLimits.AppUsage, false), (GraphLimits.PageUsage, true)]);
    }

    [Theory]
    [InlineData(4, GraphLimits.AppUsage)]
    [InlineData(341, GraphLimits.AppUsage)]
    [InlineData(32, GraphLimits.PageUsage)]
    [InlineData(80001, "business-usage.pages")]
    [InlineData(80002, "business-usage.instagram")]
    public void A_refusal_without_a_header_stops_what_its_code_names(int code, string window) =>
        Read($$$"""{"error":{"message":"(#{{{code}}}) limit","type":"OAuthException","code":{{{code}}}}}""").Select(s => (s.WindowName, s.IsExhausted)).ShouldBe([(window, true)]);

    [Fact]
    public void A_share_that_is_used_up_is_it_whatever_the_code_names() =>
        Read(
            """{"error":{"message":"(#4) Application request limit reached","type":"OAuthException","code":4}}""",
            ("X-App-Usage", """{"call_count":12}"""), ("X-Business-Use-Case-Usage", """{"1":[{"type":"instagram","call_count":100}]}"""))
            .Select(s => (s.WindowName, s.IsExhausted)).ShouldBe([(GraphLimits.AppUsage, false), (GraphLimits.BusinessName("instagram"), true)]);

    [Theory]
    [InlineData(17)]
    [InlineData(613)]
    public void A_refusal_of_one_user_or_one_kind_of_call_does_not_stop_the_app(int code)
    {
        string body = $$$"""{"error":{"message":"(#{{{code}}}) limit","type":"OAuthException","code":{{{code}}}}}""";

        Read(body, ("X-App-Usage", """{"call_count":5}""")).ShouldAllBe(s => !s.IsExhausted);
        Read(body).ShouldBeEmpty();
        Read(body, ("X-App-Usage", """{"call_count":50}"""), ("X-Page-Usage", """{"call_count":5}""")).Select(s => (s.WindowName, s.IsExhausted)).ShouldBe([(GraphLimits.AppUsage, false), (GraphLimits.PageUsage, true)]);
    }

    private static RateLimitObservation[] Read(params (string Name, string Value)[] headers) => Read("", headers);

    private static RateLimitObservation[] Read(string body, params (string Name, string Value)[] headers)
    {
        using HttpResponseMessage response = new();
        foreach ((string name, string value) in headers) response.Headers.TryAddWithoutValidation(name, value);
        RateLimitObservation[] seen = new RateLimitObservation[16];
        int count = new GraphUsageReader().Read(new PlatformAnswer(new SocialRoute("any", HttpMethod.Get, "/"), 200, response, System.Text.Encoding.UTF8.GetBytes(body)), DateTimeOffset.UnixEpoch, seen);
        return seen[..count];
    }
}
