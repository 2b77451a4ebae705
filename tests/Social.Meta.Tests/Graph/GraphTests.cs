using System.Text;

namespace Social.Meta.Tests.Graph;

/// <summary>What Meta's networks share, by the words of its documentation.</summary>
public sealed class GraphTests
{
    [Fact]
    public void The_proof_of_the_apps_secret_is_an_hmac_of_the_token() =>
        AppSecretProof.Of(new Secret("EAABtoken123"), new Secret("0123456789abcdef0123456789abcdef")).ShouldBe("0d9951eaf324ed57d3cd39db9866fde10ac2bf4735744dd404a58d1daa974419");

    [Theory]
    [InlineData("2021-08-10T18:45:03+0000", 1628621103)]
    [InlineData("2021-08-10T20:45:03+0200", 1628621103)]
    [InlineData("1628621103", 1628621103)]
    [InlineData("2021-08-10T18:45:03Z", 1628621103)]
    public void Times_are_read_in_every_way_Meta_writes_them(string text, long seconds) => GraphTimeConverter.Parse(text)!.Value.ToUnixTimeSeconds().ShouldBe(seconds);

    [Fact]
    public void A_time_that_cannot_be_read_hides_nothing_else() => GraphTimeConverter.Parse("next Tuesday").ShouldBeNull();

    [Theory]
    [InlineData("v25.0", "2028-07-29")]
    [InlineData("v20.0", "2026-09-24")]
    [InlineData("v16.0", "2025-05-14")]
    [InlineData("v17.0", "2025-09-12")]
    [InlineData("v18.0", "2026-01-26")]
    [InlineData("v19.0", "2026-05-21")]
    [InlineData("v21.0", "2027-01-21")]
    [InlineData("v22.0", "2027-05-20")]
    [InlineData("v23.0", "2027-10-08")]
    [InlineData("v24.0", "2028-02-18")]
    [InlineData("v26.0", null)]
    [InlineData("v99.0", null)]
    public void Versions_have_ends(string version, string? end) => (GraphVersions.EndOf(version)?.ToString("O")).ShouldBe(end);

    [Theory]
    [InlineData("""{"error":{"message":"Session has expired","type":"OAuthException","code":190,"error_subcode":463}}""", "authentication_expired", true, true)]
    [InlineData("""{"error":{"message":"The user has not authorized application","type":"OAuthException","code":190,"error_subcode":458}}""", "authentication_expired", false, true)]
    [InlineData("""{"error":{"message":"(#200) …","type":"OAuthException","code":200}}""", "insufficient_permissions", false, true)]
    [InlineData("""{"error":{"message":"(#4) limit","type":"OAuthException","code":4,"is_transient":true}}""", "rate_limit_exceeded", false, true)]
    [InlineData("""{"error":{"message":"limit","type":"OAuthException","code":80002}}""", "rate_limit_exceeded", false, true)]
    [InlineData("""{"error":{"message":"not ready","type":"OAuthException","code":9007,"error_subcode":2207027}}""", "not_ready", false, true)]
    [InlineData("""{"error":{"message":"download","type":"OAuthException","code":9004,"error_subcode":2207052}}""", "media_unreachable", false, true)]
    [InlineData("""{"error":{"message":"dup","type":"OAuthException","code":506}}""", "duplicate_content", false, true)]
    [InlineData("""{"error":{"message":"oops","type":"OAuthException","code":1}}""", "platform_unavailable", false, false)]
    [InlineData("""{"error_type":"OAuthException","code":400,"error_message":"Matching code was not found or was already used"}""", "content_invalid", false, null)]
    [InlineData("""{"debug_info":{"retriable":false,"type":"ProcessingFailedError","message":"Request processing failed"}}""", "processing_failed", false, true)]
    public void Errors_are_told_apart_by_code_and_subcode(string body, string code, bool isTokenRefused, bool? isDefinite)
    {
        GraphProblem problem = GraphProblem.Read(Encoding.UTF8.GetBytes(body)).ShouldNotBeNull();

        Social.Pipeline.PlatformError error = new GraphErrorClassifier().Describe(problem, 400);

        (error.Code.Value, error.IsTokenRefused, error.IsDefinite).ShouldBe((code, isTokenRefused, isDefinite));
    }

    [Fact]
    public void A_field_mask_is_not_an_error() => GraphProblem.Read("""{"data":[{"text":"no error here"}]}"""u8.ToArray()).ShouldBeNull();
}
