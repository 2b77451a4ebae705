using Social.Conformance;

namespace Social.Meta.Tests.Threads.Publishing;

/// <summary>Bad input is told by member, limit and value, before a byte is sent.</summary>
public sealed class ThreadsValidationTests
{
    public static TheoryData<string, Post, string, string, string?, string?> Bad => new()
    {
        { "empty", new Post(), "content_invalid", "Text", "1", "0" },
        { "long", new Post { Text = new string('x', 501) }, "content_too_long", "Text", "500", "501" },
        { "emoji count as bytes", new Post { Text = string.Concat(Enumerable.Repeat("😀", 126)) }, "content_too_long", "Text", "500", "504" },
        { "six links", new Post { Text = string.Join(' ', Enumerable.Range(1, 6).Select(i => $"https://e.com/{i}")) }, "content_invalid", "Text", "5", "6" },
        { "topic with a dot", new Post { Text = "x", Tags = ["asp.net"] }, "content_invalid", "Tags", "50", "7" },
        { "alt text", new Post { Media = [new MediaAttachment { Source = MediaSource.FromUrl("https://e.com/a.jpg"), AltText = new string('a', 1001) }] }, "content_too_long", "Media[0].AltText", "1000", "1001" },
        { "poll with media", new Post { Text = "x", Poll = new Poll { Options = ["a", "b"], Duration = TimeSpan.FromHours(24) }, Media = [new MediaAttachment { Source = MediaSource.FromUrl("https://e.com/a.jpg") }] }, "content_invalid", "Poll", null, null },
        { "scheduling", new Post { Text = "x", ScheduledTime = DateTimeOffset.MaxValue.AddYears(-100) }, "scheduling_unsupported", "ScheduledTime", null, null },
        { "bytes without a host", new Post { Media = [new MediaAttachment { Source = MediaSource.FromBytes(TestMedia.Jpeg(640, 480), "a.jpg") }] }, "public_url_required", "Media[0]", "public URL", "memory" },
        { "21 media", new Post { Media = [.. Enumerable.Range(0, 21).Select(i => new MediaAttachment { Source = MediaSource.FromUrl($"https://e.com/{i}.jpg") })] }, "content_invalid", "Media", "20", "21" },
    };

    [Theory]
    [MemberData(nameof(Bad))]
    public async Task Bad_input_is_refused_with_member_limit_and_value(string what, Post post, string code, string member, string? limit, string? actual)
    {
        await using ThreadsFixture threads = await ThreadsFixture.StartAsync();

        SocialValidationException error = await Should.ThrowAsync<SocialValidationException>(() => threads.Social.PublishAsync(post, threads.Account), what);

        ValidationProblem problem = error.Problems.FirstOrDefault(p => p.Severity == ValidationSeverity.Error && p.Member == member && p.Code.Value == code)
            ?? throw new ShouldAssertException($"{what}: {string.Join("; ", error.Problems.Select(p => $"{p.Member} {p.Code} {p.Message}"))}");
        if (limit is not null) problem.Limit.ShouldBe(limit);
        if (actual is not null) problem.Actual.ShouldBe(actual);
        threads.Network.Requests.Count.ShouldBe(0);
    }

    [Fact]
    public async Task What_Threads_refuses_itself_says_what_to_do()
    {
        await using ThreadsFixture threads = await ThreadsFixture.StartAsync();
        threads.Network.DefaultUser.IsRestricted = true;

        SocialPermissionException error = await Should.ThrowAsync<SocialPermissionException>(() => threads.Social.PublishAsync(new Post { Text = "x" }, threads.Account));

        (error.Code, error.Remedy, error.PlatformSubcode).ShouldBe((SocialErrorCode.AccountRestricted, Remedy.Human, "4279013"));
    }

    [Fact]
    public async Task The_quota_that_is_used_up_is_told_before_sending_where_it_is_known()
    {
        await using ThreadsFixture threads = await ThreadsFixture.StartAsync();
        threads.Network.Options.PostsADay = 1;
        await threads.Social.PublishAsync(new Post { Text = "the one" }, threads.Account);
        IPublishingContextReader reader = (await threads.Social.FindAsync<IPublishingContextReader>(threads.Account))!;

        PublishingContext context = await reader.ReadContextAsync(threads.Account);
        SocialValidationException known = await Should.ThrowAsync<SocialValidationException>(() => threads.Social.PublishAsync(new Post { Text = "x" }, threads.Account, new PublishOptions { Context = context }));
        SocialRateLimitException unknown = await Should.ThrowAsync<SocialRateLimitException>(() => threads.Social.PublishAsync(new Post { Text = "y" }, threads.Account));

        known.Problems[0].Code.ShouldBe(SocialErrorCode.QuotaExceeded);
        (unknown.Code, unknown.Remedy).ShouldBe((SocialErrorCode.QuotaExceeded, Remedy.Wait));
    }
}
