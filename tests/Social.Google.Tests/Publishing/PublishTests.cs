using System.Text.Json;
using Microsoft.Extensions.DependencyInjection;
using Social.Testing;

namespace Social.Google.Tests.Publishing;

public sealed class PublishTests
{
    private static readonly LocalPostEvent Party = new()
    {
        Title = "Halloween Spook-tacular!", Schedule = new LocalPostSchedule(new DateTime(2017, 10, 31, 9, 0, 0), new DateTime(2017, 10, 31, 17, 0, 0)),
    };

    [Fact]
    public async Task A_location_whose_account_is_not_known_is_told_so_before_anything_is_sent()
    {
        await using GoogleBusinessFixture fixture = await GoogleBusinessFixture.StartAsync();
        IAccountStore accounts = fixture.Services.GetRequiredService<IAccountStore>();
        await accounts.SaveAsync((await accounts.FindAsync(fixture.Account, Cancel))! with { Facts = new Dictionary<string, string>() }, Cancel);

        SocialException error = await Should.ThrowAsync<SocialException>(() => fixture.Social.PublishAsync(new Post { Text = "x" }, fixture.Account, cancellationToken: Cancel));

        error.Code.ShouldBe(SocialErrorCode.ConfigurationInvalid);
        error.Message.ShouldContain("'account'");
        fixture.Network.Requests.ShouldBeEmpty();
    }

    [Theory]
    [InlineData("http://localhost:1/photo.jpg", "localhost")]
    [InlineData("https://192.168.0.9/photo.jpg", "192.168.0.9")]
    [InlineData("https://nas.local/photo.jpg", "nas.local")]
    public async Task A_medium_that_is_not_public_is_refused_before_anything_is_sent(string url, string host)
    {
        await using GoogleBusinessFixture fixture = await GoogleBusinessFixture.StartAsync(services: s => s.Configure<SocialOptions>(o => o.AllowLoopbackMedia = false));
        await using ServiceProvider strict = Strict(fixture);
        Post post = new() { Text = "x", Media = [MediaSource.FromUrl(url)] };

        SocialValidationException error = await Should.ThrowAsync<SocialValidationException>(() => strict.GetRequiredService<GoogleBusinessClient>().Publisher.PublishAsync(fixture.Account, post, cancellationToken: Cancel));

        ValidationProblem problem = error.Problems.ShouldHaveSingleItem();
        (problem.Member, problem.Code, problem.Limit, problem.Actual).ShouldBe(("Media[0]", SocialErrorCode.PublicUrlRequired, "public URL", host));
        fixture.Network.Requests.ShouldBeEmpty();
    }

    [Fact]
    public async Task Bytes_without_a_media_host_are_refused_before_anything_is_sent()
    {
        await using GoogleBusinessFixture fixture = await GoogleBusinessFixture.StartAsync();
        Post post = new() { Text = "x", Media = [MediaSource.FromBytes(Pictures.Jpeg(1200, 900), "a.jpg")] };

        SocialValidationException error = await Should.ThrowAsync<SocialValidationException>(() => fixture.Social.PublishAsync(post, fixture.Account, cancellationToken: Cancel));

        error.Problems.ShouldHaveSingleItem().Code.ShouldBe(SocialErrorCode.PublicUrlRequired);
        fixture.Network.Requests.ShouldBeEmpty();
    }

    [Fact]
    public async Task Bytes_that_break_the_rules_are_refused_before_anything_is_sent()
    {
        await using GoogleBusinessFixture fixture = await GoogleBusinessFixture.StartAsync(services: s => s.AddSocial().AddLoopbackMediaHost());
        Post post = new() { Text = "x", Media = [MediaSource.FromBytes(Pictures.Jpeg(399, 299), "a.jpg")] };

        SocialValidationException error = await Should.ThrowAsync<SocialValidationException>(() => fixture.Social.PublishAsync(post, fixture.Account, cancellationToken: Cancel));

        error.Problems.Select(p => (p.Member, p.Actual)).ShouldBe([("Media[0]", "399"), ("Media[0]", "299")]);
        fixture.Network.Requests.ShouldBeEmpty();
    }

    [Fact]
    public async Task A_picture_that_Google_cannot_fetch_is_the_medias_fault_and_makes_nothing()
    {
        await using GoogleBusinessFixture fixture = await GoogleBusinessFixture.StartAsync();
        Post post = new() { Text = "x", Media = [MediaSource.FromUrl($"http://127.0.0.1:{Pictures.DeadPort()}/gone.jpg")] };

        SocialMediaException error = await Should.ThrowAsync<SocialMediaException>(() => fixture.Social.PublishAsync(post, fixture.Account, cancellationToken: Cancel));

        (error.Code, error.Remedy, error.PlatformSubcode).ShouldBe((SocialErrorCode.MediaUnreachable, Remedy.FixContent, "1000"));
        error.IsOutcomeUnknown.ShouldBeFalse();
        fixture.Network.Posts.ShouldBeEmpty();
    }

