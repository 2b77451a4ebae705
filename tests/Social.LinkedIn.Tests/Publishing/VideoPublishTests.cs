using Microsoft.Extensions.DependencyInjection;
using Social.Conformance;
using Social.Testing;

namespace Social.LinkedIn.Tests.Publishing;

/// <summary>A post's video is sent once: what arrived is not sent again under the same key.</summary>
public sealed class VideoPublishTests
{
    private const string Parts = "/dms-uploads/**";

    private static readonly PublishOptions Once = new() { IdempotencyKey = "film" };

    [Fact]
    public async Task An_upload_that_broke_off_goes_on_under_its_key_in_another_process()
    {
        await using LinkedInFixture fixture = await LinkedInFixture.StartAsync();
        DirectoryInfo folder = Directory.CreateTempSubdirectory("linkedin-");
        try
        {
            fixture.Network.Faults.Add(new EmulatorFault { Kind = EmulatorFaultKind.Custom, StatusCode = 400, Body = "{}"u8.ToArray(), Method = "PUT", PathPattern = Parts, Skip = 2 });
            await using (ServiceProvider first = await ProcessAsync(fixture, folder))
            {
                await Should.ThrowAsync<SocialMediaException>(() => first.GetRequiredService<ISocial>().PublishAsync(Film(), fixture.Organization, Once));
            }

            await using ServiceProvider second = await ProcessAsync(fixture, folder);
            PublishResult result = await second.GetRequiredService<ISocial>().PublishAsync(Film(), fixture.Organization, Once);

            result.Status.ShouldBe(PublishStatus.Published);
            EmulatedLinkedInMedia video = fixture.Network.Media.ShouldHaveSingleItem();
            fixture.Network.Posts.ShouldHaveSingleItem().Media.ShouldBe([video]);
            video.Sha256.ShouldBe(TestMedia.Sha256(Bytes));
            fixture.Network.Requests.CountOf("PUT", Parts).ShouldBe(4, "two parts, one that failed, and that one again");
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    [Fact]
    public async Task A_video_that_is_still_being_processed_is_waited_for_again_and_not_sent_again()
    {
        await using LinkedInFixture fixture = await LinkedInFixture.StartAsync(emulator: o => o.VideoProcessing = TimeSpan.FromMinutes(5));

        SocialMediaException early = await Should.ThrowAsync<SocialMediaException>(() => fixture.Social.PublishAsync(Film(), fixture.Organization, Once with { WaitFor = TimeSpan.Zero }));
        fixture.Network.Clock.Advance(TimeSpan.FromMinutes(5));
        PublishResult late = await fixture.Social.PublishAsync(Film(), fixture.Organization, Once);

        (early.Code, early.Remedy, early.IsOutcomeUnknown).ShouldBe((SocialErrorCode.NotReady, Remedy.Wait, false));
        late.Status.ShouldBe(PublishStatus.Published);
        fixture.Network.Media.ShouldHaveSingleItem();
        fixture.Network.Requests.CountOf("PUT", Parts).ShouldBe(3);
        fixture.Network.Requests.CountOf("POST", "/rest/videos").ShouldBe(2, "begun and ended once");
    }

    [Fact]
    public async Task A_video_that_could_not_be_processed_is_sent_anew()
    {
        await using LinkedInFixture fixture = await LinkedInFixture.StartAsync();
        fixture.Network.Faults.Add(new EmulatorFault { Kind = EmulatorFaultKind.FailedProcessing, Reason = "CODEC_UNSUPPORTED", Method = "POST", PathPattern = "/rest/videos", Skip = 1 });

        SocialMediaException failed = await Should.ThrowAsync<SocialMediaException>(() => fixture.Social.PublishAsync(Film(), fixture.Organization, Once));
        PublishResult again = await fixture.Social.PublishAsync(Film(), fixture.Organization, Once);

        failed.Code.ShouldBe(SocialErrorCode.ProcessingFailed);
        again.Status.ShouldBe(PublishStatus.Published);
        fixture.Network.Media.Count.ShouldBe(2);
        fixture.Network.Posts.ShouldHaveSingleItem();
    }

    [Fact]
    public async Task An_upload_whose_addresses_have_ended_begins_anew_under_its_key()
    {
        await using LinkedInFixture fixture = await LinkedInFixture.StartAsync();
        fixture.Network.Faults.Add(new EmulatorFault { Kind = EmulatorFaultKind.Custom, StatusCode = 400, Body = "{}"u8.ToArray(), Method = "PUT", PathPattern = Parts, Skip = 1 });
        await Should.ThrowAsync<SocialMediaException>(() => fixture.Social.PublishAsync(Film(), fixture.Organization, Once));
        fixture.Network.Clock.Advance(TimeSpan.FromDays(2));

        PublishResult result = await fixture.Social.PublishAsync(Film(), fixture.Organization, Once);

        result.Status.ShouldBe(PublishStatus.Published);
        fixture.Network.Media.Count.ShouldBe(2);
        fixture.Network.Posts.ShouldHaveSingleItem();
    }

    private static byte[] Bytes { get; } = TestMedia.Mp4(10_000_000);

    private static Post Film() => new() { Text = "film", Title = "Film", Media = [MediaSource.FromBytes(Bytes, "film.mp4")] };

    /// <summary>The family as another process has it: of the first it knows only the journal in the folder.</summary>
    private static async Task<ServiceProvider> ProcessAsync(LinkedInFixture fixture, DirectoryInfo folder)
    {
        ServiceCollection services = new();
        services.AddSocial().AddLinkedIn(o => o.Retry.BaseDelay = TimeSpan.FromMilliseconds(1)).UseEmulator(fixture.Emulator).AddFileJournal(Path.Combine(folder.FullName, "publishes"));
        ServiceProvider provider = services.BuildServiceProvider();
        CredentialKey key = CredentialKey.For(fixture.Member, CredentialKind.OAuth2);
        await provider.GetRequiredService<ICredentialStore>().SaveAsync((await fixture.Services.GetRequiredService<ICredentialStore>().FindAsync(key))!);
        await provider.GetRequiredService<IAccountStore>().SaveAsync((await fixture.Services.GetRequiredService<IAccountStore>().FindAsync(fixture.Organization))!);
        return provider;
    }
}
