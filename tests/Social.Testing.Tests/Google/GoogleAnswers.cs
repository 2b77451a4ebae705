namespace Social.Testing.Tests.Google;

internal static class GoogleAnswers
{
    /// <summary>The reason of an error, older form.</summary>
    public static string? Reason(this Answer answer) => answer.Json["error"]?["errors"]?[0]?["reason"]?.GetValue<string>();

    public static void ShouldRefuse(this Answer answer, int status, string reason)
    {
        (answer.Status, answer.Status < 400 ? null : answer.Reason()).ShouldBe((status, reason), answer.Body);
        answer.Json["error"]!["code"]!.GetValue<int>().ShouldBe(status);
    }
}
