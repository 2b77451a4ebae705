using Microsoft.Extensions.DependencyInjection;
using Social.Conformance;

namespace Social.Meta.Tests.Instagram.Publishing;

/// <summary>Bad input is told by member, limit and value, before a byte is sent.</summary>
public sealed class InstagramValidationTests
{
    private static readonly AccountKey Account = new(PlatformName.Instagram, "17841400000000001");
    private static readonly MediaAttachment Photo = MediaSource.FromUrl("https://example.com/a.jpg");
    private static readonly MediaAttachment Video = MediaSource.FromUrl("https://example.com/b.mp4");

    public static TheoryData<string, Post, string?, string, string, string?, string?> Bad => new()
    {
        { "text alone", new Post { Text = "x" }, null, "content_invalid", "Media", "1", "0" },
        { "long caption", With("x", 2201), null, "content_too_long", "Text", "2200", "2201" },
        { "31 hashtags", new Post { Text = string.Join(' ', Enumerable.Range(0, 31).Select(i => $"#t{i}")), Media = [Photo] }, null, "content_invalid", "Text", "30", "31" },
        { "31 tags", new Post { Tags = [.. Enumerable.Range(0, 31).Select(i => $"t{i}")], Media = [Photo] }, null, "content_invalid", "Tags", "30", "31" },
        { "21 mentions", new Post { Text = string.Join(' ', Enumerable.Range(0, 21).Select(i => $"@u{i}")), Media = [Photo] }, null, "content_invalid", "Text", "20", "21" },
        { "11 items", new Post { Media = [.. Enumerable.Repeat(Photo, 11)] }, null, "invalid_media", "Media", "10", "11" },
        { "11 mixed items", new Post { Media = [.. Enumerable.Repeat(Photo, 6), .. Enumerable.Repeat(Video, 5)] }, null, "invalid_media", "Media", "10", "11" },
        { "two media in a story", new Post { Media = [Photo, Photo] }, "story", "invalid_media", "Media", "1", "2" },
        { "an image as a reel", new Post { Media = [Photo] }, "reel", "invalid_media", "Media[0]", "video", "image" },
        { "private address", new Post { Media = [MediaSource.FromUrl("https://192.168.0.7/a.jpg")] }, null, "public_url_required", "Media[0]", "public URL", "192.168.0.7" },
        { "address without https", new Post { Media = [MediaSource.FromUrl("http://example.com/a.jpg")] }, null, "public_url_required", "Media[0]", "https", "http" },
        { "private cover", new Post { Media = [Video with { Cover = MediaSource.FromUrl("https://10.0.0.1/c.jpg") }] }, null, "public_url_required", "Media[0].Cover", "public URL", "10.0.0.1" },
        { "image bytes without a host", new Post { Media = [MediaSource.FromBytes(TestMedia.Jpeg(640, 640), "a.jpg")] }, null, "public_url_required", "Media[0]", "public URL", "memory" },
        { "png", new Post { Media = [new MediaAttachment { Source = MediaSource.FromUrl("https://example.com/a.png", "image/png") }] }, null, "invalid_media", "Media[0]", "image/jpeg", "image/png" },
        { "unknown kind", new Post { Media = [MediaSource.FromUrl("https://example.com/a")] }, null, "invalid_media", "Media[0].Kind", null, null },
        { "scheduling", new Post { Media = [Photo], ScheduledTime = DateTimeOffset.MaxValue.AddYears(-100) }, null, "scheduling_unsupported", "ScheduledTime", null, null },
        { "alternative text", new Post { Media = [Photo with { AltText = new string('a', 1001) }] }, null, "content_too_long", "Media[0].AltText", "1000", "1001" },
        { "a reply", new Post { Media = [Photo], ReplyTo = "1" }, null, "unsupported", "ReplyTo", null, null },
        { "a quote", new Post { Media = [Photo], Quote = "1" }, null, "unsupported", "Quote", null, null },
        { "a poll", new Post { Media = [Photo], Poll = new Poll { Options = ["a", "b"], Duration = TimeSpan.FromHours(1) } }, null, "unsupported", "Poll", null, null },
        { "followers only", new Post { Media = [Photo], Visibility = Visibility.Followers }, null, "unsupported", "Visibility", null, null },
        { "a place that is not", new Post { Media = [Photo] }, "short", "target_not_allowed", "Placement", null, "short" },
        { "four collaborators", new Post { Media = [Photo] }.With(new InstagramPostOptions { Collaborators = ["a", "b", "c", "d"] }), null, "content_invalid", "Collaborators", "3", "4" },
        { "21 tagged people", new Post { Media = [Photo] }.With(new InstagramPostOptions { UserTags = [.. Enumerable.Range(0, 21).Select(i => new InstagramUserTag($"u{i}", 0, 0))] }), null, "content_invalid", "UserTags", "20", "21" },
        { "a tag beside the image", new Post { Media = [Photo] }.With(new InstagramPostOptions { UserTags = [new InstagramUserTag("a", 1.2, 0.5)] }), null, "content_invalid", "UserTags[0]", "0-1", "(1.2, 0.5)" },
        { "a tag without a place", new Post { Media = [Photo] }.With(new InstagramPostOptions { UserTags = [new InstagramUserTag("a")] }), null, "content_invalid", "UserTags[0]", null, null },
        { "a tag on a medium that is not", new Post { Media = [Photo] }.With(new InstagramPostOptions { UserTags = [new InstagramUserTag("a", 0, 0) { MediaIndex = 3 }] }), null, "content_invalid", "UserTags[0].MediaIndex", "0", "3" },
        { "collaborators of a story", new Post { Media = [Photo] }.With(new InstagramPostOptions { Collaborators = ["a"] }), "story", "unsupported", "Collaborators", null, null },
        { "a partnership of a story", new Post { Media = [Photo] }.With(new InstagramPostOptions { IsPaidPartnership = true }), "story", "unsupported", "IsPaidPartnership", null, null },
        { "sponsors of a story", new Post { Media = [Photo] }.With(new InstagramPostOptions { SponsorIds = ["1"] }), "story", "unsupported", "SponsorIds", null, null },
        { "an image outside the feed", new Post { Media = [Photo] }.With(new InstagramPostOptions { SharesToFeed = false }), null, "unsupported", "SharesToFeed", null, null },
        { "a trial that is no reel", new Post { Media = [Photo] }.With(new InstagramPostOptions { Trial = InstagramGraduation.Manual }), null, "content_invalid", "Trial", null, null },
    };

