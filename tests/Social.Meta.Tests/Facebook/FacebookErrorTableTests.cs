using System.Text;

namespace Social.Meta.Tests.Facebook;

/// <summary>What Facebook's codes mean, by subcode first.</summary>
public sealed class FacebookErrorTableTests
{
    [Theory]
    [InlineData("""{"code":190,"error_subcode":2069032}""", "authentication_expired", Remedy.Reconnect, "needs the Page's own token")]
    [InlineData("""{"code":1705}""", "insufficient_permissions", Remedy.Reconnect, "Connect the Page")]
    [InlineData("""{"code":190,"error_subcode":492}""", "insufficient_permissions", Remedy.Reconnect, "no longer has a role")]
    [InlineData("""{"code":32}""", "rate_limit_exceeded", Remedy.Wait, null)]
    [InlineData("""{"code":80001}""", "rate_limit_exceeded", Remedy.Wait, null)]
    [InlineData("""{"code":368,"error_subcode":1390008}""", "account_restricted", Remedy.Human, "too fast")]
    [InlineData("""{"code":200,"error_subcode":1404078}""", "account_restricted", Remedy.Human, "Publishing Authorization")]
    [InlineData("""{"code":100,"error_subcode":1346003}""", "content_rejected", Remedy.FixContent, null)]
    [InlineData("""{"code":100,"error_subcode":1366046}""", "invalid_media", Remedy.FixContent, "4 MB")]
    [InlineData("""{"code":100,"error_subcode":1363128}""", "invalid_media", Remedy.FixContent, "3 to 90 seconds")]
    [InlineData("""{"code":6001,"error_subcode":1363037,"error_data":"{\"start_offset\":\"1\"}"}""", "conflict", Remedy.Retry, null)]
    [InlineData("""{"code":6000}""", "invalid_media", Remedy.FixContent, null)]
    [InlineData("""{"code":1609005}""", "media_unreachable", Remedy.FixContent, null)]
    [InlineData("""{"code":100,"error_subcode":1609008}""", "content_invalid", Remedy.FixContent, "links to itself")]
    [InlineData("""{"code":2,"error_subcode":1363047}""", "platform_unavailable", Remedy.Retry, null)]
    [InlineData("""{"code":2932003}""", "not_found", Remedy.None, "no insights")]
    [InlineData("""{"code":506}""", "duplicate_content", Remedy.None, null)]
    [InlineData("""{"code":100,"error_subcode":33}""", "not_found", Remedy.None, null)]
    [InlineData("""{"code":987654,"error_subcode":1}""", "content_invalid", null, null)]
    public void Errors_are_told_apart_and_say_what_to_do(string error, string code, Remedy? remedy, string? advice)
    {
        GraphProblem problem = GraphProblem.Read(Encoding.UTF8.GetBytes($$"""{"error":{{error}}}""")).ShouldNotBeNull();

        Social.Pipeline.PlatformError told = new GraphErrorClassifier(FacebookMeanings.Find).Describe(problem, 400);

        told.Code.Value.ShouldBe(code);
        if (remedy is { } wanted) told.Remedy.ShouldBe(wanted);
        if (advice is not null) told.Message.ShouldContain(advice);
    }
}
