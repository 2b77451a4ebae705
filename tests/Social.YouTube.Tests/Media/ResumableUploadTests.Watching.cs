using Microsoft.Extensions.DependencyInjection;
using Social.Conformance;
using Social.Publishing;

namespace Social.YouTube.Tests.Media;

public sealed partial class ResumableUploadTests
{
    [Fact]
    public async Task Another_process_goes_on_with_the_upload_that_the_journal_knows()
    {
        DirectoryInfo folder = Directory.CreateTempSubdirectory("youtube-");
        try
        {
            string path = Path.Combine(folder.FullName, "publishes");
            await using YouTubeFixture fixture = await YouTubeFixture.StartAsync(o => o.UploadChunkSize = Step, s => s.AddSingleton<IPublishJournal>(sp => new FileJournal(new FileJournalOptions { Path = path }, TimeProvider.System)));
            byte[] video = TestMedia.Mp4((3 * Step) + 7);
            using CancellationTokenSource stop = CancellationTokenSource.CreateLinkedTokenSource(Cancel);
            PublishOptions options = new() { IdempotencyKey = "film" };

            await Should.ThrowAsync<OperationCanceledException>(() => fixture.Client.Uploads.UploadAsync(
                fixture.Account, Upload(video), options with { Progress = new Stopper(stop, 2 * Step) }, stop.Token));
            await using (FileJournal journal = new(new FileJournalOptions { Path = path }, TimeProvider.System))
            {
                List<JournalEntry> open = [];
                await foreach (JournalEntry entry in journal.ListOpenAsync(Cancel))
                {
                    open.Add(entry);
                }

                open.ShouldHaveSingleItem().State.ShouldBe(JournalState.Begun);
                open[0].Checkpoint.ShouldNotBeNull();
                open[0].ToString().ShouldNotContain("upload_id");
            }

            PublishResult result = await fixture.Client.Uploads.UploadAsync(fixture.Account, Upload(video), options, Cancel);

            result.Status.ShouldBe(PublishStatus.Published);
            fixture.Network.Requests.CountOf("POST", UploadPath).ShouldBe(1);
            // Found by what it asks, not by its place: the request that was cancelled can reach the network late, behind it.
            fixture.Network.Requests.Of("PUT", UploadPath).Count(r => r.Headers["Content-Range"] == $"bytes */{video.Length}").ShouldBe(1);
            fixture.Network.Videos.Single().Sha256.ShouldBe(TestMedia.Sha256(video));
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    [Fact]
    public async Task Progress_counts_every_byte_once()
    {
        await using YouTubeFixture fixture = await YouTubeFixture.StartAsync(o => o.UploadChunkSize = Step);
        byte[] video = TestMedia.Mp4((2 * Step) + 7);
        Collector progress = new();

        await PublishAsync(fixture, video, new PublishOptions { Progress = progress });

        List<long> sending = [.. progress.All.Where(p => p.Upload?.Phase == UploadPhase.Sending).Select(p => p.Upload!.Value.BytesSent)];
        sending.ShouldBeInOrder();
        sending[^1].ShouldBe(video.Length);
        progress.All.ShouldAllBe(p => p.Step == "upload:0");
    }

    private sealed class Collector : IProgress<PublishProgress>
    {
        private readonly List<PublishProgress> _all = [];

        public IReadOnlyList<PublishProgress> All
        {
            get
            {
                lock (_all)
                {
                    return [.. _all];
                }
            }
        }

        public void Report(PublishProgress value)
        {
            lock (_all)
            {
                _all.Add(value);
            }
        }
    }

    /// <summary>Lets the session expire once so many bytes are there.</summary>
    private sealed class Gate(YouTubeFixture fixture, long after) : IProgress<PublishProgress>
    {
        public bool HasExpired { get; private set; }

        public void Report(PublishProgress value)
        {
            if (!HasExpired && value.Upload?.BytesSent > after)
            {
                HasExpired = true;
                fixture.Network.ExpireUploadSession(fixture.Network.UploadSessions[0]);
            }
        }
    }

    private sealed class Stopper(CancellationTokenSource stop, long after) : IProgress<PublishProgress>
    {
        public void Report(PublishProgress value)
        {
            if (value.Upload?.BytesSent >= after)
            {
                stop.Cancel();
            }
        }
    }
}
