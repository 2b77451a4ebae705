using Social.Conformance;
using Social.Testing;

namespace Social.Twitter.Tests.Media;

public sealed class ImageUploadTests
{
    public static TheoryData<string, string, byte[]> Images => new()
    {
        { "image/png", "picture.jpg", TestMedia.Png() },
        { "image/jpeg", "picture.png", TestMedia.Jpeg() },
        { "image/gif", "picture.gif", TestMedia.Gif(frames: 1) },
    };

    [Theory]
    [MemberData(nameof(Images))]
    public async Task A_still_image_goes_in_one_request_whatever_its_name_says(string type, string name, byte[] bytes)
    {
        await using TwitterFixture fixture = await TwitterFixture.StartAsync();

        UploadedMedia uploaded = await fixture.Twitter.Media.UploadAsync(fixture.Account, MediaSource.FromBytes(bytes, name), cancellationToken: TestContext.Current.CancellationToken);

        EmulatedTwitterMedia media = fixture.X.Media.ShouldHaveSingleItem();
        media.Category.ShouldBe("tweet_image");
        media.MediaType.ShouldBe(type);
        media.Sha256.ShouldBe(TestMedia.Sha256(bytes));
        uploaded.ShouldBe(new UploadedMedia { Account = fixture.Account, Id = media.Id, Key = media.Key, Kind = MediaKind.Image, Length = bytes.Length, ExpiresAt = uploaded.ExpiresAt });
        uploaded.ExpiresAt.ShouldNotBeNull();
        fixture.X.Requests.Count.ShouldBe(1);
    }

    [Fact]
    public async Task Alternative_text_is_set_before_the_upload_is_done()
    {
        await using TwitterFixture fixture = await TwitterFixture.StartAsync();

        await fixture.Twitter.Media.UploadAsync(
            fixture.Account, new MediaAttachment { Source = MediaSource.FromBytes(TestMedia.Png()), AltText = "A grey square" }, cancellationToken: TestContext.Current.CancellationToken);

        fixture.X.Media.ShouldHaveSingleItem().AltText.ShouldBe("A grey square");
        fixture.X.Requests.Select(r => r.Path).ShouldBe(["/2/media/upload", "/2/media/metadata"]);
    }

    [Fact]
    public async Task A_token_of_unknown_scopes_that_lacks_media_write_gets_an_error_that_names_the_scope()
    {
        await using TwitterFixture fixture = await TwitterFixture.StartAsync();
        EmulatedOAuth2Token token = fixture.X.IssueOAuth2Token(scopes: ["tweet.read", "tweet.write", "users.read"]);
        await Clients.ForgetScopesAsync(fixture.Services, fixture.Account, token);

        SocialPermissionException error = await Should.ThrowAsync<SocialPermissionException>(() =>
            fixture.Twitter.Media.UploadAsync(fixture.Account, MediaSource.FromBytes(TestMedia.Png()), cancellationToken: TestContext.Current.CancellationToken));

        error.Status.ShouldBe(403);
        error.MissingScopes.ShouldBe(["media.write"]);
        error.Message.ShouldContain("media.write");
    }

    [Fact]
    public async Task A_connection_that_breaks_after_the_image_was_taken_is_tried_again()
    {
        await using TwitterFixture fixture = await TwitterFixture.StartAsync();
        fixture.X.Faults.Add(new EmulatorFault { Kind = EmulatorFaultKind.ResetAfterTaken, PathPattern = "/2/media/upload" });
        byte[] bytes = TestMedia.Png(padding: 200_000);

        UploadedMedia uploaded = await fixture.Twitter.Media.UploadAsync(fixture.Account, MediaSource.FromBytes(bytes), cancellationToken: TestContext.Current.CancellationToken);

        fixture.X.Media.Single(m => m.Id == uploaded.Id).Sha256.ShouldBe(TestMedia.Sha256(bytes));
        fixture.X.Requests.CountOf("POST", "/2/media/upload").ShouldBe(2);
    }

    [Fact]
    public async Task An_upload_with_an_account_of_OAuth_1_0a_is_signed_and_taken()
    {
        await using TwitterFixture fixture = await TwitterFixture.StartAsync();
        await Clients.ConnectOAuth1Async(fixture);

        await fixture.Twitter.Media.UploadAsync(
            fixture.Account, new MediaAttachment { Source = MediaSource.FromBytes(TestMedia.Gif()), AltText = "Blinks" }, cancellationToken: TestContext.Current.CancellationToken);

        fixture.X.Media.ShouldHaveSingleItem().AltText.ShouldBe("Blinks");
        fixture.X.Requests.ShouldAllBe(r => r.Headers["Authorization"].StartsWith("OAuth "));
    }

    [Fact]
    public async Task Progress_ends_with_all_bytes_and_completed()
    {
        await using TwitterFixture fixture = await TwitterFixture.StartAsync();
        byte[] bytes = TestMedia.Png(padding: 300_000);
        Reports<UploadProgress> reports = new();

        await fixture.Twitter.Media.UploadAsync(fixture.Account, MediaSource.FromBytes(bytes), new UploadOptions { Progress = reports, ChunkSize = 1024 * 1024 }, TestContext.Current.CancellationToken);

        reports.All[^1].ShouldBe(new UploadProgress(UploadPhase.Completed, bytes.Length, bytes.Length));
        reports.All.Where(r => r.Phase == UploadPhase.Sending).Select(r => r.BytesSent).ShouldBeInOrder();
    }
}
