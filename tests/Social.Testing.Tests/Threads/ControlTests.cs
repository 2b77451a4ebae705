using System.Net.Http.Headers;
using System.Text;

namespace Social.Testing.Tests.Threads;

public sealed class ControlTests : ThreadsTestBase
{
    [Fact]
    public async Task Another_process_drives_the_network()
    {
        var user = (await Drive("users", """{"username":"ada"}""")).Json;
        var token = (await Drive("tokens", """{"username":"ada","scopes":["threads_basic","threads_content_publish"]}""")).Json;
        token["user_id"]!.GetValue<string>().ShouldBe(user["id"]!.GetValue<string>());
        Token = token["access_token"]!.GetValue<string>();
        await Publish("media_type=TEXT&text=outside");

        var post = (await Get("/_emulator/posts")).Json["posts"]!.AsArray().ShouldHaveSingleItem()!;
        (post["username"]!.GetValue<string>(), post["type"]!.GetValue<string>(), post["text"]!.GetValue<string>()).ShouldBe(("ada", "TEXT", "outside"));
        (await Drive("tokens", """{"username":"bob"}""")).Status.ShouldBe(400);
        (await Drive("tokens/expire", $$"""{"token":"{{Token}}"}""")).Json["done"]!.GetValue<bool>().ShouldBeTrue();
        Refused(await Get("/v1.0/me"), 190, 463);
    }

    private Task<Answer> Drive(string what, string json) => Post("/_emulator/" + what, new StringContent(json, Encoding.UTF8, new MediaTypeHeaderValue("application/json")));
}
