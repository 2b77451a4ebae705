using Microsoft.Extensions.DependencyInjection;
using Social.Conformance;
using Social.Testing;

namespace Social.Meta.Tests.Instagram.Publishing;

/// <summary>Videos whose bytes are ours: sent to the container, and after a break from where they stopped.</summary>
public sealed class InstagramUploadTests
{
    private const string Upload = "/ig-api-upload/v25.0/*";

    [Fact]
    public async Task The_bytes_of_a_reel_go_to_its_container_under_the_other_scheme()
    {
        await using InstagramFixture instagram = await InstagramFixture.StartWithPageAsync();
        byte[] video = Videos.Mp4(5_242_880);

        PublishResult result = await instagram.Social.PublishAsync(Reel(video, "Hi"), instagram.Account);

        EmulatedInstagramContainer container = instagram.Posts.ShouldHaveSingleItem().Container;
        result.Status.ShouldBe(PublishStatus.Published);
        container.Parameters.ShouldBe(new Dictionary<string, string> { ["media_type"] = "REELS", ["caption"] = "Hi", ["share_to_feed"] = "true", ["upload_type"] = "resumable" }, ignoreOrder: true);
        container.Sha256.ShouldBe(TestMedia.Sha256(video));
        RecordedRequest sent = instagram.Network.Requests.Of("POST", Upload).ShouldHaveSingleItem();
        (sent.Path, sent.Headers["Authorization"], sent.Headers["offset"], sent.Headers["file_size"]).ShouldBe(($"/ig-api-upload/v25.0/{container.Id}", $"OAuth {instagram.Token}", "0", "5242880"));
    }

    [Fact]
    public async Task An_account_of_Instagrams_own_login_sends_bytes_where_there_is_no_host()
    {
        await using InstagramFixture instagram = await InstagramFixture.StartAsync();
        byte[] video = Videos.Mp4();

        await instagram.Social.PublishAsync(Reel(video), instagram.Account);

        instagram.Posts.ShouldHaveSingleItem().Container.Sha256.ShouldBe(TestMedia.Sha256(video));
        instagram.Network.Requests.CountOf("POST", Upload).ShouldBe(1);
    }

    [Fact]
    public async Task An_account_of_Instagrams_own_login_prefers_the_host_that_Meta_documents_for_it()
    {
        await using InstagramFixture instagram = await InstagramFixture.StartAsync(services: s => s.AddSocial().AddLoopbackMediaHost());
        byte[] video = Videos.Mp4();

        await instagram.Social.PublishAsync(Reel(video), instagram.Account);

        instagram.Posts.ShouldHaveSingleItem().Container.Sha256.ShouldBe(TestMedia.Sha256(video));
        instagram.Network.Requests.CountOf("POST", Upload).ShouldBe(0);
    }

    [Theory]
    [InlineData(EmulatorFaultKind.ServerErrorBefore, 2)]
    [InlineData(EmulatorFaultKind.ResetBeforeRead, 2)]
    [InlineData(EmulatorFaultKind.ServerErrorAfter, 1)]
    [InlineData(EmulatorFaultKind.ResetAfterTaken, 1)]
    public async Task After_a_break_the_container_is_asked_and_only_what_is_missing_follows(EmulatorFaultKind kind, int sent)
    {
        await using InstagramFixture instagram = await InstagramFixture.StartWithPageAsync();
        byte[] video = Videos.Mp4(1_000_000);
        instagram.Network.Faults.Add(new EmulatorFault { Kind = kind, Method = "POST", PathPattern = Upload });

        PublishResult result = await instagram.Social.PublishAsync(Reel(video), instagram.Account);

        result.Status.ShouldBe(PublishStatus.Published);
        instagram.Network.Containers.ShouldHaveSingleItem().Sha256.ShouldBe(TestMedia.Sha256(video));
        instagram.Network.Requests.CountOf("POST", Upload).ShouldBe(sent);
    }

