using System.Security.Cryptography;
using System.Text.Json;
using Social.Testing;

namespace Social.Google.Tests.Media;

public sealed class GalleryTests
{
    [Fact]
    public async Task Bad_photos_are_refused_before_anything_is_sent()
    {
        await using GoogleBusinessFixture fixture = await GoogleBusinessFixture.StartAsync();

        await RefusedAsync(fixture, Pictures.Jpeg(1200, 900, 10_239), BusinessMediaCategory.Interior, "Source", "10240", "10239");
        await RefusedAsync(fixture, Pictures.Jpeg(1200, 249), BusinessMediaCategory.Interior, "Source", "250", "249");
        await RefusedAsync(fixture, "%PDF-1.7 and more of it"u8.ToArray(), BusinessMediaCategory.Interior, "Source", "image, video", "document");
        await RefusedAsync(fixture, Pictures.Jpeg(1200, 900), default, "Category", "a category", "none");
        (await Should.ThrowAsync<SocialValidationException>(() => fixture.Google.Media.SetCategoryAsync(fixture.Account, "1", BusinessMediaCategory.Cover, Cancel))).Problems[0].Actual.ShouldBe("COVER");

        fixture.Network.Requests.ShouldBeEmpty();
    }

    [Fact]
    public async Task Bytes_are_uploaded_as_published_and_become_an_item()
    {
        await using GoogleBusinessFixture fixture = await GoogleBusinessFixture.StartAsync();
        byte[] photo = Pictures.Jpeg(1200, 900);

        PublishResult result = await fixture.Google.Media.AddAsync(
            fixture.Account, new BusinessMediaRequest { Source = MediaSource.FromBytes(photo, "room.jpg"), Category = BusinessMediaCategory.Interior, Description = "The hall" }, cancellationToken: Cancel);

        EmulatedBusinessMedia made = fixture.Network.Media.ShouldHaveSingleItem();
        made.Sha256.ShouldBe(Convert.ToHexStringLower(SHA256.HashData(photo)));
        (made.Category, made.Description, made.MediaFormat).ShouldBe(("INTERIOR", "The hall", "PHOTO"));
        (result.Status, result.Reference!.Id).ShouldBe((PublishStatus.Published, made.Id));
        RecordedRequest[] sent = [.. fixture.Network.Requests];
        sent.Select(r => r.Path.Split('?')[0]).ShouldBe([fixture.Path + "/media:startUpload", sent[1].Path, fixture.Path + "/media"]);
        (sent[1].Method, sent[1].Query, sent[1].Headers["Content-Type"]).ShouldBe(("POST", "upload_type=media", "image/jpeg"));
        JsonElement body = JsonDocument.Parse(sent[2].Body).RootElement;
        body.EnumerateObject().Select(p => p.Name).ShouldBe(["mediaFormat", "locationAssociation", "dataRef", "description"], ignoreOrder: true);
    }

    [Fact]
    public async Task A_failed_upload_of_bytes_is_sent_again_and_a_lost_create_is_found()
    {
        await using GoogleBusinessFixture fixture = await GoogleBusinessFixture.StartAsync();
        fixture.Network.Faults.Add(new EmulatorFault { Kind = EmulatorFaultKind.ServerErrorBefore, PathPattern = "/upload/**" });
        fixture.Network.Faults.Add(new EmulatorFault { Kind = EmulatorFaultKind.ResetAfterTaken, Method = "POST", PathPattern = fixture.Path + "/media" });

        PublishResult result = await fixture.Google.Media.AddAsync(
            fixture.Account, new BusinessMediaRequest { Source = MediaSource.FromBytes(Pictures.Jpeg(1200, 900)), Category = BusinessMediaCategory.Menu }, cancellationToken: Cancel);

        (result.Status, result.Evidence).ShouldBe((PublishStatus.Published, ReconciliationEvidence.Evidence));
        result.Reference!.Id.ShouldBe(fixture.Network.Media.ShouldHaveSingleItem().Id);
        fixture.Network.Requests.CountOf("POST", fixture.Path + "/media").ShouldBe(1);
    }

    [Fact]
    public async Task A_URL_is_fetched_by_Google_and_items_are_listed_recategorised_and_deleted()
    {
        await using GoogleBusinessFixture fixture = await GoogleBusinessFixture.StartAsync();
        for (int i = 0; i < 3; i++)
        {
            await fixture.Google.Media.AddAsync(fixture.Account, new BusinessMediaRequest { Source = MediaSource.FromUrl($"https://a.example.com/{i}.jpg"), Category = BusinessMediaCategory.Product }, cancellationToken: Cancel);
        }

        List<BusinessMediaItem> items = [];
        await foreach (SocialPage<BusinessMediaItem> page in fixture.Google.Media.List(fixture.Account).AsPages(pageSizeHint: 2, cancellationToken: Cancel))
        {
            items.AddRange(page.Items);
        }

        items.Select(i => i.Id).ShouldBe(fixture.Network.Media.Select(m => m.Id), ignoreOrder: true);
        items.ShouldAllBe(i => i.Kind == MediaKind.Image && i.Category == BusinessMediaCategory.Product && i.GoogleUrl != null);
        (await fixture.Google.Media.SetCategoryAsync(fixture.Account, items[0].Name, BusinessMediaCategory.Teams, Cancel)).Category.ShouldBe(BusinessMediaCategory.Teams);
        await fixture.Google.Media.DeleteAsync(fixture.Account, items[0].Id, Cancel);
        (await fixture.Google.Media.GetAsync(fixture.Account, items[0].Id, Cancel)).ShouldBeNull();
        (await fixture.Google.Media.GetAsync(fixture.Account, items[1].Id, Cancel)).ShouldNotBeNull();
        (await fixture.Google.Media.ListOfCustomers(fixture.Account).ToListAsync(Cancel)).ShouldBeEmpty();
    }

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    private static async Task RefusedAsync(GoogleBusinessFixture fixture, byte[] bytes, BusinessMediaCategory category, string member, string limit, string actual)
    {
        SocialValidationException error = await Should.ThrowAsync<SocialValidationException>(
            () => fixture.Google.Media.AddAsync(fixture.Account, new BusinessMediaRequest { Source = MediaSource.FromBytes(bytes), Category = category }, cancellationToken: Cancel));
        ValidationProblem problem = error.Problems.ShouldHaveSingleItem();
        (problem.Member, problem.Limit, problem.Actual).ShouldBe((member, limit, actual));
    }
}
