namespace Social.Testing.Tests.WhatsApp;

public sealed class TemplateTests : WhatsAppTestBase
{
    private const string Promo = """
        [{"type":"HEADER","format":"IMAGE"},{"type":"BODY","text":"Hi {{1}}, it costs {{2}}"},{"type":"BUTTONS","buttons":[{"type":"QUICK_REPLY","text":"Ok"},{"type":"URL","text":"See","url":"https://ex.com/{{1}}"}]}]
        """;

    [Fact]
    public async Task A_template_goes_out_at_any_time_as_in_the_documentation()
    {
        Network.AddTemplate("promo", "en_US", Promo, "MARKETING");

        var answer = await Message("""
            "type":"template","template":{"name":"promo","language":{"code":"en_US"},"components":[{"type":"header","parameters":[{"type":"image","image":{"link":"https://ex.com/i.png"}}]},{"type":"body","parameters":[{"type":"text","text":"Mark"},{"type":"currency","currency":{"fallback_value":"$100.99","code":"USD","amount_1000":100990}}]},{"type":"button","sub_type":"quick_reply","index":"0","parameters":[{"type":"payload","payload":"aGlzIHRo"}]},{"type":"button","sub_type":"url","index":1,"parameters":[{"type":"text","text":"x"}]}]}
            """, "+16315555555");

        answer.Status.ShouldBe(200, answer.Body);
        answer.Json["messages"]![0]!["message_status"]!.GetValue<string>().ShouldBe("accepted");
    }

    [Theory]
    [InlineData("PAUSED", 132015)]
    [InlineData("DISABLED", 132016)]
    [InlineData("PENDING", 132001)]
    [InlineData("REJECTED", 132001)]
    public async Task Only_an_approved_template_goes_out(string status, int code)
    {
        Network.Templates.Single().Status = status;

        Code(await Message("\"type\":\"template\",\"template\":{\"name\":\"hello_world\",\"language\":{\"code\":\"en_US\"}}")).ShouldBe(code);
    }

    [Theory]
    [InlineData("""[{"type":"body","parameters":[{"type":"text","text":"Mark"}]}]""", 132012)]
    [InlineData("""[{"type":"header","parameters":[{"type":"image","image":{"link":"https://ex.com/i.png"}}]},{"type":"body","parameters":[{"type":"text","text":"Mark"}]}]""", 132000)]
    [InlineData("""[{"type":"header","parameters":[{"type":"text","text":"no"}]},{"type":"body","parameters":[{"type":"text","text":"a"},{"type":"text","text":"b"}]}]""", 132012)]
    [InlineData("""[{"type":"header","parameters":[{"type":"image","image":{"link":"https://ex.com/i.png"}}]},{"type":"body","parameters":[{"type":"text","text":"a"},{"type":"text","text":"b"}]}]""", 131008)]
    [InlineData("""[{"type":"header","parameters":[{"type":"image","image":{"link":"https://ex.com/i.png"}}]},{"type":"body","parameters":[{"type":"text","text":"a\nb"},{"type":"text","text":"b"}]}]""", 132012)]
    public async Task Parameters_must_fit_the_template(string components, int code)
    {
        Network.AddTemplate("promo", "en_US", Promo);

        var answer = await Message("\"type\":\"template\",\"template\":{\"name\":\"promo\",\"language\":{\"code\":\"en_US\"},\"components\":" + components + "}");

        Code(answer).ShouldBe(code, answer.Body);
    }

    [Fact]
    public async Task Named_parameters_are_found_by_their_names()
    {
        Network.AddTemplate("named", "en", """[{"type":"BODY","text":"Hi {{first_name}}"}]""", isNamed: true);
        const string Template = "\"type\":\"template\",\"template\":{\"name\":\"named\",\"language\":{\"code\":\"en\"},\"components\":[{\"type\":\"body\",\"parameters\":[{\"type\":\"text\",\"text\":\"Mark\"NAME}]}]}";

        var named = await Message(Template.Replace("NAME", ",\"parameter_name\":\"first_name\"", StringComparison.Ordinal));
        var unnamed = await Message(Template.Replace("NAME", "", StringComparison.Ordinal));

        named.Status.ShouldBe(200, named.Body);
        Code(unnamed).ShouldBe(100);
    }

    [Fact]
    public async Task Templates_are_made_listed_page_by_page_and_deleted()
    {
        var made = await Post($"/v25.0/{Waba}/message_templates", """{"name":"order_update","language":"en_US","category":"UTILITY","components":[{"type":"BODY","text":"Your order {{1}}","example":{"body_text":[["17"]]}}]}""");
        var twice = await Post($"/v25.0/{Waba}/message_templates", """{"name":"order_update","language":"en_US","category":"UTILITY","components":[{"type":"BODY","text":"x"}]}""");
        var badName = await Post($"/v25.0/{Waba}/message_templates", """{"name":"Order","language":"en_US","category":"UTILITY","components":[{"type":"BODY","text":"x"}]}""");
        var first = await Get($"/v25.0/{Waba}/message_templates?limit=1");
        var second = await Get($"/v25.0/{Waba}/message_templates?limit=1&after=" + Uri.EscapeDataString(first.Json["paging"]!["cursors"]!["after"]!.GetValue<string>()));
        var deleted = await Delete($"/v25.0/{Waba}/message_templates?name=order_update");

        made.Json["status"]!.GetValue<string>().ShouldBe("PENDING");
        Code(twice).ShouldBe(100);
        Code(badName).ShouldBe(100);
        first.Json["paging"]!["next"].ShouldNotBeNull();
        second.Json["data"]![0]!["name"]!.GetValue<string>().ShouldBe("order_update");
        second.Json["paging"]!["next"].ShouldBeNull();
        deleted.Body.ShouldBe("""{"success":true}""");
        Network.Templates.ShouldHaveSingleItem().Name.ShouldBe("hello_world");
        first.Header("x-business-use-case-usage").ShouldNotBeNull();
    }

    [Fact]
    public async Task Management_calls_are_counted_by_the_hour()
    {
        Network.Options.ManagementCallsAnHour = 1;
        await Get($"/v25.0/{Waba}/phone_numbers");

        var answer = await Get($"/v25.0/{Waba}/phone_numbers");

        Code(answer).ShouldBe(80008);
    }
}
