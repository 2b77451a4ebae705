namespace Social.Testing.Tests.GoogleBusiness;

public sealed class MediaTests : GoogleBusinessTestBase
{
    private static readonly byte[] Photo = [.. Images.Png(1200, 900), .. new byte[20_000]];

    [Fact]
    public async Task A_photo_by_bytes_takes_three_calls()
    {
        var start = await Post(Location + "/media:startUpload");
        var name = start.Json["resourceName"]!.GetValue<string>();

        var early = await Create($$"""{"resourceName":"{{name}}"}""");
        early.ShouldFail(1001, "data_ref.resource_name");
        (await Bytes(name, Photo)).Status.ShouldBe(200);
        var made = await Create($$"""{"resourceName":"{{name}}"}""");

        made.Status.ShouldBe(200, made.Body);
        made.Json["locationAssociation"]!["category"]!.GetValue<string>().ShouldBe("INTERIOR");
        var media = Business.Media.Single();
        (media.Size, media.Sha256).ShouldBe((Photo.Length, Convert.ToHexStringLower(System.Security.Cryptography.SHA256.HashData(Photo))));
        (await Create($$"""{"resourceName":"{{name}}"}""")).ShouldFail(1001, "data_ref.resource_name");

        (await Get(Location + "/media")).Json["totalMediaItemCount"]!.GetValue<int>().ShouldBe(1);
        (await Patch($"/v4/{media.Name}?updateMask=locationAssociation.category", """{"locationAssociation":{"category":"COVER"}}""")).ShouldFail(5, "location_association.category");
        (await Patch($"/v4/{media.Name}?updateMask=locationAssociation.category", """{"locationAssociation":{"category":"TEAMS"}}""")).Status.ShouldBe(200);
        (await Delete("/v4/" + media.Name)).Body.ShouldBe("{}");
        Business.Media.ShouldBeEmpty();
    }

    [Fact]
    public async Task Small_photos_and_doubtful_sources_are_refused()
    {
        var name = (await Post(Location + "/media:startUpload")).Json["resourceName"]!.GetValue<string>();
        await Bytes(name, Images.Png(1200, 900));
        (await Create($$"""{"resourceName":"{{name}}"}""")).ShouldFail(1002, "media");
        await Bytes(name, [.. Images.Png(1200, 249), .. new byte[20_000]]);
        (await Create($$"""{"resourceName":"{{name}}"}""")).ShouldFail(1003, "media");
        (await Post(Location + "/media", """{"mediaFormat":"PHOTO","locationAssociation":{"category":"INTERIOR"}}""")).ShouldFail(3, "source_url");
        (await Bytes("nothere", Photo)).ShouldBe(404, "NOT_FOUND");
    }

    [Fact]
    public async Task A_photo_by_address_is_fetched()
    {
        var (url, serving) = await Serve(Photo);

        var made = await Post(Location + "/media", $$"""{"mediaFormat":"PHOTO","locationAssociation":{"category":"EXTERIOR"},"sourceUrl":"{{url}}"}""");

        made.Status.ShouldBe(200, made.Body);
        await serving;
        Business.Media.Single().Size.ShouldBe(Photo.Length);
        Business.Media.Single().SourceUrl.ShouldBe(url);
    }

    private Task<Answer> Bytes(string name, byte[] bytes) => Send(
        HttpMethod.Post, $"/upload/v1/media/{name}?upload_type=media", new ByteArrayContent(bytes) { Headers = { { "Content-Type", "image/png" } } });

    private Task<Answer> Create(string reference) =>
        Post(Location + "/media", $$"""{"mediaFormat":"PHOTO","locationAssociation":{"category":"INTERIOR"},"dataRef":{{reference}}}""");
}
