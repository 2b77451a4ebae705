namespace Social.Abstractions.Tests.Publishing;

public sealed class PublishOptionsTests
{
    [Theory]
    [InlineData("reddit:t2_a", null, "reddit:t2_a", "r/dotnet", true)]
    [InlineData("reddit:t2_a", "r/dotnet", "reddit:t2_a", "r/dotnet", true)]
    [InlineData("reddit:t2_a", "r/dotnet", "reddit:t2_a", "r/csharp", false)]
    [InlineData("reddit:t2_a", "r/dotnet", "reddit:t2_a", null, false)]
    [InlineData("tiktok:a", null, "tiktok:b", null, false)]
    public void Facts_count_for_the_account_and_the_place_they_are_about(string account, string? place, string target, string? destination, bool counts)
    {
        Facts facts = new() { Target = PublishTarget.To(AccountKey.Parse(account), place), ExpiresAt = DateTimeOffset.MaxValue };

        PublishingContext? found = new PublishOptions { Context = facts }.ContextFor(PublishTarget.To(AccountKey.Parse(target), destination));

        found.ShouldBe(counts ? facts : null);
    }

    private sealed record Facts : PublishingContext;
}
