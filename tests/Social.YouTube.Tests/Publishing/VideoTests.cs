using System.Text.Json;
using Social.Conformance;
using Social.Testing;

namespace Social.YouTube.Tests.Publishing;

/// <summary>Reading, changing, scheduling, rating and deleting videos.</summary>
public sealed class VideoTests
{
    private static readonly DateTimeOffset Later = DateTimeOffset.FromUnixTimeSeconds((TimeProvider.System.GetUtcNow() + TimeSpan.FromDays(3)).ToUnixTimeSeconds());

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_change_keeps_what_it_does_not_name()
    {
        (YouTubeFixture fixture, string id) = await PublishedAsync(new VideoSnippet { Title = "Old", Description = "Kept", Tags = ["a", "b"], CategoryId = "20" }, new VideoStatus { License = "creativeCommon", SelfDeclaredMadeForKids = false });
        await using YouTubeFixture _ = fixture;

        YouTubeVideo changed = await fixture.Client.Videos.UpdateAsync(fixture.Account, id, new YouTubeVideo { Snippet = new VideoSnippet { Title = "New" }, Status = new VideoStatus { PrivacyStatus = "private" } }, Cancel);

        changed.Snippet!.Title.ShouldBe("New");
        EmulatedVideo video = fixture.Network.Videos.Single();
        (video.Title, video.Description, video.CategoryId, video.PrivacyStatus).ShouldBe(("New", "Kept", "20", "private"));
        video.Tags.ShouldBe(["a", "b"]);
        video.SelfDeclaredMadeForKids.ShouldBe(false);
        JsonElement sent = JsonDocument.Parse(fixture.Network.Requests.Of("PUT", "/youtube/v3/videos").Single().BodyText).RootElement;
        sent.GetProperty("status").GetProperty("license").GetString().ShouldBe("creativeCommon");
        sent.GetProperty("status").TryGetProperty("uploadStatus", out JsonElement uploadStatus).ShouldBeFalse();
        sent.GetProperty("snippet").TryGetProperty("thumbnails", out JsonElement thumbnails).ShouldBeFalse();
    }

    [Fact]
    public async Task A_video_that_was_read_whole_can_be_handed_in_as_its_own_change()
    {
        (YouTubeFixture fixture, string id) = await PublishedAsync(new VideoSnippet { Title = "Old", Description = "Kept", CategoryId = "20" });
        await using YouTubeFixture _ = fixture;
        YouTubeRead all = new() { Parts = ["id", "snippet", "status", "contentDetails", "statistics", "processingDetails", "fileDetails", "player", "topicDetails"] };
        YouTubeVideo read = (await fixture.Client.Videos.GetAsync(fixture.Account, id, all, Cancel))!;

        await fixture.Client.Videos.UpdateAsync(fixture.Account, id, read with { Snippet = read.Snippet! with { Title = "New" } }, Cancel);

        RecordedRequest sent = fixture.Network.Requests.Of("PUT", "/youtube/v3/videos").Single();
        sent.Query.ShouldBe("part=snippet%2Cstatus&prettyPrint=false");
        JsonElement snippet = JsonDocument.Parse(sent.BodyText).RootElement.GetProperty("snippet");
        snippet.EnumerateObject().Select(p => p.Name).ShouldBe(["title", "description", "categoryId"], ignoreOrder: true);
        (fixture.Network.Videos.Single().Title, fixture.Network.Videos.Single().Description).ShouldBe(("New", "Kept"));
    }

