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
    [InlineData("""{"code":490}""", "account_restricted", Remedy.Human, "confirm or verify")]
    [InlineData("""{"code":190,"error_subcode":490}""", "authentication_expired", Remedy.Reconnect, null)]
    [InlineData("""{"code":190,"error_subcode":458}""", "authentication_expired", Remedy.Reconnect, "grant back")]
    [InlineData("""{"code":190,"error_subcode":459}""", "authentication_expired", Remedy.Reconnect, "confirm the login")]
    [InlineData("""{"code":190,"error_subcode":460}""", "authentication_expired", Remedy.Reconnect, "password")]
    [InlineData("""{"code":190,"error_subcode":463}""", "authentication_expired", Remedy.Reconnect, "connect the account again")]
    [InlineData("""{"code":190,"error_subcode":464}""", "authentication_expired", Remedy.Reconnect, null)]
    [InlineData("""{"code":190,"error_subcode":467}""", "authentication_expired", Remedy.Reconnect, null)]
    [InlineData("""{"code":102}""", "authentication_expired", Remedy.Reconnect, null)]
    [InlineData("""{"code":104}""", "configuration_invalid", Remedy.FixConfiguration, "app secret")]
    [InlineData("""{"code":1}""", "platform_unavailable", Remedy.Retry, null)]
    [InlineData("""{"code":2}""", "platform_unavailable", Remedy.Retry, null)]
    [InlineData("""{"code":1,"error_subcode":99}""", "content_invalid", Remedy.FixContent, null)]
    [InlineData("""{"code":1,"error_subcode":2853006}""", "insufficient_permissions", Remedy.AskPermission, null)]
    [InlineData("""{"code":3}""", "insufficient_permissions", Remedy.FixConfiguration, "capability")]
    [InlineData("""{"code":4}""", "rate_limit_exceeded", Remedy.Wait, "lengthen")]
    [InlineData("""{"code":4,"error_subcode":2446079}""", "rate_limit_exceeded", Remedy.Wait, null)]
    [InlineData("""{"code":17,"error_subcode":2446079}""", "rate_limit_exceeded", Remedy.Wait, null)]
    [InlineData("""{"code":341}""", "rate_limit_exceeded", Remedy.Wait, null)]
    [InlineData("""{"code":613,"error_subcode":1996}""", "rate_limit_exceeded", Remedy.Wait, null)]
    [InlineData("""{"code":80000}""", "rate_limit_exceeded", Remedy.Wait, null)]
    [InlineData("""{"code":80014}""", "rate_limit_exceeded", Remedy.Wait, null)]
    [InlineData("""{"code":10}""", "insufficient_permissions", Remedy.AskPermission, null)]
    [InlineData("""{"code":200}""", "insufficient_permissions", Remedy.AskPermission, null)]
    [InlineData("""{"code":299}""", "insufficient_permissions", Remedy.AskPermission, null)]
    [InlineData("""{"code":200,"error_subcode":2069030}""", "unsupported", Remedy.None, "endpoint")]
    [InlineData("""{"code":200,"error_subcode":2069031}""", "unsupported", Remedy.None, "field")]
    [InlineData("""{"code":200,"error_subcode":2069033}""", "unsupported", Remedy.None, "feature")]
    [InlineData("""{"code":33}""", "not_found", Remedy.None, null)]
    [InlineData("""{"code":803}""", "not_found", Remedy.None, null)]
    [InlineData("""{"code":368}""", "account_restricted", Remedy.Human, null)]
    [InlineData("""{"code":2635}""", "configuration_invalid", Remedy.FixConfiguration, "version")]
    [InlineData("""{"code":2874008}""", "not_found", Remedy.None, "no insights")]
    [InlineData("""{"code":3001}""", "content_invalid", Remedy.FixContent, null)]
    [InlineData("""{"code":100,"error_subcode":1366051}""", "content_invalid", Remedy.FixContent, "twice")]
    [InlineData("""{"code":100,"error_subcode":1349125}""", "invalid_media", Remedy.FixContent, "format")]
    [InlineData("""{"code":100,"error_subcode":2061006}""", "content_invalid", Remedy.FixContent, "link")]
    [InlineData("""{"code":368,"error_subcode":1404006}""", "account_restricted", Remedy.Human, "security check")]
    [InlineData("""{"code":368,"error_subcode":1404102}""", "content_rejected", Remedy.FixContent, "community standards")]
    [InlineData("""{"code":368,"error_subcode":1404112}""", "account_restricted", Remedy.Human, "limits the account")]
    [InlineData("""{"code":100,"error_subcode":2069019}""", "invalid_media", Remedy.FixContent, null)]
    [InlineData("""{"code":100,"error_subcode":1609010}""", "platform_unavailable", Remedy.Retry, null)]
    [InlineData("""{"code":200,"error_subcode":4854002}""", "account_restricted", Remedy.Human, "identity")]
    [InlineData("""{"code":100,"error_subcode":1363040}""", "invalid_media", Remedy.FixContent, "9:16")]
    [InlineData("""{"code":100,"error_subcode":1363127}""", "invalid_media", Remedy.FixContent, "540")]
    [InlineData("""{"code":100,"error_subcode":1363129}""", "invalid_media", Remedy.FixContent, "24 to 60")]
    [InlineData("""{"code":6000,"error_subcode":1363045}""", "invalid_media", Remedy.FixContent, "begin the upload anew")]
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
