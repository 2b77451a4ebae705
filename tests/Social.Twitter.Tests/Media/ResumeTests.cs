using Microsoft.Extensions.DependencyInjection;
using Social.Conformance;
using Social.Testing;

namespace Social.Twitter.Tests.Media;

public sealed class ResumeTests
{
    private const int Mega = 1024 * 1024;
    private const string Append = "/2/media/upload/*/append";

    private static readonly EmulatorFaultKind[] Cuts =
        [EmulatorFaultKind.ResetBeforeRead, EmulatorFaultKind.ResetAfterTaken, EmulatorFaultKind.CloseWithoutAnswer, EmulatorFaultKind.ServerErrorAfter, EmulatorFaultKind.TornBody];

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public async Task An_upload_cut_again_and_again_goes_on_in_other_processes_with_one_part_sent_again_for_each_cut(int seed)
    {
        await using TwitterFixture fixture = await TwitterFixture.StartAsync(o => o.Retry.MaxAttempts = 1);
        Random random = new(seed);
        byte[] bytes = TestMedia.Mp4(12 * Mega + 77);
        MediaSource source = MediaSource.FromBytes(bytes, "film.mp4");
        Secret? kept = null;
        UploadedMedia? uploaded = null;
        int cuts = 0;
        for (; uploaded is null; cuts++)
        {
            cuts.ShouldBeLessThan(40);
            fixture.X.Faults.Clear();
            fixture.X.Faults.Add(new EmulatorFault { Kind = Cuts[random.Next(Cuts.Length)], PathPattern = Append, Skip = random.Next(5) });
            await using ServiceProvider process = await Clients.AnotherAsync(fixture, o => o.Retry.MaxAttempts = 1);
            TwitterMedia media = process.GetRequiredService<TwitterClient>().Media;
            try
            {
                uploaded = kept is null
                    ? await media.UploadAsync(fixture.Account, source, cancellationToken: TestContext.Current.CancellationToken)
                    : await media.ResumeUploadAsync(UploadCheckpoint.Parse(kept), source, cancellationToken: TestContext.Current.CancellationToken);
            }
            catch (SocialMediaException e)
            {
                kept = e.Checkpoint.ShouldNotBeNull().Serialize();
            }
        }

        cuts--;
        cuts.ShouldBeGreaterThan(1);
        EmulatedTwitterMedia whole = fixture.X.Media.ShouldHaveSingleItem();
        whole.Id.ShouldBe(uploaded.Id);
        whole.Sha256.ShouldBe(TestMedia.Sha256(bytes));
        fixture.X.Requests.CountOf("POST", Append).ShouldBe(13 + cuts);
        fixture.X.Requests.CountOf("POST", "/2/media/upload/initialize").ShouldBe(1);
    }

    [Fact]
    public async Task A_cancelled_upload_goes_on_from_the_last_checkpoint_that_the_caller_kept()
    {
        await using TwitterFixture fixture = await TwitterFixture.StartAsync();
        byte[] bytes = TestMedia.Mp4(4 * Mega);
        MediaSource source = MediaSource.FromBytes(bytes);
        UploadCheckpoint? kept = null;
        using CancellationTokenSource stop = new();
        UploadOptions options = new()
        {
            OnCheckpoint = async (checkpoint, _) =>
            {
                kept = checkpoint;
                if (checkpoint.BytesSent == 2 * Mega)
                {
                    await stop.CancelAsync();
                }
            },
        };

        await Should.ThrowAsync<OperationCanceledException>(() => fixture.Twitter.Media.UploadAsync(fixture.Account, source, options, stop.Token));
        await fixture.Twitter.Media.ResumeUploadAsync(kept!, source, cancellationToken: TestContext.Current.CancellationToken);

        fixture.X.Media.ShouldHaveSingleItem().Sha256.ShouldBe(TestMedia.Sha256(bytes));
        fixture.X.Media[0].ReceivedSegments.Values.ShouldAllBe(s => s.Arrivals == 1);
    }

    [Fact]
    public async Task A_position_inside_of_a_part_sends_that_part_whole()
    {
        await using TwitterFixture fixture = await TwitterFixture.StartAsync();
        (UploadCheckpoint checkpoint, byte[] bytes) = await CutAsync(fixture);

        await fixture.Twitter.Media.ResumeUploadAsync(checkpoint with { BytesSent = Mega + 17 }, MediaSource.FromBytes(bytes), cancellationToken: TestContext.Current.CancellationToken);

        fixture.X.Media.ShouldHaveSingleItem().Sha256.ShouldBe(TestMedia.Sha256(bytes));
    }

    [Fact]
    public async Task A_checkpoint_of_another_file_is_refused_before_anything_is_sent()
    {
        await using TwitterFixture fixture = await TwitterFixture.StartAsync();
        (UploadCheckpoint checkpoint, byte[] bytes) = await CutAsync(fixture);
        bytes[^1] ^= 1;

        await RefusedAsync(fixture, checkpoint, bytes, "fingerprints differ", requests: 0);
        await RefusedAsync(fixture, checkpoint, bytes[..^1], $"this has {bytes.Length - 1}", requests: 0);
    }