    [Fact]
    public async Task Titles_of_the_native_upload_are_counted_in_characters_too()
    {
        await using YouTubeFixture fixture = await YouTubeFixture.StartAsync();
        VideoUpload upload = new() { Source = MediaSource.FromBytes(TestMedia.Mp4(), "film.mp4"), Video = new YouTubeVideo { Snippet = new VideoSnippet { Title = string.Concat(Enumerable.Repeat("😀", 100)) } } };
        VideoUpload longer = upload with { Video = new YouTubeVideo { Snippet = new VideoSnippet { Title = string.Concat(Enumerable.Repeat("😀", 101)) } } };

        SocialValidationException error = await Should.ThrowAsync<SocialValidationException>(() => fixture.Client.Uploads.UploadAsync(fixture.Account, longer, cancellationToken: Cancel));
        (await fixture.Client.Uploads.UploadAsync(fixture.Account, upload, cancellationToken: Cancel)).Status.ShouldBe(PublishStatus.Published);

        (error.Problems.Single().Limit, error.Problems.Single().Actual).ShouldBe(("100", "101"));
        fixture.Network.Videos.ShouldHaveSingleItem().Title.ShouldBe(upload.Video.Snippet!.Title);
    }

    [Fact]
    public async Task A_common_post_edits_a_video_and_leaves_the_rest()
    {
        (YouTubeFixture fixture, string id) = await PublishedAsync(new VideoSnippet { Title = "Old", Description = "Kept", CategoryId = "20" });
        await using YouTubeFixture _ = fixture;
        IPostEditor editor = (await fixture.Social.FindAsync<IPostEditor>(fixture.Account, Cancel))!;

        PublishResult result = await editor.EditPostAsync(fixture.Account, id, new Post { Title = "New", Tags = ["x"] }, cancellationToken: Cancel);
        SocialValidationException media = await Should.ThrowAsync<SocialValidationException>(() => editor.EditPostAsync(fixture.Account, id, new Post { Title = "New", Media = [MediaSource.FromBytes(TestMedia.Mp4(), "film.mp4")] }, cancellationToken: Cancel));
        SocialValidationException nothing = await Should.ThrowAsync<SocialValidationException>(() => editor.EditPostAsync(fixture.Account, id, new Post(), cancellationToken: Cancel));

        (result.Status, result.Reference!.Id).ShouldBe((PublishStatus.Published, id));
        EmulatedVideo video = fixture.Network.Videos.Single();
        (video.Title, video.Description, video.Tags.Single()).ShouldBe(("New", "Kept", "x"));
        media.Problems.Single().Member.ShouldBe("Media");
        nothing.Problems.Single().Member.ShouldBe("Post");
        SocialValidationException blank = await Should.ThrowAsync<SocialValidationException>(() => editor.EditPostAsync(fixture.Account, id, new Post { Title = " " }, cancellationToken: Cancel));
        PublishResult warned = await editor.EditPostAsync(fixture.Account, id, new Post { Title = "Newer" }.With(new YouTubePostOptions { FirstComment = "First!", Playlists = ["PL1"], NotifySubscribers = false }), cancellationToken: Cancel);
        blank.Problems.Single().Member.ShouldBe("Title");
        warned.Warnings.Select(w => w.Member).ShouldBe(["Playlists", "FirstComment", "NotifySubscribers"]);
    }

    [Fact]
    public async Task A_video_that_is_not_there_cannot_be_changed()
    {
        await using YouTubeFixture fixture = await YouTubeFixture.StartAsync();

        SocialApiException error = await Should.ThrowAsync<SocialApiException>(() => fixture.Client.Videos.UpdateAsync(fixture.Account, "abcdefghijk", new YouTubeVideo { Status = new VideoStatus { Embeddable = true } }, Cancel));

        error.Code.ShouldBe(SocialErrorCode.NotFound);
        fixture.Network.Requests.CountOf("PUT", "/youtube/v3/videos").ShouldBe(0);
    }

