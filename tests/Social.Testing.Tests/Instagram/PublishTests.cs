namespace Social.Testing.Tests.Instagram;

public sealed class PublishTests : InstagramTestBase
{
    [Fact]
    public async Task An_image_becomes_a_container_and_a_container_a_medium()
    {
        var own = Instagram.IssueInstagramToken().AccessToken;
        var made = await PostJson($"/{Account.Id}/media", $$"""{"image_url":"{{Photo}}","caption":"#BronzFonz","alt_text":"A fonz"}""", own);
        var container = Id(made);
        made.Body.ShouldBe($$"""{"id":"{{container}}"}""");

        (await Get($"/{container}?fields=id,status,status_code", own)).Body.ShouldBe($$"""{"id":"{{container}}","status":"Finished: Media has been uploaded and it is ready to be published.","status_code":"FINISHED"}""");
        var published = await Publish(container, own);
        published.Body.ShouldBe($$"""{"id":"{{Id(published)}}"}""");

        (await Get($"/{container}?fields=status_code", own)).Json["status_code"]!.GetValue<string>().ShouldBe("PUBLISHED");
        var medium = (await Get($"/{Id(published)}?fields=caption,media_type,media_product_type,alt_text,permalink,shortcode", own)).Json;
        (medium["caption"]!.GetValue<string>(), medium["media_type"]!.GetValue<string>(), medium["media_product_type"]!.GetValue<string>(), medium["alt_text"]!.GetValue<string>()).ShouldBe(("#BronzFonz", "IMAGE", "FEED", "A fonz"));
        medium["permalink"]!.GetValue<string>().ShouldBe($"https://www.instagram.com/p/{medium["shortcode"]}/");
    }

    [Fact]
    public async Task A_container_can_be_published_once()
    {
        var container = await Container();
        Id(await Publish(container));

        Refused(await Publish(container), 24, 2207006);
        Refused(await Publish("17"), 24, 2207006);
        Instagram.Media.Count.ShouldBe(1);
    }
}
