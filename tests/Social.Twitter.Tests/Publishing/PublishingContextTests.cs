using Social.Testing;

namespace Social.Twitter.Tests.Publishing;

/// <summary>What X's rules depend on is read from X.</summary>
public sealed class PublishingContextTests
{
    private static readonly Post Long = new() { Text = new string('a', 2000) };

    [Fact]
    public async Task A_subscription_is_read_and_allows_long_posts()
    {
        await using TwitterFixture fixture = await TwitterFixture.StartAsync();
        fixture.X.DefaultUser.IsPremium = true;

        TwitterPublishingContext context = await ReadAsync(fixture);

        context.IsPremium.ShouldBeTrue();
        context.Target.Account.ShouldBe(fixture.Account);
        (context.ExpiresAt - TimeProvider.System.GetUtcNow()).ShouldBeInRange(TimeSpan.FromMinutes(50), TimeSpan.FromHours(1));
        fixture.Twitter.Publisher.Validate(fixture.Account, Long).IsValid.ShouldBeFalse();
        fixture.Twitter.Publisher.Validate(fixture.Account, Long, context).IsValid.ShouldBeTrue();
        (await fixture.Social.PublishAsync(Long, fixture.Account, new PublishOptions { Context = context })).Status.ShouldBe(PublishStatus.Published);
    }

    [Fact]
    public async Task No_subscription_is_read_as_none()
    {
        await using TwitterFixture fixture = await TwitterFixture.StartAsync();

        TwitterPublishingContext context = await ReadAsync(fixture);

        context.IsPremium.ShouldBeFalse();
        fixture.Twitter.Publisher.Validate(fixture.Account, Long, context).IsValid.ShouldBeFalse();
    }

    [Fact]
    public async Task An_answer_that_says_nothing_of_it_is_read_as_none()
    {
        await using TwitterFixture fixture = await TwitterFixture.StartAsync();
        string body = $$$"""{"data":{"id":"{{{fixture.Account.Id}}}","name":"E","username":"emulated"}}""";
        fixture.X.Faults.Add(new EmulatorFault { Kind = EmulatorFaultKind.Custom, Method = "GET", PathPattern = "/2/users/me", Body = System.Text.Encoding.UTF8.GetBytes(body) });

        (await ReadAsync(fixture)).SubscriptionType.ShouldBe("None");
    }

    private static async Task<TwitterPublishingContext> ReadAsync(TwitterFixture fixture)
    {
        IPublishingContextReader reader = await fixture.Social.GetAsync<IPublishingContextReader>(fixture.Account);
        return (await reader.ReadContextAsync(fixture.Account)).ShouldBeOfType<TwitterPublishingContext>();
    }
}
