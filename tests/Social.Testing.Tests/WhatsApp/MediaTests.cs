using System.Text.Json.Nodes;

namespace Social.Testing.Tests.WhatsApp;

public sealed class MediaTests : WhatsAppTestBase
{
    [Fact]
    public async Task Media_is_uploaded_described_downloaded_with_the_token_and_deleted()
    {
        var id = (await Upload([1, 2, 3], "image/png")).Json["id"]!.GetValue<string>();

        var told = await Get($"/v25.0/{id}?phone_number_id={Phone}");
        var url = new Uri(told.Json["url"]!.GetValue<string>()).PathAndQuery;
        var bytes = await Get(url);
        var withoutToken = await Get(url, "");
        var withoutAgent = await Request(HttpMethod.Get, url, null, userAgent: null);
        Network.Clock.Advance(TimeSpan.FromMinutes(5));
        var late = await Get(url);
        var deleted = await Delete($"/v25.0/{id}");

        told.Json["file_size"]!.GetValue<string>().ShouldBe("3");
        told.Json["sha256"]!.GetValue<string>().ShouldBe("039058c6f2c0cb492c533b0a4d14ef77cc0f78abccced5287d84a1a2011cfb81");
        bytes.Status.ShouldBe(200);
        withoutToken.Status.ShouldBe(401);
        withoutAgent.Status.ShouldBe(403);
        late.Status.ShouldBe(404);
        deleted.Body.ShouldBe("""{"success":true}""");
        Code(await Get($"/v25.0/{id}")).ShouldBe(100);
    }

    [Fact]
    public async Task Media_is_forgotten_after_30_days()
    {
        var id = (await Upload([1], "image/png")).Json["id"]!.GetValue<string>();
        Network.Clock.Advance(TimeSpan.FromDays(30));
        Network.Receive(Customer);

        Code(await Get($"/v25.0/{id}")).ShouldBe(100);
        Code(await Message($"\"type\":\"image\",\"image\":{{\"id\":\"{id}\"}}")).ShouldBe(131009);
    }

    [Theory]
    [InlineData("image/gif", null, "whatsapp", 131053)]
    [InlineData("image/png", "image/jpeg", "whatsapp", 100)]
    [InlineData("image/png", null, "messenger", 100)]
    public async Task What_cannot_be_taken_is_refused(string type, string? part, string product, int code) => Code(await Upload([1], type, part, product)).ShouldBe(code);

    [Fact]
    public async Task Size_depends_on_the_kind()
    {
        (await Upload(new byte[5 * 1024 * 1024], "image/png")).Status.ShouldBe(200);
        Code(await Upload(new byte[(5 * 1024 * 1024) + 1], "image/png")).ShouldBe(131053);
    }

    [Fact]
    public async Task An_image_is_no_document()
    {
        var id = (await Upload([1], "image/png")).Json["id"]!.GetValue<string>();

        (await Message($"\"type\":\"image\",\"image\":{{\"id\":\"{id}\",\"caption\":\"Hi\"}}")).Status.ShouldBe(200);
        Code(await Message($"\"type\":\"document\",\"document\":{{\"id\":\"{id}\"}}")).ShouldBe(131053);
    }

    [Fact]
    public async Task A_body_that_is_no_form_is_refused() => Code(await Post($"/v25.0/{Phone}/media", new JsonObject().ToJsonString())).ShouldBe(100);
}
