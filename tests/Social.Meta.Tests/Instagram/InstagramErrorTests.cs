using System.Text;
using Social.Pipeline;

namespace Social.Meta.Tests.Instagram;

/// <summary>Instagram's publishing errors, by the table of its documentation.</summary>
public sealed class InstagramErrorTests
{
    [Theory]
    [InlineData(-2, 2207003, "media_unreachable", Remedy.Retry)]
    [InlineData(-2, 2207020, "processing_failed", Remedy.Retry)]
    [InlineData(-1, 2207001, "platform_unavailable", Remedy.Retry)]
    [InlineData(-1, 2207032, "processing_failed", Remedy.Retry)]
    [InlineData(-1, 2207053, "processing_failed", Remedy.Retry)]
    [InlineData(1, 2207057, "content_invalid", Remedy.FixContent)]
    [InlineData(4, 2207051, "account_restricted", Remedy.Human)]
    [InlineData(9, 2207042, "quota_exceeded", Remedy.Wait)]
    [InlineData(18, null, "quota_exceeded", Remedy.Wait)]
    [InlineData(24, 2207006, "not_found", Remedy.None)]
    [InlineData(24, 2207008, "not_ready", Remedy.Wait)]
    [InlineData(25, 2207050, "account_restricted", Remedy.Human)]
    [InlineData(100, 2207023, "content_invalid", Remedy.FixContent)]
    [InlineData(100, 2207028, "content_invalid", Remedy.FixContent)]
    [InlineData(100, 2207035, "content_invalid", Remedy.FixContent)]
    [InlineData(100, 2207036, "content_invalid", Remedy.FixContent)]
    [InlineData(100, 2207037, "content_invalid", Remedy.FixContent)]
    [InlineData(100, 2207040, "content_invalid", Remedy.FixContent)]
    [InlineData(352, 2207026, "invalid_media", Remedy.FixContent)]
    [InlineData(9004, 2207052, "media_unreachable", Remedy.FixContent)]
    [InlineData(9007, 2207027, "not_ready", Remedy.Wait)]
    [InlineData(36000, 2207004, "invalid_media", Remedy.FixContent)]
    [InlineData(36001, 2207005, "invalid_media", Remedy.FixContent)]
    [InlineData(36003, 2207009, "invalid_media", Remedy.FixContent)]
    [InlineData(36004, 2207010, "content_too_long", Remedy.FixContent)]
    [InlineData(100, 2207076, "invalid_media", Remedy.FixContent)]
    [InlineData(100, 2207077, "media_unreachable", Remedy.FixContent)]
    [InlineData(100, 2207081, "target_not_allowed", Remedy.FixContent)]
    [InlineData(100, 2207082, "processing_failed", Remedy.Retry)]
    [InlineData(80002, null, "rate_limit_exceeded", Remedy.Wait)]
    [InlineData(100, 33, "not_found", Remedy.None)]
    public void A_publishing_subcode_has_its_meaning(int code, int? subcode, string expected, Remedy remedy)
    {
        string body = $$$"""{"error":{"message":"…","type":"IGApiException","code":{{{code}}},"error_subcode":{{{subcode?.ToString(System.Globalization.CultureInfo.InvariantCulture) ?? "null"}}},"fbtrace_id":"A"}}""";

        PlatformError error = new GraphErrorClassifier(InstagramMeanings.Find).Describe(GraphProblem.Read(Encoding.UTF8.GetBytes(body))!.Value, 400);

        (error.Code.Value, error.Remedy).ShouldBe((expected, remedy));
    }

    [Fact]
    public void An_image_that_is_too_large_says_so_in_Metas_words_and_names_the_codes()
    {
        byte[] body = """{"error":{"message":"The image size is too large.","type":"OAuthException","code":36000,"error_subcode":2207004,"is_transient":false,"error_user_title":"Image size too large","error_user_msg":"The image is too large to download. It should be less than 8 MiB.","fbtrace_id":"A6LJylpZRKw2xKLFsAP-cJh"}}"""u8.ToArray();

        PlatformError error = new GraphErrorClassifier(InstagramMeanings.Find).Describe(GraphProblem.Read(body)!.Value, 400);

        (error.PlatformCode, error.PlatformSubcode, error.RequestId).ShouldBe(("36000", "2207004", "A6LJylpZRKw2xKLFsAP-cJh"));
        error.Message.ShouldContain("It should be less than 8 MiB.");
    }

    [Fact]
    public void An_upload_that_was_refused_is_told_by_its_type()
    {
        byte[] body = """{"debug_info":{"retriable":false,"type":"ProcessingFailedError","message":"{\"success\":false,\"error\":{\"message\":\"unauthorized user request\"}}"}}"""u8.ToArray();

        PlatformError error = new GraphErrorClassifier(InstagramMeanings.Find).Describe(GraphProblem.Read(body)!.Value, 400);

        (error.Code, error.IsTransient).ShouldBe((SocialErrorCode.ProcessingFailed, false));
        error.Message.ShouldContain("unauthorized user request");
    }
}
