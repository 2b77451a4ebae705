using Social.Conformance;
using Social.TikTok.Tests.Media;

namespace Social.TikTok.Tests.Publishing;

/// <summary>What is wrong with photos is told by member, limit and value, before a byte is sent.</summary>
public sealed class PhotoBadInputTests
{
    [Fact]
    public async Task Photos_have_their_own_limits_of_title_and_description()
    {
        await using TikTokFixture fixture = await TikTokFixture.StartAsync();
        Post post = TikTokFixture.Photos(new string('d', 4001)) with { Title = new string('t', 91) };

        SocialValidationException error = await Should.ThrowAsync<SocialValidationException>(() => fixture.PublishAsync(post));

        error.Problems.Where(p => p.Severity == ValidationSeverity.Error).Select(p => (p.Member, p.Limit, p.Actual)).ShouldBe([("Text", "4000", "4001"), ("Title", "90", "91")], ignoreOrder: true);
        fixture.Network.Requests.ShouldBeEmpty();
    }

    [Fact]
    public async Task Photos_number_36_are_refused()
    {
        await using TikTokFixture fixture = await TikTokFixture.StartAsync();

        ValidationProblem problem = await fixture.RefusedAsync(TikTokFixture.Photos(count: 36));

        (problem.Member, problem.Limit, problem.Actual).ShouldBe(("Media", "35", "36"));
        fixture.Network.Requests.ShouldBeEmpty();
    }

    [Fact]
    public async Task A_png_is_refused_by_its_bytes_and_by_its_address()
    {
        await using TikTokFixture fixture = await TikTokFixture.StartAsync();
        Post bytes = TikTokFixture.Photos() with { Media = [MediaSource.FromBytes(TestMedia.Png(), "picture.jpg")] };
        Post address = TikTokFixture.Photos() with { Media = [MediaSource.FromUrl(new Uri("https://media.example.com/picture.png"))] };

        ValidationProblem byBytes = await fixture.RefusedAsync(bytes);
        ValidationProblem byAddress = await fixture.RefusedAsync(address);

        foreach (ValidationProblem problem in new[] { byBytes, byAddress })
        {
            (problem.Member, problem.Code, problem.Limit, problem.Actual).ShouldBe(("Media[0]", SocialErrorCode.InvalidMedia, "image/jpeg, image/webp", "image/png"));
        }

        fixture.Network.Requests.ShouldBeEmpty();
    }

    [Fact]
    public async Task Photos_that_only_their_bytes_show_to_be_such_have_the_limits_of_photos()
    {
        await using TikTokFixture fixture = await TikTokFixture.StartAsync();
        Post photo = TikTokFixture.Photos(new string('d', 4000)) with { Media = [MediaSource.FromBytes(SampleMedia.Jpeg())] };

        ValidationProblem title = await fixture.RefusedAsync(photo with { Title = new string('t', 91) });
        ValidationProblem text = await fixture.RefusedAsync(photo with { Text = new string('d', 4001) });
        fixture.Network.Requests.ShouldBeEmpty();
        PublishResult result = await fixture.PublishAsync(photo);

        (title.Member, title.Limit, text.Member, text.Limit).ShouldBe(("Title", "90", "Text", "4000"));
        result.Status.ShouldBe(PublishStatus.Published);
        fixture.Network.Publishes.Single().Description.Length.ShouldBe(4000);
    }

    [Fact]
    public async Task Bytes_of_photos_need_a_media_host()
    {
        await using TikTokFixture fixture = await TikTokFixture.StartAsync(withHost: false);

        SocialValidationException error = await Should.ThrowAsync<SocialValidationException>(() => fixture.PublishAsync(TikTokFixture.Photos()));

        error.Problems.Where(p => p.Severity == ValidationSeverity.Error).Select(p => (p.Member, p.Code)).ShouldBe([("Media[0]", SocialErrorCode.PublicUrlRequired), ("Media[1]", SocialErrorCode.PublicUrlRequired)]);
        fixture.Network.Requests.ShouldBeEmpty();
    }

    [Fact]
    public async Task A_photo_larger_than_1080p_is_refused()
    {
        await using TikTokFixture fixture = await TikTokFixture.StartAsync();

        ValidationProblem problem = await fixture.RefusedAsync(TikTokFixture.Photos() with { Media = [MediaSource.FromBytes(SampleMedia.Jpeg(2000, 1100), "a.jpg")] });

        (problem.Member, problem.Limit, problem.Actual).ShouldBe(("Media[0]", "1080", "1100"));
    }
}
