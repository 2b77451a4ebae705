namespace Social.Testing.Tests.WhatsApp;

public sealed class NumberTests : WhatsAppTestBase
{
    [Fact]
    public async Task The_messaging_limit_is_told_as_in_the_documentation()
    {
        var answer = await Get($"/v25.0/{Phone}?fields=whatsapp_business_manager_messaging_limit");

        answer.Json["whatsapp_business_manager_messaging_limit"]!.GetValue<string>().ShouldBe("TIER_250");
        answer.Json["id"]!.GetValue<string>().ShouldBe(Phone);
        Code(await Get($"/v25.0/{Phone}?fields=shoe_size")).ShouldBe(100);
    }

    [Fact]
    public async Task A_number_is_registered_with_its_pin()
    {
        await Post($"/v25.0/{Phone}/deregister", "{}");
        var wrong = await Post($"/v25.0/{Phone}/register", """{"messaging_product":"whatsapp","pin":"000000"}""");
        var right = await Post($"/v25.0/{Phone}/register", """{"messaging_product":"whatsapp","pin":"123456"}""");

        Code(wrong).ShouldBe(133005);
        right.Body.ShouldBe("""{"success":true}""");
        Network.DefaultNumber.IsRegistered.ShouldBeTrue();
    }

    [Fact]
    public async Task A_code_is_asked_for_and_given_back()
    {
        Code(await Post($"/v25.0/{Phone}/verify_code", """{"code":"123830"}""")).ShouldBe(136024);
        await Post($"/v25.0/{Phone}/request_code", """{"code_method":"SMS","language":"en_US"}""");
        (await Post($"/v25.0/{Phone}/verify_code", """{"code":"123830"}""")).Status.ShouldBe(200);
    }

    [Fact]
    public async Task A_profile_is_changed_within_its_limits()
    {
        (await Post($"/v25.0/{Phone}/whatsapp_business_profile", """{"messaging_product":"whatsapp","about":"We sell","websites":["https://ex.com"]}""")).Status.ShouldBe(200);
        Code(await Post($"/v25.0/{Phone}/whatsapp_business_profile", $$"""{"messaging_product":"whatsapp","about":"{{new string('x', 140)}}"}""")).ShouldBe(100);

        var profile = await Get($"/v25.0/{Phone}/whatsapp_business_profile?fields=about,websites");

        profile.Json["data"]![0]!["about"]!.GetValue<string>().ShouldBe("We sell");
    }

    [Fact]
    public async Task Only_who_wrote_lately_is_blocked()
    {
        var blocked = await Post($"/v25.0/{Phone}/block_users", """{"messaging_product":"whatsapp","block_users":[{"user":"+16505551234"}]}""");
        var stranger = await Post($"/v25.0/{Phone}/block_users", """{"messaging_product":"whatsapp","block_users":[{"user":"+16505550000"}]}""");
        var freed = await Delete($"/v25.0/{Phone}/block_users", """{"messaging_product":"whatsapp","block_users":[{"user":"+16505551234"}]}""");

        blocked.Json["block_users"]!["added_users"]![0]!["wa_id"]!.GetValue<string>().ShouldBe("16505551234");
        Code(stranger).ShouldBe(139100);
        freed.Status.ShouldBe(200);
        Network.DefaultNumber.Blocked.ShouldBeEmpty();
    }

    [Fact]
    public async Task A_token_tells_what_it_is_for()
    {
        var answer = await Get($"/v25.0/debug_token?input_token={Token}");

        answer.Json["data"]!["type"]!.GetValue<string>().ShouldBe("SYSTEM_USER");
        answer.Json["data"]!["granular_scopes"]![0]!["target_ids"]![0]!.GetValue<string>().ShouldBe(Waba);
    }

    [Fact]
    public async Task Another_process_can_drive_it()
    {
        await Post("/_emulator/refusals", """{"to":"+16505551234","code":131026}""");
        Code(await Text()).ShouldBe(131026);
        await Post("/_emulator/refusals", """{"to":"+16505551234"}""");
        await Post("/_emulator/inbound", """{"from":"+16505559999"}""");
        (await Text(to: "+16505559999")).Status.ShouldBe(200);

        var messages = await Get("/_emulator/messages");

        messages.Json["messages"]!.AsArray().Count.ShouldBe(1);
    }

    [Fact]
    public async Task An_unknown_path_or_version_is_refused()
    {
        Code(await Get("/v25.0/a/b/c/d")).ShouldBe(2500);
        Code(await Get($"/25/{Phone}")).ShouldBe(2500);
    }
}
