namespace Social.Testing.Tests.WhatsApp;

public sealed class MessageTests : WhatsAppTestBase
{
    [Fact]
    public async Task A_text_is_accepted_as_in_the_documentation()
    {
        var answer = await Message("""
            "type":"text","text":{"preview_url":true,"body":"Here: https://www.meta.com/quest/quest-3/"}
            """);

        answer.Status.ShouldBe(200, answer.Body);
        answer.Json["messaging_product"]!.GetValue<string>().ShouldBe("whatsapp");
        answer.Json["contacts"]![0]!["input"]!.GetValue<string>().ShouldBe("+16505551234");
        answer.Json["contacts"]![0]!["wa_id"]!.GetValue<string>().ShouldBe("16505551234");
        answer.Json["messages"]![0]!["id"]!.GetValue<string>().ShouldStartWith("wamid.");
        answer.Json["messages"]![0]!["message_status"].ShouldBeNull();
        Network.Messages.ShouldHaveSingleItem().Recipient.ShouldBe("16505551234");
    }

    [Fact]
    public async Task The_same_message_twice_is_two_messages()
    {
        await Text();
        await Text();

        Network.Messages.Count.ShouldBe(2);
    }

    [Fact]
    public async Task A_number_without_its_sign_goes_to_somebody_else()
    {
        Network.Receive("+116505551234");

        var answer = await Text(to: "16505551234");

        answer.Json["contacts"]![0]!["wa_id"]!.GetValue<string>().ShouldBe("116505551234");
    }

    [Theory]
    [InlineData("+1 (650) 555-1234", 200)]
    [InlineData("+123", 131009)]
    [InlineData("+1650555123x", 131009)]
    [InlineData("US.13491208655302741918", 131009)]
    public async Task A_recipient_is_a_number(string to, int expected)
    {
        var answer = await Text(to: to);

        (answer.Status == 200 ? 200 : Code(answer)).ShouldBe(expected);
    }

    [Fact]
    public async Task A_business_scoped_id_goes_into_recipient()
    {
        Network.Receive("US.13491208655302741918");

        var answer = await Post($"/v25.0/{Phone}/messages", """{"messaging_product":"whatsapp","recipient":"US.13491208655302741918","type":"text","text":{"body":"Hi"}}""");

        answer.Status.ShouldBe(200, answer.Body);
        answer.Json["contacts"]![0]!["user_id"]!.GetValue<string>().ShouldBe("US.13491208655302741918");
        answer.Json["contacts"]![0]!["wa_id"].ShouldBeNull();
    }

    [Fact]
    public async Task Free_text_is_for_24_hours_after_the_last_message()
    {
        Network.Clock.Advance(TimeSpan.FromHours(24));

        var late = await Text();
        Network.Receive(Customer);
        var again = await Text();
        var stranger = await Text(to: "+16505550000");

        Code(late).ShouldBe(131047);
        again.Status.ShouldBe(200);
        Code(stranger).ShouldBe(131047);
        stranger.Json["error"]!["error_data"]!["messaging_product"]!.GetValue<string>().ShouldBe("whatsapp");
    }

    [Fact]
    public async Task What_fails_late_is_accepted_and_told_by_a_status()
    {
        Network.Options.RefusesAtOnce = false;

        var answer = await Text(to: "+16505550000");

        answer.Status.ShouldBe(200);
        Network.Messages.ShouldHaveSingleItem().FailureCode.ShouldBe(131047);
    }

    [Fact]
    public async Task A_pair_gets_one_in_six_seconds_after_a_burst()
    {
        Network.Options.PairBurst = 2;
        await Text();
        await Text();

        var third = await Text();
        Network.Clock.Advance(TimeSpan.FromSeconds(6));
        var later = await Text();

        Code(third).ShouldBe(131056);
        later.Status.ShouldBe(200);
    }

    [Fact]
    public async Task Beyond_its_throughput_a_number_is_throttled()
    {
        Network.Options.MessagesPerSecond = 1;
        await Text();

        var answer = await Text();

        Code(answer).ShouldBe(130429);
        answer.Json["error"]!["error_data"]!["details"]!.GetValue<string>().ShouldBe("Cloud API message throughput has been reached.");
        answer.Json["error"]!["error_subcode"].ShouldBeNull();
    }

