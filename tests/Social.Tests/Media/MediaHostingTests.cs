using Social.Publishing;

namespace Social.Media;

public sealed class MediaHostingTests
{
    private static readonly MediaSource Bytes = MediaSource.FromBytes(new byte[3], "a.jpg");
    private static readonly MediaSource Remote = MediaSource.FromUrl(new Uri("https://example.com/a.jpg"));

    [Fact]
    public async Task A_public_url_needs_no_host()
    {
        HostedMediaSet set = new MediaHosting(null).Begin(PlatformName.TikTok, TimeSpan.FromHours(1));

        (await set.UrlOfAsync(Remote, "Media[0]", default)).ShouldBe(new Uri("https://example.com/a.jpg"));
    }

    [Fact]
    public async Task Bytes_without_a_host_are_an_error_that_says_what_to_do()
    {
        HostedMediaSet set = new MediaHosting(null).Begin(PlatformName.TikTok, TimeSpan.FromHours(1));

        SocialMediaException error = await Should.ThrowAsync<SocialMediaException>(() => set.UrlOfAsync(Bytes, "Media[2]", default).AsTask());

        (error.Code, error.Remedy).ShouldBe((SocialErrorCode.PublicUrlRequired, Remedy.FixConfiguration));
        error.Message.ShouldContain("Media[2]");
        error.Message.ShouldContain("IMediaHost");
    }

    [Fact]
    public void Validation_names_each_medium_that_needs_a_host()
    {
        ProblemList without = new();
        new MediaHosting(null).Validate(PlatformName.TikTok, [Remote, Bytes, Bytes], without);
        ProblemList with = new();
        new MediaHosting(new Host()).Validate(PlatformName.TikTok, [Remote, Bytes], with);

        without.ToReport().Problems.Select(p => (p.Member, p.Code)).ShouldBe([("Media[1]", SocialErrorCode.PublicUrlRequired), ("Media[2]", SocialErrorCode.PublicUrlRequired)]);
        with.ToReport().IsValid.ShouldBeTrue();
    }

    [Fact]
    public void A_network_that_takes_bytes_needs_no_host_and_one_that_fetches_over_https_says_so()
    {
        ProblemList problems = new();
        MediaHosting hosting = new(null, allowLoopback: true);

        hosting.Validate(PlatformName.Instagram, Bytes, "Media[0]", takesBytes: true, needsHttps: true, problems);
        hosting.Validate(PlatformName.Instagram, null, "Media[0].Cover", takesBytes: false, needsHttps: true, problems);
        hosting.Validate(PlatformName.Instagram, MediaSource.FromUrl("http://127.0.0.1:8080/a.jpg"), "Media[1]", takesBytes: false, needsHttps: true, problems);
        hosting.Validate(PlatformName.Instagram, MediaSource.FromUrl("http://example.com/a.jpg"), "Media[2]", takesBytes: false, needsHttps: true, problems);

        ValidationProblem problem = problems.ToReport().Problems.ShouldHaveSingleItem();
        (problem.Member, problem.Code, problem.Limit, problem.Actual).ShouldBe(("Media[2]", SocialErrorCode.PublicUrlRequired, "https", "http"));
    }

    [Theory]
    [InlineData("http://localhost/a.jpg")]
    [InlineData("http://127.0.0.1:8080/a.jpg")]
    [InlineData("https://10.1.2.3/a.jpg")]
    [InlineData("https://192.168.0.7/a.jpg")]
    [InlineData("https://[::1]/a.jpg")]
    [InlineData("https://[fd00::1]/a.jpg")]
    [InlineData("https://fileserver/a.jpg")]
    [InlineData("https://nas.local/a.jpg")]
    [InlineData("https://media.internal./a.jpg")]
    public void A_url_that_only_machines_nearby_reach_is_an_error_before_anything_is_sent(string url)
    {
        ProblemList problems = new();

        new MediaHosting(new Host()).Validate(PlatformName.TikTok, [Remote, MediaSource.FromUrl(url)], problems);

        ValidationProblem problem = problems.ToReport().Problems.ShouldHaveSingleItem();
        (problem.Member, problem.Code, problem.Limit).ShouldBe(("Media[1]", SocialErrorCode.PublicUrlRequired, "public URL"));
        problem.Actual.ShouldBe(new Uri(url).Host);
    }

    [Theory]
    [InlineData("http://127.0.0.1:8080/a.jpg", true)]
    [InlineData("http://localhost/a.jpg", true)]
    [InlineData("https://10.1.2.3/a.jpg", false)]
    [InlineData("https://8.8.8.8/a.jpg", true)]
    [InlineData("https://cdn.example.co.uk/a.jpg", true)]
    public void Loopback_counts_as_public_only_where_the_application_says_so(string url, bool isFine)
    {
        ProblemList problems = new();

        new MediaHosting(null, allowLoopback: true).Validate(PlatformName.TikTok, [MediaSource.FromUrl(url)], problems);

        problems.ToReport().IsValid.ShouldBe(isFine);
    }

    [Fact]
    public async Task Addresses_live_until_the_publish_is_over()
    {
        Host host = new();
        HostedMediaSet set = new MediaHosting(host).Begin(PlatformName.TikTok, TimeSpan.FromHours(1));

        Uri first = await set.UrlOfAsync(Bytes, "Media[0]", default);
        Uri second = await set.UrlOfAsync(Bytes, "Media[1]", default);
        int during = host.Live;
        await set.EndAsync();

        first.ShouldNotBe(second);
        (during, host.Live, host.Asked).ShouldBe((2, 0, TimeSpan.FromHours(1)));
    }

    private sealed class Host : IMediaHost
    {
        public int Live { get; set; }

        public TimeSpan Asked { get; private set; }

        public ValueTask<HostedMedia> HostAsync(MediaSource source, TimeSpan duration, CancellationToken cancellationToken = default)
        {
            Asked = duration;
            return new ValueTask<HostedMedia>(new Lease(this, ++Live));
        }

        private sealed class Lease(Host host, int number) : HostedMedia
        {
            public override Uri Url { get; } = new($"https://media.example.com/{number}");

            public override DateTimeOffset ExpiresAt => DateTimeOffset.MaxValue;

            public override ValueTask DisposeAsync()
            {
                host.Live--;
                return default;
            }
        }
    }
}
