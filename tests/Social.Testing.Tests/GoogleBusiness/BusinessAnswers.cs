namespace Social.Testing.Tests.GoogleBusiness;

internal static class BusinessAnswers
{
    public static void ShouldBe(this Answer answer, int status, string name)
    {
        (answer.Status, answer.Status < 400 ? null : answer.Json["error"]!["status"]!.GetValue<string>()).ShouldBe((status, name), answer.Body);
        answer.Json["error"]!["code"]!.GetValue<int>().ShouldBe(status);
    }

    public static void ShouldFail(this Answer answer, int code, string field)
    {
        answer.ShouldBe(400, "INVALID_ARGUMENT");
        var detail = answer.Json["error"]!["details"]![0]!;
        detail["@type"]!.GetValue<string>().ShouldBe("type.googleapis.com/google.mybusiness.v4.ValidationError");
        (detail["errorDetails"]![0]!["code"]!.GetValue<int>(), detail["errorDetails"]![0]!["field"]!.GetValue<string>()).ShouldBe((code, field));
    }
}