    [Fact]
    public async Task An_expired_checkpoint_is_refused_before_anything_is_sent()
    {
        await using TwitterFixture fixture = await TwitterFixture.StartAsync();
        (UploadCheckpoint checkpoint, byte[] bytes) = await CutAsync(fixture);

        await RefusedAsync(fixture, checkpoint with { ExpiresAt = TimeProvider.System.GetUtcNow().AddSeconds(-1) }, bytes, "begin a new one", requests: 0);
    }

    [Fact]
    public async Task A_checkpoint_of_another_network_is_refused_before_anything_is_sent()
    {
        await using TwitterFixture fixture = await TwitterFixture.StartAsync();
        (UploadCheckpoint checkpoint, byte[] bytes) = await CutAsync(fixture);

        await RefusedAsync(fixture, checkpoint with { Account = new AccountKey(new PlatformName("mastodon"), fixture.Account.Id) }, bytes, "mastodon", requests: 0);
    }

    [Fact]
    public async Task A_checkpoint_under_another_account_is_refused_by_X_and_told_as_such()
    {
        await using TwitterFixture fixture = await TwitterFixture.StartAsync();
        (UploadCheckpoint checkpoint, byte[] bytes) = await CutAsync(fixture);
        EmulatedTwitterUser other = fixture.X.AddUser("other");
        AccountKey account = new(PlatformName.Twitter, other.Id);
        await TwitterFixture.ConnectAsync(fixture.Services, account, other.Username, fixture.X.IssueOAuth2Token(other));

        await RefusedAsync(fixture, checkpoint with { Account = account }, bytes, "no longer knows", requests: 1);
    }

    [Fact]
    public async Task An_upload_that_X_has_forgotten_is_told_as_such()
    {
        await using TwitterFixture fixture = await TwitterFixture.StartAsync();
        (UploadCheckpoint checkpoint, byte[] bytes) = await CutAsync(fixture);
        UploadCheckpoint forgotten = checkpoint with { Session = new Secret("1880028106020515840") };

        await RefusedAsync(fixture, forgotten, bytes, "no longer knows", requests: 1);
        await RefusedAsync(fixture, forgotten with { BytesSent = bytes.Length }, bytes, "no longer knows", requests: 1);
    }

    [Fact]
    public async Task Alternative_text_that_failed_is_set_by_going_on_and_no_byte_is_sent_again()
    {
        await using TwitterFixture fixture = await TwitterFixture.StartAsync();
        fixture.X.Faults.Add(new EmulatorFault { Kind = EmulatorFaultKind.Custom, StatusCode = 400, PathPattern = "/2/media/metadata" });
        MediaAttachment media = new() { Source = MediaSource.FromBytes(TestMedia.Mp4(4000)), AltText = "A film" };

        SocialMediaException error = await Should.ThrowAsync<SocialMediaException>(() =>
            fixture.Twitter.Media.UploadAsync(fixture.Account, media, cancellationToken: TestContext.Current.CancellationToken));
        error.Operation.ShouldBe("media.metadata");
        await fixture.Twitter.Media.ResumeUploadAsync(error.Checkpoint!, media, cancellationToken: TestContext.Current.CancellationToken);

        fixture.X.Media.ShouldHaveSingleItem().AltText.ShouldBe("A film");
        fixture.X.Requests.CountOf("POST", Append).ShouldBe(1);
    }

    /// <summary>Uploads 3 parts and something, and cuts it after the second.</summary>
    private static async Task<(UploadCheckpoint Checkpoint, byte[] Bytes)> CutAsync(TwitterFixture fixture)
    {
        byte[] bytes = TestMedia.Mp4(3 * Mega + 9);
        fixture.X.Faults.Add(new EmulatorFault { Kind = EmulatorFaultKind.Custom, StatusCode = 409, PathPattern = Append, Skip = 2 });
        SocialMediaException error = await Should.ThrowAsync<SocialMediaException>(() =>
            fixture.Twitter.Media.UploadAsync(fixture.Account, MediaSource.FromBytes(bytes), cancellationToken: TestContext.Current.CancellationToken));
        UploadCheckpoint checkpoint = error.Checkpoint.ShouldNotBeNull();
        checkpoint.BytesSent.ShouldBe(2 * Mega);
        checkpoint.ChunkSize.ShouldBe(Mega);
        return (checkpoint, bytes);
    }

    private static async Task RefusedAsync(TwitterFixture fixture, UploadCheckpoint checkpoint, byte[] bytes, string why, int requests)
    {
        fixture.X.Requests.Clear();
        SocialMediaException error = await Should.ThrowAsync<SocialMediaException>(() =>
            fixture.Twitter.Media.ResumeUploadAsync(checkpoint, MediaSource.FromBytes(bytes), cancellationToken: TestContext.Current.CancellationToken));
        error.Code.ShouldBe(SocialErrorCode.CheckpointInvalid);
        error.Message.ShouldContain(why);
        error.Checkpoint.ShouldBeNull();
        fixture.X.Requests.Count.ShouldBe(requests);
    }
}