    [Theory]
    [InlineData("\"type\":\"text\",\"text\":{}", 131008)]
    [InlineData("\"type\":\"text\",\"text\":{\"body\":\"a\",\"color\":\"red\"}", 100)]
    [InlineData("\"type\":\"text\",\"text\":{\"body\":\"a\"},\"image\":{}", 100)]
    [InlineData("\"type\":\"hologram\"", 131051)]
    [InlineData("\"type\":\"image\",\"image\":{\"id\":\"1\",\"link\":\"https://a.b/c.png\"}", 100)]
    [InlineData("\"type\":\"image\",\"image\":{\"id\":\"1\"}", 131009)]
    [InlineData("\"type\":\"audio\",\"audio\":{\"link\":\"https://a.b/c.mp3\",\"caption\":\"no\"}", 100)]
    [InlineData("\"type\":\"location\",\"location\":{\"latitude\":91,\"longitude\":0}", 131009)]
    [InlineData("\"type\":\"contacts\",\"contacts\":[{\"name\":{\"first_name\":\"Ann\"}}]", 131008)]
    [InlineData("\"type\":\"reaction\",\"reaction\":{\"message_id\":\"wamid.none\",\"emoji\":\"x\"}", 131009)]
    [InlineData("\"type\":\"interactive\",\"interactive\":{\"type\":\"button\",\"body\":{\"text\":\"Pick\"},\"action\":{\"buttons\":[]}}", 131009)]
    [InlineData("\"type\":\"interactive\",\"interactive\":{\"type\":\"cta_url\",\"body\":{\"text\":\"Pick\"},\"action\":{\"name\":\"cta_url\",\"parameters\":{\"display_text\":\"See\"}}}", 131008)]
    [InlineData("\"type\":\"interactive\",\"interactive\":{\"type\":\"product_list\",\"body\":{\"text\":\"Pick\"},\"action\":{\"catalog_id\":\"1\",\"sections\":[{\"product_items\":[{\"product_retailer_id\":\"a\"}]}]}}", 131008)]
    public async Task What_the_reference_does_not_allow_is_refused(string members, int code)
    {
        var answer = await Message(members);

        Code(answer).ShouldBe(code, answer.Body);
        Network.Messages.ShouldBeEmpty();
    }

    [Fact]
    public async Task A_text_has_4096_characters()
    {
        (await Text(new string('x', 4096))).Status.ShouldBe(200);
        Code(await Text(new string('x', 4097))).ShouldBe(100);
    }

    [Fact]
    public async Task Reply_buttons_are_accepted_as_in_the_documentation()
    {
        var answer = await Message("""
            "type":"interactive","interactive":{"type":"button","body":{"text":"Pick"},"action":{"buttons":[{"type":"reply","reply":{"id":"yes","title":"Yes"}},{"type":"reply","reply":{"id":"cancel-button","title":"Cancel"}}]}}
            """);

        answer.Status.ShouldBe(200, answer.Body);
    }

    [Fact]
    public async Task A_received_message_is_marked_as_read_and_no_other()
    {
        var inbound = Network.Receive(Customer);

        var answer = await Post($"/v25.0/{Phone}/messages", $$"""{"messaging_product":"whatsapp","status":"read","typing_indicator":{"type":"text"},"message_id":"{{inbound}}"}""");
        var unknown = await Post($"/v25.0/{Phone}/messages", """{"messaging_product":"whatsapp","status":"read","message_id":"wamid.none"}""");

        answer.Body.ShouldBe("""{"success":true}""");
        Network.ReadMessages.ShouldBe([inbound]);
        Code(unknown).ShouldBe(131009);
    }

    [Fact]
    public async Task A_number_must_be_registered_and_not_locked()
    {
        Network.DefaultNumber.IsRegistered = false;
        Code(await Text()).ShouldBe(133010);
        Network.DefaultNumber.IsRegistered = true;
        Network.DefaultNumber.IsLocked = true;
        Code(await Text()).ShouldBe(131031);
    }

    [Fact]
    public async Task The_token_decides()
    {
        var none = await Get($"/v25.0/{Phone}", "");
        var wrong = await Get($"/v25.0/{Phone}", "EAAnot");
        var other = await Post($"/v25.0/{Phone}/messages", """{"messaging_product":"whatsapp"}""", Network.IssueToken(businesses: [Network.AddBusiness("Other")]).AccessToken);
        var unscoped = await Post($"/v25.0/{Phone}/messages", """{"messaging_product":"whatsapp"}""", Network.IssueToken(["whatsapp_business_management"]).AccessToken);
        Network.ExpireToken(Token);
        var expired = await Get($"/v25.0/{Phone}/whatsapp_business_profile");

        (none.Status, Code(none)).ShouldBe((401, 0));
        (wrong.Status, Code(wrong)).ShouldBe((401, 190));
        Code(other).ShouldBe(200);
        Code(unscoped).ShouldBe(10);
        expired.Json["error"]!["error_subcode"]!.GetValue<int>().ShouldBe(463);
    }
}
