using Social.Conformance;

namespace Social.Twitter.Tests.Publishing;

/// <summary>What X cannot carry and only decorates is left out and said, and the post is made.</summary>
public sealed class DecorationTests
{
    private static readonly Uri Page = new("https://example.com/a");
    private static readonly MediaSource Picture = MediaSource.FromBytes(TestMedia.Png());

    public static TheoryData<string, Post> Decorated => new()
    {
        { "Language", new Post { Text = "x", Language = "de" } },
        { "Link", new Post { Text = "x", Link = new PostLink { Url = Page, Title = "t" } } },
        { "Link", new Post { Text = "x", Link = new PostLink { Url = Page, Description = "d" } } },
        { "Link", new Post { Text = "x", Link = new PostLink { Url = Page, Thumbnail = Picture } } },
        { "Poll.Question", new Post { Text = "x", Poll = new Poll { Question = "q", Options = ["a", "b"], Duration = TimeSpan.FromDays(1) } } },
        { "Media[0].Cover", new Post { Text = "x", Media = [new MediaAttachment { Source = MediaSource.FromBytes(TestMedia.Mp4(4000)), Cover = Picture }] } },
    };

    [Theory]
    [MemberData(nameof(Decorated))]
    public async Task Decoration_is_a_warning_that_names_it_and_the_post_is_made(string member, Post post)
    {
        await using TwitterFixture fixture = await TwitterFixture.StartAsync();

        fixture.Twitter.Publisher.Validate(fixture.Account, post).IsValid.ShouldBeTrue();
        PublishResult result = await fixture.Social.PublishAsync(post, fixture.Account);

        result.Status.ShouldBe(PublishStatus.Published);
        ValidationProblem warning = result.Warnings.ShouldHaveSingleItem();
        (warning.Member, warning.Severity).ShouldBe((member, ValidationSeverity.Warning));
        warning.Message.ShouldContain(member);
    }

    [Fact]
    public async Task A_link_alone_loses_nothing()
    {
        await using TwitterFixture fixture = await TwitterFixture.StartAsync();

        PublishResult result = await fixture.Social.PublishAsync(new Post { Text = "x", Link = new PostLink { Url = Page } }, fixture.Account);

        result.Warnings.ShouldBeEmpty();
        fixture.X.Tweets.ShouldHaveSingleItem().Text.ShouldContain("https://example.com/a");
    }
}