    [Fact]
    public async Task What_waits_is_listed_moved_published_and_cancelled()
    {
        (YouTubeFixture fixture, string id) = await PublishedAsync(new VideoSnippet { Title = "Waits" }, new VideoStatus { PrivacyStatus = "private", PublishAt = Later });
        await using YouTubeFixture _ = fixture;
        fixture.Network.AddVideo(title: "Does not wait");
        IScheduledPosts schedule = (await fixture.Social.FindAsync<IScheduledPosts>(fixture.Account, Cancel))!;
        EmulatedVideo video = fixture.Network.Videos.Single(v => v.Id == id);

        List<PublishedPost> waiting = await ListAsync(schedule.ListScheduled(fixture.Account));
        await schedule.RescheduleAsync(fixture.Account, id, Later + TimeSpan.FromHours(1), Cancel);
        DateTimeOffset? moved = video.PublishAt;
        await schedule.CancelScheduledAsync(fixture.Account, id, Cancel);
        (DateTimeOffset? At, string Privacy) cancelled = (video.PublishAt, video.PrivacyStatus);
        await schedule.RescheduleAsync(fixture.Account, id, Later, Cancel);
        await schedule.RescheduleAsync(fixture.Account, id, null, Cancel);

        waiting.ShouldHaveSingleItem().Reference.Id.ShouldBe(id);
        waiting[0].CreatedAt.ShouldBe(Later);
        moved.ShouldBe(Later + TimeSpan.FromHours(1));
        cancelled.ShouldBe((null, "private"));
        (video.PublishAt, video.PrivacyStatus).ShouldBe((null, "public"));
        (await ListAsync(schedule.ListScheduled(fixture.Account))).ShouldBeEmpty();
    }

    [Fact]
    public async Task A_video_that_waited_for_its_time_is_found_among_older_ones()
    {
        DateTimeOffset now = TimeProvider.System.GetUtcNow();
        (YouTubeFixture fixture, string waited) = await PublishedAsync(new VideoSnippet { Title = "Waited" }, new VideoStatus { PrivacyStatus = "private", PublishAt = Later });
        await using YouTubeFixture _ = fixture;
        fixture.Network.AddVideo(title: "Older");
        fixture.Network.Clock.Advance(TimeSpan.FromDays(4));
        string newest = fixture.Network.AddVideo(title: "Newest").Id;
        IPostReader reader = (await fixture.Social.FindAsync<IPostReader>(fixture.Account, Cancel))!;

        List<string> found = [];
        await foreach (SocialPage<PublishedPost> page in reader.ListPosts(fixture.Account, new PostQuery { Since = now + TimeSpan.FromDays(2) }).AsPages(null, 2, Cancel))
        {
            found.AddRange(page.Items.Select(p => p.Reference.Id!));
        }

        found.ShouldBe([newest, waited]);
    }

    [Fact]
    public async Task A_time_that_has_passed_is_refused_and_a_video_that_was_public_cannot_wait()
    {
        (YouTubeFixture fixture, string id) = await PublishedAsync(new VideoSnippet { Title = "Public" });
        await using YouTubeFixture _ = fixture;

        SocialValidationException past = await Should.ThrowAsync<SocialValidationException>(() => fixture.Client.Schedule.RescheduleAsync(fixture.Account, id, Later - TimeSpan.FromDays(30), Cancel));
        SocialValidationException theirs = await Should.ThrowAsync<SocialValidationException>(() => fixture.Client.Schedule.RescheduleAsync(fixture.Account, id, Later, Cancel));

        past.Problems.Single().Member.ShouldBe("ScheduledTime");
        theirs.PlatformCode.ShouldBe("invalidPublishScheduleForVideo");
    }

    [Fact]
    public async Task Ratings_are_given_read_and_taken_back()
    {
        await using YouTubeFixture fixture = await YouTubeFixture.StartAsync();
        EmulatedVideo video = fixture.Network.AddVideo();

        await fixture.Client.Videos.ReactAsync(fixture.Account, video.Id, cancellationToken: Cancel);
        IReadOnlyList<VideoRating> ratings = await fixture.Client.Videos.GetRatingsAsync(fixture.Account, [video.Id], Cancel);
        await fixture.Client.Videos.UnreactAsync(fixture.Account, video.Id, Cancel);

        ratings.ShouldHaveSingleItem().ShouldBe(new VideoRating { VideoId = video.Id, Rating = "like" });
        video.Ratings.ShouldBeEmpty();
        (await Should.ThrowAsync<SocialValidationException>(() => fixture.Client.Videos.ReactAsync(fixture.Account, video.Id, "love", Cancel))).Code.ShouldBe(SocialErrorCode.Unsupported);
    }