    [Fact]
    public async Task An_event_with_a_photo_goes_from_the_facade_to_the_network_and_back()
    {
        await using GoogleBusinessFixture fixture = await GoogleBusinessFixture.StartAsync();
        Post post = new Post { Text = "Come in for our spooky Halloween event!", Language = "en-US", Media = [MediaSource.FromUrl("https://www.google.com/real-image.jpg")] }
            .With(new GoogleBusinessPostOptions { Event = Party });

        PublishResult result = await fixture.Social.PublishAsync(post, fixture.Account, cancellationToken: Cancel);

        RecordedRequest request = fixture.Network.Requests.Of("POST", fixture.Path + "/localPosts").ShouldHaveSingleItem();
        JsonElement body = JsonDocument.Parse(request.Body).RootElement;
        body.EnumerateObject().Select(p => p.Name).ShouldBe(["languageCode", "summary", "event", "media", "topicType"], ignoreOrder: true);
        body.GetProperty("topicType").GetString().ShouldBe("EVENT");
        body.GetProperty("media").GetRawText().ShouldBe("""[{"mediaFormat":"PHOTO","sourceUrl":"https://www.google.com/real-image.jpg"}]""");
        EmulatedLocalPost made = fixture.Network.Posts.ShouldHaveSingleItem();
        (result.Status, result.Reference!.Id).ShouldBe((PublishStatus.Published, made.Id));
        result.Reference.Url.ShouldNotBeNull();
        PublishedPost read = (await (await fixture.Social.FindAsync<IPostReader>(fixture.Account))!.GetPostAsync(fixture.Account, made.Name, Cancel))!;
        (read.Text, read.Title, read.Language, read.Media.Count).ShouldBe((post.Text!.ToString(), "Halloween Spook-tacular!", "en-US", 1));
    }

    [Fact]
    public async Task Bytes_get_an_address_for_as_long_as_Google_needs_it()
    {
        await using GoogleBusinessFixture fixture = await GoogleBusinessFixture.StartAsync(services: s => s.AddSocial().AddLoopbackMediaHost());
        Post post = new() { Text = "x", Media = [MediaSource.FromBytes(Pictures.Jpeg(1200, 900), "a.jpg")] };

        PublishResult result = await fixture.Social.PublishAsync(post, fixture.Account, cancellationToken: Cancel);

        result.Status.ShouldBe(PublishStatus.Published);
        fixture.Network.Posts.ShouldHaveSingleItem().MediaUrls.ShouldHaveSingleItem().ShouldStartWith("http://127.0.0.1");
        LoopbackMediaHost host = fixture.Services.GetRequiredService<LoopbackMediaHost>();
        (host.Fetches, host.Hosted).ShouldBe((1, 0));
    }

    [Fact]
    public async Task A_dry_run_composes_the_request_and_hosts_and_sends_nothing()
    {
        await using GoogleBusinessFixture fixture = await GoogleBusinessFixture.StartAsync(services: s => s.AddSocial().AddLoopbackMediaHost());
        Post post = new() { Text = "x", Media = [MediaSource.FromBytes(Pictures.Jpeg(1200, 900), "a.jpg")] };

        PublishResult result = await fixture.Social.PublishAsync(post, fixture.Account, new PublishOptions { DryRun = true }, Cancel);

        result.Status.ShouldBe(PublishStatus.DryRun);
        JsonDocument.Parse(result.RawAnswer).RootElement.GetProperty("media")[0].GetProperty("sourceUrl").GetString().ShouldBe("https://dry-run.invalid/media/0");
        fixture.Services.GetRequiredService<LoopbackMediaHost>().Fetches.ShouldBe(0);
        fixture.Network.Requests.ShouldBeEmpty();
    }

    [Fact]
    public async Task The_same_key_with_another_event_is_a_conflict()
    {
        await using GoogleBusinessFixture fixture = await GoogleBusinessFixture.StartAsync();
        PublishOptions once = new() { IdempotencyKey = "party" };
        Post post = new Post { Text = "x" }.With(new GoogleBusinessPostOptions { Event = Party });
        await fixture.Social.PublishAsync(post, fixture.Account, once, Cancel);

        SocialException error = await Should.ThrowAsync<SocialException>(
            () => fixture.Social.PublishAsync(post.With(new GoogleBusinessPostOptions { Event = Party with { Title = "Another" } }), fixture.Account, once, Cancel));

        error.Code.ShouldBe(SocialErrorCode.IdempotencyConflict);
        fixture.Network.Posts.Count.ShouldBe(1);
    }

    [Fact]
    public async Task A_lost_answer_to_an_offer_is_found_by_what_the_offer_is()
    {
        await using GoogleBusinessFixture fixture = await GoogleBusinessFixture.StartAsync();
        Post post = new Post { Text = "Two  for\none", Title = "Jetpacks", Link = "https://shop.example.com/jets" }
            .With(new GoogleBusinessPostOptions { Offer = new LocalPostOffer { CouponCode = "BOGO" }, Event = new LocalPostEvent { Schedule = Party.Schedule } });
        fixture.Network.AddPost("Two for one"); // the same words, and no offer
        fixture.Network.Faults.Add(new EmulatorFault { Kind = EmulatorFaultKind.ResetAfterTaken, Method = "POST", PathPattern = fixture.Path + "/localPosts" });

        PublishResult result = await fixture.Social.PublishAsync(post, fixture.Account, cancellationToken: Cancel);

        (result.Status, result.Evidence).ShouldBe((PublishStatus.Published, ReconciliationEvidence.Evidence));
        fixture.Network.Posts.Single(p => p.Id == result.Reference!.Id).TopicType.ShouldBe("OFFER");
        fixture.Network.Requests.CountOf("POST", fixture.Path + "/localPosts").ShouldBe(1);
    }

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    /// <summary>The same network for an application that allows no loopback media.</summary>
    private static ServiceProvider Strict(GoogleBusinessFixture fixture)
    {
        ServiceCollection services = new();
        services.AddSocial().AddGoogleBusiness().UseEmulator(fixture.Emulator);
        return services.BuildServiceProvider();
    }
}