    [Fact]
    public async Task An_upload_that_broke_off_goes_on_under_its_key_in_another_process()
    {
        await using InstagramFixture instagram = await InstagramFixture.StartWithPageAsync();
        byte[] video = Videos.Mp4(6_000_000);
        DirectoryInfo folder = Directory.CreateTempSubdirectory("instagram-");
        try
        {
            PublishOptions once = new() { IdempotencyKey = "film" };
            using CancellationTokenSource killed = new();
            await using (ServiceProvider first = await ProcessAsync(instagram, folder))
            {
                // The process dies when half of it has left.
                PublishOptions dying = once with { Progress = new Killer(killed, video.Length / 2) };
                await Should.ThrowAsync<OperationCanceledException>(() => first.GetRequiredService<ISocial>().PublishAsync(Reel(video), instagram.Account, dying, killed.Token));
            }

            EmulatedInstagramContainer container = instagram.Network.Containers.ShouldHaveSingleItem();
            await Conformance.InstagramHarness.UntilAsync(() => container.UploadedBytes > 0, TestContext.Current.CancellationToken);
            await using ServiceProvider second = await ProcessAsync(instagram, folder);
            PublishResult result = await second.GetRequiredService<ISocial>().PublishAsync(Reel(video), instagram.Account, once);

            result.Status.ShouldBe(PublishStatus.Published);
            instagram.Network.Containers.ShouldHaveSingleItem().Sha256.ShouldBe(TestMedia.Sha256(video));
            long offset = long.Parse(instagram.Network.Requests.Of("POST", Upload)[^1].Headers["offset"], System.Globalization.CultureInfo.InvariantCulture);
            offset.ShouldBeGreaterThan(0, "what had arrived is not sent again");
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    [Fact]
    public async Task An_upload_that_Meta_refuses_for_good_is_told_and_the_next_try_makes_another_container()
    {
        await using InstagramFixture instagram = await InstagramFixture.StartWithPageAsync();
        PublishOptions once = new() { IdempotencyKey = "film" };
        instagram.Network.Faults.Add(new EmulatorFault
        {
            Kind = EmulatorFaultKind.Custom, StatusCode = 400, ContentType = "application/json", Method = "POST", PathPattern = Upload,
            Body = """{"debug_info":{"retriable":false,"type":"ProcessingFailedError","message":"{\"success\":false,\"error\":{\"message\":\"unauthorized user request\"}}"}}"""u8.ToArray(),
        });

        SocialApiException error = await Should.ThrowAsync<SocialApiException>(() => instagram.Social.PublishAsync(Reel(Videos.Mp4()), instagram.Account, once));
        PublishResult again = await instagram.Social.PublishAsync(Reel(Videos.Mp4()), instagram.Account, once);

        error.Code.ShouldBe(SocialErrorCode.ProcessingFailed);
        error.Message.ShouldContain("unauthorized user request");
        (again.Status, instagram.Network.Containers.Count).ShouldBe((PublishStatus.Published, 2));
    }

    [Fact(Timeout = 120_000)]
    public async Task A_reel_of_256_MB_goes_in_one_request()
    {
        await using InstagramFixture instagram = await InstagramFixture.StartWithPageAsync();
        string path = await TestMedia.SparseMp4Async(256L * 1024 * 1024);
        try
        {
            PublishResult result = await instagram.Social.PublishAsync(new Post { Media = [MediaSource.FromFile(path)] }, PublishTarget.To(instagram.Account, null, Placement.Reel));

            result.Status.ShouldBe(PublishStatus.Published);
            (instagram.Network.Containers.ShouldHaveSingleItem().UploadedBytes, instagram.Network.Requests.CountOf("POST", Upload)).ShouldBe((256L * 1024 * 1024, 1));
        }
        finally
        {
            File.Delete(path);
        }
    }

    [Fact]
    public async Task Bytes_without_a_name_tell_themselves_what_they_are()
    {
        await using InstagramFixture instagram = await InstagramFixture.StartWithPageAsync();

        await instagram.Social.PublishAsync(new Post { Media = [MediaSource.FromBytes(Videos.Mp4())] }, instagram.Account);
        SocialValidationException image = await Should.ThrowAsync<SocialValidationException>(() => instagram.Social.PublishAsync(new Post { Media = [MediaSource.FromBytes(TestMedia.Jpeg(1080, 1080))] }, instagram.Account));

        instagram.Posts.ShouldHaveSingleItem().Container.MediaType.ShouldBe("REELS");
        (image.Problems[0].Code, image.Problems[0].Member).ShouldBe((SocialErrorCode.PublicUrlRequired, "Media[0]"));
    }

    [Fact]
    public async Task A_video_that_is_too_long_for_a_story_is_refused_before_anything_is_sent()
    {
        await using InstagramFixture instagram = await InstagramFixture.StartWithPageAsync();

        SocialValidationException error = await Should.ThrowAsync<SocialValidationException>(
            () => instagram.Social.PublishAsync(new Post { Media = [MediaSource.FromBytes(Videos.Mp4(seconds: 61), "a.mp4")] }, PublishTarget.To(instagram.Account, null, Placement.Story)));

        ValidationProblem problem = error.Problems.ShouldHaveSingleItem();
        (problem.Member, problem.Code, problem.Limit, problem.Actual).ShouldBe(("Media[0]", SocialErrorCode.InvalidMedia, "3 to 60", "61"));
        instagram.Network.Requests.ShouldBeEmpty();
    }

    private static Post Reel(byte[] video, string? text = null) => new() { Text = text, Media = [MediaSource.FromBytes(video, "film.mp4")] };

    /// <summary>The family as another process has it: of the first it knows only the journal in the folder, and the tokens.</summary>
    private static async Task<ServiceProvider> ProcessAsync(InstagramFixture instagram, DirectoryInfo folder)
    {
        ServiceCollection services = new();
        EmulatedMetaApp app = instagram.Network.DefaultApp;
        services.AddSocial().AddFileJournal(Path.Combine(folder.FullName, "journal"));
        services.AddSocial().AddInstagram(o => o.Retry.BaseDelay = TimeSpan.FromMilliseconds(1)).UseEmulator(instagram.Emulator);
        services.AddSocial().AddFacebook(o => (o.ApiHost, o.AppId, o.AppSecret) = (instagram.Network.BaseAddress.AbsoluteUri.TrimEnd('/'), app.AppId, app.AppSecret));
        ServiceProvider provider = services.BuildServiceProvider();
        ConnectedAccount account = (await instagram.Services.GetRequiredService<IAccountStore>().FindAsync(instagram.Account))!;
        await provider.GetRequiredService<IAccountStore>().SaveAsync(account);
        foreach (CredentialKey key in account.Credentials)
        {
            await provider.GetRequiredService<ICredentialStore>().SaveAsync((await instagram.Services.GetRequiredService<ICredentialStore>().FindAsync(key))!);
        }

        return provider;
    }

    private sealed class Killer(CancellationTokenSource source, long after) : IProgress<PublishProgress>
    {
        public void Report(PublishProgress value)
        {
            if (value.Upload?.BytesSent >= after)
            {
                source.Cancel();
            }
        }
    }
}