    [Fact]
    public async Task Many_videos_are_read_fifty_a_call_and_unknown_ones_are_left_out()
    {
        await using YouTubeFixture fixture = await YouTubeFixture.StartAsync();
        string[] ids = [.. Enumerable.Range(0, 60).Select(_ => fixture.Network.AddVideo().Id)];

        IReadOnlyList<YouTubeVideo> videos = await fixture.Client.Videos.GetManyAsync(fixture.Account, [.. ids, "doesnotexis"], cancellationToken: Cancel);
        IReadOnlyList<VideoBatchStatistics> statistics = await fixture.Client.Videos.GetStatisticsAsync(fixture.Account, ids, Cancel);

        videos.Select(v => v.Id).ShouldBe(ids, ignoreOrder: true);
        statistics.Count.ShouldBe(60);
        (await fixture.Client.Videos.GetRatingsAsync(fixture.Account, ids, Cancel)).Count.ShouldBe(60);
        fixture.Network.Requests.CountOf("GET", "/youtube/v3/videos/getRating").ShouldBe(2);
        fixture.Network.Requests.CountOf("GET", "/youtube/v3/videos").ShouldBe(2);
        fixture.Network.Requests.CountOf("GET", "/youtube/v3/videos:batchGetStats").ShouldBe(2);
    }

    [Fact]
    public async Task Only_the_fields_asked_for_come_and_pages_go_on()
    {
        await using YouTubeFixture fixture = await YouTubeFixture.StartAsync();
        string[] ids = [.. Enumerable.Range(0, 60).Select(_ => fixture.Network.AddVideo().Id)];
        YouTubeRead read = new() { Parts = ["snippet", "contentDetails"], Fields = Google.FieldMask.Parse("items(contentDetails/videoId)") };

        List<YouTubePlaylistItem> items = await ListAsync(fixture.Client.Playlists.ListItems(fixture.Account, fixture.Network.DefaultChannel.UploadsPlaylistId, read));

        items.Select(i => i.ContentDetails?.VideoId).ShouldBe(ids, ignoreOrder: true);
        items.ShouldAllBe(i => i.Snippet == null);
    }

    [Fact]
    public async Task A_bad_id_is_told_before_it_is_sent()
    {
        await using YouTubeFixture fixture = await YouTubeFixture.StartAsync();

        SocialValidationException error = await Should.ThrowAsync<SocialValidationException>(() => fixture.Client.Videos.GetAsync(fixture.Account, "https://youtu.be/abcdefghijk", cancellationToken: Cancel));

        (error.Problems.Single().Member, error.Problems.Single().Limit).ShouldBe(("videoId", "11 characters"));
        fixture.Network.Requests.ShouldBeEmpty();
    }

    private static async Task<(YouTubeFixture Fixture, string Id)> PublishedAsync(VideoSnippet snippet, VideoStatus? status = null)
    {
        YouTubeFixture fixture = await YouTubeFixture.StartAsync();
        PublishResult result = await fixture.Client.Uploads.UploadAsync(fixture.Account, new VideoUpload { Source = MediaSource.FromBytes(TestMedia.Mp4(), "film.mp4"), Video = new YouTubeVideo { Snippet = snippet, Status = status } }, cancellationToken: Cancel);
        return (fixture, result.Reference!.Id!);
    }

    private static async Task<List<T>> ListAsync<T>(SocialPageable<T> pages)
    {
        List<T> all = [];
        await foreach (T item in pages.WithCancellation(Cancel))
        {
            all.Add(item);
        }

        return all;
    }
}
