using System.Text.Json;
using System.Text.Json.Nodes;
using Social.Conformance;
using Social.Testing;

namespace Social.Meta.Tests.WhatsApp.Conversations;

/// <summary>What goes over the wire, and what comes back, as the documentation has it.</summary>
public sealed class SendTests
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_text_is_sent_as_in_the_documentation()
    {
        await using WhatsAppFixture fixture = await WhatsAppFixture.StartAsync();

        PublishResult result = await fixture.Messages.SendMessageAsync(
            fixture.Account, WhatsAppFixture.Customer, new WhatsAppMessage { Text = "Here: https://www.meta.com/quest/quest-3/", PreviewsLink = true }, cancellationToken: Cancel);

        result.Status.ShouldBe(PublishStatus.Accepted);
        result.IsSuccess.ShouldBeTrue();
        result.Reference!.Id.ShouldBe(fixture.Network.Messages.ShouldHaveSingleItem().Id);
        result.Reference.Account.ShouldBe(fixture.Account);
        RecordedRequest request = fixture.Network.Requests.Single();
        request.Path.ShouldBe($"/v25.0/{fixture.Account.Id}/messages");
        request.Headers["Authorization"].ShouldStartWith("Bearer ");
        Sent(fixture).ShouldBe("""{"messaging_product":"whatsapp","recipient_type":"individual","to":"+16505551234","type":"text","text":{"body":"Here: https://www.meta.com/quest/quest-3/","preview_url":true}}""");
    }

    [Fact]
    public async Task A_template_is_sent_as_in_the_documentation()
    {
        await using WhatsAppFixture fixture = await WhatsAppFixture.StartAsync();
        fixture.Network.AddTemplate("promo", "en_US", """[{"type":"HEADER","format":"IMAGE"},{"type":"BODY","text":"{{1}} {{2}}"},{"type":"BUTTONS","buttons":[{"type":"QUICK_REPLY","text":"Ok"}]}]""");
        WhatsAppTemplate template = new("promo", "en_US")
        {
            Header = WhatsAppParameter.FromImage(MediaSource.FromUrl("https://ex.com/i.png")),
            Body = ["Mark", WhatsAppParameter.FromCurrency("$100.99", "USD", 100990)],
            Buttons = [WhatsAppTemplateButton.QuickReply(0, "aGlzIHRo")],
        };

        PublishResult result = await SendAsync(fixture, template, "+16315555555");

        result.Status.ShouldBe(PublishStatus.Accepted);
        JsonNode.DeepEquals(JsonNode.Parse(Sent(fixture)), JsonNode.Parse("""
            {"messaging_product":"whatsapp","recipient_type":"individual","to":"+16315555555","type":"template","template":{"name":"promo","language":{"code":"en_US"},"components":[{"type":"header","parameters":[{"type":"image","image":{"link":"https://ex.com/i.png"}}]},{"type":"body","parameters":[{"type":"text","text":"Mark"},{"type":"currency","currency":{"fallback_value":"$100.99","code":"USD","amount_1000":100990}}]},{"type":"button","sub_type":"quick_reply","index":"0","parameters":[{"type":"payload","payload":"aGlzIHRo"}]}]}}
            """)).ShouldBeTrue(Sent(fixture));
    }

    [Fact]
    public async Task Every_component_of_a_template_is_filled()
    {
        await using WhatsAppFixture fixture = await WhatsAppFixture.StartAsync();
        fixture.Network.AddTemplate("all", "en", """
            [{"type":"HEADER","format":"LOCATION"},{"type":"LIMITED_TIME_OFFER","limited_time_offer":{"text":"Hurry","has_expiration":true}},{"type":"BODY","text":"{{first_name}} until {{until}}"},
             {"type":"BUTTONS","buttons":[{"type":"COPY_CODE"},{"type":"URL","url":"https://ex.com/{{1}}"},{"type":"FLOW"},{"type":"CATALOG"}]}]
            """, isNamed: true);
        fixture.Network.AddTemplate("cards", "en", """
            [{"type":"BODY","text":"Look"},{"type":"CAROUSEL","cards":[
              {"components":[{"type":"HEADER","format":"IMAGE"},{"type":"BODY","text":"{{1}}"},{"type":"BUTTONS","buttons":[{"type":"QUICK_REPLY","text":"A"}]}]},
              {"components":[{"type":"HEADER","format":"VIDEO"},{"type":"BODY","text":"Two"},{"type":"BUTTONS","buttons":[{"type":"QUICK_REPLY","text":"B"}]}]}]}]
            """);

        await SendAsync(fixture, new WhatsAppTemplate("all", "en")
        {
            Header = WhatsAppParameter.FromLocation(new WhatsAppLocation(37.75, -122.42) { Name = "Shop", Address = "1 Main St" }),
            OfferEndsAt = DateTimeOffset.FromUnixTimeSeconds(1_900_000_000),
            Body = [WhatsAppParameter.FromText("Mark", "first_name"), WhatsAppParameter.FromDateTime("February 25, 1977", "until")],
            Buttons = [WhatsAppTemplateButton.CopyCode(0, "SAVE20"), WhatsAppTemplateButton.Url(1, "x"), WhatsAppTemplateButton.Flow(2, "token"), WhatsAppTemplateButton.Catalog(3, "sku")],
        });
        await SendAsync(fixture, new WhatsAppTemplate("cards", "en")
        {
            Cards =
            [
                new() { Header = WhatsAppParameter.FromImage(MediaSource.FromUrl("https://ex.com/1.png")), Body = ["One"], Buttons = [WhatsAppTemplateButton.QuickReply(0, "a")] },
                new() { Header = WhatsAppParameter.FromVideo(MediaSource.FromUrl("https://ex.com/2.mp4")), Buttons = [WhatsAppTemplateButton.QuickReply(0, "b")] },
            ],
        });

        fixture.Network.Messages.Count.ShouldBe(2);
    }

    [Fact]
    public async Task Every_interactive_kind_is_taken()
    {
        await using WhatsAppFixture fixture = await WhatsAppFixture.StartAsync();
        Uri site = new("https://ex.com/");
        using JsonDocument data = JsonDocument.Parse("""{"name":"Ann"}""");
        WhatsAppContent[] kinds =
        [
            new WhatsAppReplyButtons([new("yes", "Yes"), new("cancel-button", "Cancel")]) { Header = "Choose", Body = "Pick", Footer = "Soon" },
            new WhatsAppReplyButtons([new("yes", "Yes")]) { Header = WhatsAppHeader.FromImage(MediaSource.FromUrl("https://ex.com/i.png")), Body = "Pick" },
            new WhatsAppList("Menu", [new("First", [new("1", "One", "The first")]), new("Second", [new("2", "Two")])]) { Header = "Menu", Body = "Pick" },
            new WhatsAppLinkButton("See", site) { Body = "Look" },
            new WhatsAppFlow("Open") { Body = "Fill in", FlowId = "1", FlowToken = new Secret("t"), Screen = "START", Data = data.RootElement },
            new WhatsAppFlow("Open") { Body = "Fill in", FlowName = "form", IsDraft = true },
            new WhatsAppProduct("1", "sku"),
            new WhatsAppProductList("1", [new("Hats", ["a", "b"])]) { Header = "Shop", Body = "Look" },
            new WhatsAppCatalog { Body = "Look", ThumbnailProductId = "a" },
            new WhatsAppLocationRequest { Body = "Where are you?" },
            new WhatsAppAddressRequest("IN") { Body = "Where to?" },
            new WhatsAppCarousel([new(MediaSource.FromUrl("https://ex.com/1.png"), "See", site, "One"), new(MediaSource.FromUrl("https://ex.com/2.png"), "See", site)]) { Body = "Look" },
            new WhatsAppLocation(37.75, -122.42) { Name = "Shop" },
            new WhatsAppContacts([new("Ann Lee") { FirstName = "Ann", Phones = [new("+16505550001", "WORK", "16505550001")], Emails = [new("a@ex.com")], Urls = [new("https://ex.com")], Addresses = [new() { City = "Menlo Park", Type = "HOME" }], Company = "Ex", Birthday = new DateOnly(1990, 1, 2) }]),
        ];

        foreach (WhatsAppContent content in kinds)
        {
            (await SendAsync(fixture, content)).Status.ShouldBe(PublishStatus.Accepted, content.GetType().Name);
        }

        fixture.Network.Messages.Count.ShouldBe(kinds.Length);
    }

    [Fact]
    public async Task A_reaction_is_given_and_taken_back_and_an_answer_names_what_it_answers()
    {
        await using WhatsAppFixture fixture = await WhatsAppFixture.StartAsync();
        string theirs = fixture.Network.Receive(WhatsAppFixture.Customer);

        await fixture.Messages.ReactAsync(fixture.Account, WhatsAppFixture.Customer, theirs, "👍", cancellationToken: Cancel);
        await fixture.Messages.ReactAsync(fixture.Account, WhatsAppFixture.Customer, theirs, null, cancellationToken: Cancel);
        await fixture.Messages.SendMessageAsync(fixture.Account, WhatsAppFixture.Customer, new Message { Text = "Yes", ReplyToId = theirs }, cancellationToken: Cancel);

        JsonNode[] bodies = [.. fixture.Network.Messages.Select(m => JsonNode.Parse(m.Body)!)];
        bodies[0]["reaction"]!["emoji"]!.GetValue<string>().ShouldBe("👍");
        bodies[1]["reaction"]!["emoji"]!.GetValue<string>().ShouldBeEmpty();
        bodies[2]["context"]!["message_id"]!.GetValue<string>().ShouldBe(theirs);
    }

    [Fact]
    public async Task A_message_is_marked_as_read_and_typing_is_shown()
    {
        await using WhatsAppFixture fixture = await WhatsAppFixture.StartAsync();
        string theirs = fixture.Network.Receive(WhatsAppFixture.Customer);

        await fixture.Messages.MarkReadAsync(fixture.Account, theirs, showsTyping: true, Cancel);

        fixture.Network.ReadMessages.ShouldBe([theirs]);
        fixture.Network.Requests.Single().BodyText.ShouldBe("""{"messaging_product":"whatsapp","status":"read","message_id":"ID","typing_indicator":{"type":"text"}}""".Replace("ID", theirs, StringComparison.Ordinal));
    }

    [Fact]
    public async Task Media_goes_by_address_by_id_or_as_bytes_that_are_uploaded_once()
    {
        await using WhatsAppFixture fixture = await WhatsAppFixture.StartAsync();
        UploadedMedia uploaded = await fixture.Client.Media.UploadAsync(fixture.Account, MediaSource.FromBytes(TestMedia.Jpeg(10, 10)), cancellationToken: Cancel);

        await SendAsync(fixture, new Message { Text = "By id", Media = [uploaded] });
        await SendAsync(fixture, new Message { Text = "By address", Media = [MediaSource.FromUrl("https://ex.com/film.mp4")] });
        await SendAsync(fixture, new Message { Media = [MediaSource.FromBytes(TestMedia.Jpeg(20, 20))] });
        await SendAsync(fixture, new Message { Text = "Manual", Media = [MediaSource.FromBytes("%PDF-1.7 manual"u8.ToArray(), "manual.pdf")] });
        await SendAsync(fixture, new WhatsAppMessage { IsVoice = true, Media = [new MediaAttachment { Source = MediaSource.FromUrl("https://ex.com/a.ogg"), Kind = MediaKind.Audio }] });
        await SendAsync(fixture, new WhatsAppMessage { IsSticker = true, Media = [MediaSource.FromUrl("https://ex.com/s.webp")] });

        JsonNode[] bodies = [.. fixture.Network.Messages.Select(m => JsonNode.Parse(m.Body)!)];
        bodies[0]["image"]!.ToJsonString().ShouldBe($$"""{"id":"{{uploaded.Id}}","caption":"By id"}""");
        bodies[1]["video"]!.ToJsonString().ShouldBe("""{"link":"https://ex.com/film.mp4","caption":"By address"}""");
        bodies[2]["image"]!["id"]!.GetValue<string>().ShouldBe(fixture.Network.Media[1].Id);
        bodies[3]["document"]!["filename"]!.GetValue<string>().ShouldBe("manual.pdf");
        bodies[4]["audio"]!.ToJsonString().ShouldBe("""{"link":"https://ex.com/a.ogg","voice":true}""");
        bodies[5]["sticker"]!.ToJsonString().ShouldBe("""{"link":"https://ex.com/s.webp"}""");
        fixture.Network.Media.Count.ShouldBe(3);
    }

    [Fact]
    public async Task People_without_a_number_and_groups_are_reached()
    {
        await using WhatsAppFixture fixture = await WhatsAppFixture.StartAsync();
        fixture.Network.Receive("US.13491208655302741918");
        string group = fixture.Network.AddGroup();

        await fixture.Messages.SendMessageAsync(fixture.Account, "US.13491208655302741918", new Message { Text = "Hi" }, cancellationToken: Cancel);
        await fixture.Messages.SendMessageAsync(fixture.Account, WhatsAppRecipients.Group(group), new Message { Text = "Hi all" }, cancellationToken: Cancel);

        fixture.Network.Messages.Select(m => m.Recipient).ShouldBe(["US.13491208655302741918", group]);
    }

    [Fact]
    public async Task A_dry_run_composes_and_sends_nothing()
    {
        await using WhatsAppFixture fixture = await WhatsAppFixture.StartAsync();

        PublishResult result = await fixture.Messages.SendMessageAsync(
            fixture.Account, WhatsAppFixture.Customer, new Message { Text = "Look", Media = [MediaSource.FromBytes(TestMedia.Jpeg(1, 1))] }, new PublishOptions { DryRun = true }, Cancel);

        result.Status.ShouldBe(PublishStatus.DryRun);
        JsonNode.Parse(result.RawAnswer.Span)!["image"]!["caption"]!.GetValue<string>().ShouldBe("Look");
        fixture.Network.Requests.ShouldBeEmpty();
    }

    [Fact]
    public async Task The_same_key_with_bytes_uploads_and_sends_once()
    {
        await using WhatsAppFixture fixture = await WhatsAppFixture.StartAsync();
        Message message = new() { Media = [MediaSource.FromBytes(TestMedia.Jpeg(3, 3), "photo.jpg")] };
        PublishOptions once = new() { IdempotencyKey = "order-17" };
        fixture.Network.Faults.Add(new EmulatorFault { Kind = EmulatorFaultKind.Custom, StatusCode = 400, PathPattern = "/*/*/messages" });

        await Should.ThrowAsync<SocialApiException>(() => fixture.Messages.SendMessageAsync(fixture.Account, WhatsAppFixture.Customer, message, once, Cancel));
        PublishResult second = await fixture.Messages.SendMessageAsync(fixture.Account, WhatsAppFixture.Customer, message, once, Cancel);
        PublishResult third = await fixture.Messages.SendMessageAsync(fixture.Account, WhatsAppFixture.Customer, message, once, Cancel);

        third.Reference.ShouldBe(second.Reference);
        fixture.Network.Media.Count.ShouldBe(1);
        fixture.Network.Messages.Count.ShouldBe(1);
    }

    private static Task<PublishResult> SendAsync(WhatsAppFixture fixture, WhatsAppContent content, string to = WhatsAppFixture.Customer) =>
        fixture.Messages.SendMessageAsync(fixture.Account, to, new WhatsAppMessage { Content = content }, cancellationToken: Cancel);

    private static Task<PublishResult> SendAsync(WhatsAppFixture fixture, Message message) =>
        fixture.Messages.SendMessageAsync(fixture.Account, WhatsAppFixture.Customer, message, cancellationToken: Cancel);

    /// <summary>The last message without what tells it to a status.</summary>
    private static string Sent(WhatsAppFixture fixture)
    {
        JsonObject body = JsonNode.Parse(fixture.Network.Messages[^1].Body)!.AsObject();
        body["biz_opaque_callback_data"]!.GetValue<string>().ShouldStartWith("social:");
        body.Remove("biz_opaque_callback_data");
        return body.ToJsonString(new JsonSerializerOptions { Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping });
    }
}