    [Theory]
    [MemberData(nameof(Bad))]
    public void Bad_input_is_refused_with_member_limit_and_value(string what, Post post, string? placement, string code, string member, string? limit, string? actual)
    {
        using ServiceProvider services = Build();

        ValidationReport report = services.GetRequiredService<InstagramClient>().Publisher.Validate(PublishTarget.To(Account, null, placement is null ? null : new Placement(placement)), post);

        ValidationProblem problem = report.Problems.FirstOrDefault(p => p.Severity == ValidationSeverity.Error && p.Member == member && p.Code.Value == code)
            ?? throw new ShouldAssertException($"{what}: {string.Join("; ", report.Problems.Select(p => $"{p.Member} {p.Code} {p.Message}"))}");
        if (limit is not null) problem.Limit.ShouldBe(limit, what);
        if (actual is not null) problem.Actual.ShouldBe(actual, what);
    }

    [Fact]
    public void A_post_of_each_kind_is_valid()
    {
        using ServiceProvider services = Build();
        IPublisher publisher = services.GetRequiredService<InstagramClient>().Publisher;

        publisher.Validate(Account, With("x", 2200)).ShouldBe(ValidationReport.Valid);
        publisher.Validate(Account, new Post { Media = [.. Enumerable.Repeat(Photo, 9), Video] }).ShouldBe(ValidationReport.Valid);
        publisher.Validate(PublishTarget.To(Account, null, Placement.Story), new Post { Media = [Video] }).ShouldBe(ValidationReport.Valid);
        publisher.Validate(PublishTarget.To(Account, null, Placement.Reel), new Post { Media = [MediaSource.FromBytes(new byte[8], "a.mp4")] }).IsValid.ShouldBeTrue("a video's bytes need no host");
    }

    [Fact]
    public void What_is_only_decoration_is_left_out_with_a_warning()
    {
        using ServiceProvider services = Build();
        IPublisher publisher = services.GetRequiredService<InstagramClient>().Publisher;

        ValidationReport story = publisher.Validate(PublishTarget.To(Account, null, Placement.Story), new Post { Text = "x", Media = [Photo with { AltText = "y" }] });
        ValidationReport many = publisher.Validate(Account, new Post { Title = "t", Tags = ["a1", "a2", "a3", "a4", "a5", "a6"], Media = [Photo] });

        (story.IsValid, many.IsValid).ShouldBe((true, true));
        story.Problems.Select(p => p.Member).ShouldBe(["Text", "Media[0].AltText"], ignoreOrder: true);
        many.Problems.Select(p => p.Member).ShouldBe(["Title", "Text"], ignoreOrder: true);
    }

    [Fact]
    public void The_limit_of_hashtags_is_an_option()
    {
        using ServiceProvider services = Build(o => o.MaxHashtags = 5);

        ValidationReport report = services.GetRequiredService<InstagramClient>().Publisher.Validate(Account, new Post { Tags = ["a1", "a2", "a3", "a4", "a5", "a6"], Media = [Photo] });

        report.Problems.ShouldContain(p => p.Severity == ValidationSeverity.Error && p.Limit == "5" && p.Actual == "6");
    }

    [Fact]
    public void A_quota_that_is_used_up_is_told_before_anything_is_sent()
    {
        using ServiceProvider services = Build();
        InstagramPublishingContext context = new() { Target = Account, UsedPosts = 50, MaxPosts = 50, ExpiresAt = DateTimeOffset.MaxValue };

        ValidationReport report = services.GetRequiredService<InstagramClient>().Publisher.Validate(Account, new Post { Media = [Photo] }, context);

        report.Problems.ShouldContain(p => p.Code == SocialErrorCode.QuotaExceeded && p.Limit == "50" && p.Actual == "50");
    }

    [Fact]
    public void A_version_that_is_none_is_refused_at_the_start()
    {
        using ServiceProvider services = Build(o => o.Version = "25");

        Should.Throw<Microsoft.Extensions.Options.OptionsValidationException>(services.GetRequiredService<InstagramClient>).Message.ShouldContain("Version");
    }

    private static ServiceProvider Build(Action<InstagramOptions>? options = null)
    {
        ServiceCollection services = new();
        services.AddSocial().AddInstagram(options);
        return services.BuildServiceProvider();
    }

    private static Post With(string letter, int times) => new() { Text = string.Concat(Enumerable.Repeat(letter, times)), Media = [Photo] };
}
