namespace Social.Google.Tests.Wire;

public sealed class GoogleTimeTests
{
    [Theory]
    [InlineData("2024-10-28T14:31:55.603421Z", "2024-10-28T14:31:55.6034210+00:00")]
    [InlineData("2024-10-28T14:31:55.603421789Z", "2024-10-28T14:31:55.6034217+00:00")]
    [InlineData("2026-05-16T08:00:00Z", "2026-05-16T08:00:00.0000000+00:00")]
    [InlineData("2026-05-16T08:00:00.1+02:00", "2026-05-16T08:00:00.1000000+02:00")]
    public void Times_are_read_with_any_number_of_digits(string text, string expected) => GoogleTime.Parse(text)!.Value.ToString("O").ShouldBe(expected);

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("…")]
    [InlineData("tomorrow.")]
    public void What_is_no_time_is_none(string? text) => GoogleTime.Parse(text).ShouldBeNull();
}
