using System.Text;
using Microsoft.Extensions.DependencyInjection;
using Social.Testing;

namespace Social.Meta.Tests.WhatsApp.Webhooks;

/// <summary>Notifications: verified, read, and what they settle.</summary>
public sealed class WebhookTests
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("right", 200, "1158201444")]
    [InlineData("wrong", 403, "")]
    public async Task The_handshake_answers_the_challenge_to_who_knows_the_word(string token, int status, string body)
    {
        await using WhatsAppFixture fixture = await WhatsAppFixture.StartAsync(o => o.WebhookVerifyToken = "right");
        WebhookRequest request = new()
        {
            Method = "GET", Headers = new Dictionary<string, string>(), Query = new Dictionary<string, string> { ["hub.mode"] = "subscribe", ["hub.challenge"] = "1158201444", ["hub.verify_token"] = token },
        };

        WebhookReply? reply = await fixture.Client.Webhooks.HandshakeAsync(request, Cancel);

        reply!.Status.ShouldBe(status);
        Encoding.UTF8.GetString(reply.Body.Span).ShouldBe(body);
    }

    [Fact]
    public async Task A_signature_is_over_the_bytes_as_they_came()
    {
        await using WhatsAppFixture fixture = await WhatsAppFixture.StartAsync();
        (byte[] body, string signature) = fixture.Network.DescribeInbound("+16505559999", "café 😀");

        (await fixture.Client.Webhooks.VerifyAsync(Request(body, signature), Cancel)).ShouldBeTrue();
        (await fixture.Client.Webhooks.VerifyAsync(Request([.. body, (byte)' '], signature), Cancel)).ShouldBeFalse();
        (await fixture.Client.Webhooks.VerifyAsync(Request(body, "sha256=zz"), Cancel)).ShouldBeFalse();
        (await fixture.Client.Webhooks.VerifyAsync(Request(body, null), Cancel)).ShouldBeFalse();
    }

    [Fact]
    public async Task An_inbound_text_is_read_and_can_be_answered()
    {
        await using WhatsAppFixture fixture = await WhatsAppFixture.StartAsync();
        (byte[] body, string signature) = fixture.Network.DescribeInbound("+16505559999", "Does it come in another color?");

        WhatsAppMessageEvent told = fixture.Client.Webhooks.Parse(Request(body, signature)).ShouldHaveSingleItem().ShouldBeOfType<WhatsAppMessageEvent>();
        PublishResult answer = await fixture.Messages.SendMessageAsync(told.Account, told.Sender!, new Message { Text = "Yes", ReplyToId = told.MessageId }, cancellationToken: Cancel);

        told.Account.ShouldBe(fixture.Account);
        told.Text.ShouldBe("Does it come in another color?");
        told.ProfileName.ShouldBe("Sheena Nelson");
        told.OccurredAt.ShouldNotBeNull();
        answer.IsSuccess.ShouldBeTrue();
    }

    [Fact]
    public void What_buttons_answer_and_statuses_tell_is_read_as_in_the_documentation()
    {
        WhatsAppWebhooks webhooks = new ServiceCollection().AddSocial().AddWhatsApp(o => o.AppSecret = "s").Services.BuildServiceProvider().GetRequiredService<WhatsAppClient>().Webhooks;

        WhatsAppMessageEvent button = webhooks.Parse(Request("""
            {"object":"whatsapp_business_account","entry":[{"id":"419561257915477","changes":[{"value":{"messaging_product":"whatsapp","metadata":{"display_phone_number":"15550783881","phone_number_id":"106540352242922"},"contacts":[{"profile":{"name":"Sheena Nelson"},"wa_id":"16505551234"}],"messages":[{"context":{"from":"15550783881","id":"wamid.HBgLMTY1MDM4Nzk0MzkVAgARGBI3MEM2RUJFNkI0RENGQTVDRjUA"},"from":"16505551234","id":"wamid.HBgLMTY1MDM4Nzk0MzkVAgASGBQzQTZBQzg0MzQ4QjRCM0NGNkVGOAA=","timestamp":"1750025136","type":"interactive","interactive":{"type":"button_reply","button_reply":{"id":"cancel-button","title":"Cancel"}}}]},"field":"messages"}]}]}
            """)).ShouldHaveSingleItem().ShouldBeOfType<WhatsAppMessageEvent>();
        WebhookEvent[] statuses = [.. webhooks.Parse(Request("""
            [{"object":"whatsapp_business_account","entry":[{"id":"1","changes":[{"value":{"messaging_product":"whatsapp","metadata":{"phone_number_id":"106540352242922"},"statuses":[{"id":"wamid.a","status":"sent","timestamp":"1750030073","recipient_id":"16505551234","biz_opaque_callback_data":"mine","pricing":{"billable":true,"pricing_model":"PMP","type":"regular","category":"marketing"}},
            {"id":"wamid.xyzxyz","status":"failed","timestamp":"1689380458","recipient_id":"972987654321","errors":[{"code":130472,"title":"User's number is part of an experiment","message":"User's number is part of an experiment","error_data":{"details":"Failed to send message because this user's phone number is part of an experiment"},"href":"https://developers.facebook.com/"}]}]},"field":"messages"}]}]}]
            """))];
        WhatsAppNotice rejected = webhooks.Parse(Request("""
            {"entry":[{"id":"102290129340398","time":1751247548,"changes":[{"value":{"event":"REJECTED","message_template_id":1689556908129835,"message_template_name":"abandoned_cart","reason":"INVALID_FORMAT"},"field":"message_template_status_update"}]}],"object":"whatsapp_business_account"}
            """)).ShouldHaveSingleItem().ShouldBeOfType<WhatsAppNotice>();

        (button.ReplyId, button.Text, button.ReplyToId).ShouldBe(("cancel-button", "Cancel", "wamid.HBgLMTY1MDM4Nzk0MzkVAgARGBI3MEM2RUJFNkI0RENGQTVDRjUA"));
        button.OccurredAt.ShouldBe(DateTimeOffset.FromUnixTimeSeconds(1750025136));
        ((WhatsAppStatusEvent)statuses[0]).CallbackData.ShouldBe("mine");
        WhatsAppStatusEvent failed = (WhatsAppStatusEvent)statuses[1];
        (failed.ErrorCode, failed.Error, failed.Remedy).ShouldBe(("130472", SocialErrorCode.ContentRejected, Remedy.None));
        failed.Reason!.ShouldContain("part of an experiment");
        failed.DeliveryId.ShouldBe("wamid.xyzxyz:failed");
        (rejected.Type, rejected.BusinessAccountId).ShouldBe(("message_template_status_update", "102290129340398"));
        Encoding.UTF8.GetString(rejected.Raw.Span).ShouldContain("abandoned_cart");
    }

    [Fact]
    public async Task A_status_settles_a_message_whose_answer_was_lost()
    {
        await using WhatsAppFixture fixture = await WhatsAppFixture.StartAsync();
        fixture.Network.Faults.Add(new EmulatorFault { Kind = EmulatorFaultKind.CloseWithoutAnswer, TakeEffect = true, PathPattern = "/*/*/messages" });
        WhatsAppMessage message = new() { Text = "Hi", CallbackData = "order 17" };
        PublishOptions once = new() { IdempotencyKey = "lost" };

        PublishResult lost = await fixture.Messages.SendMessageAsync(fixture.Account, WhatsAppFixture.Customer, message, once, Cancel);
        string id = fixture.Network.Messages.ShouldHaveSingleItem().Id;
        WhatsAppStatusEvent status = Status(fixture, id, "sent");
        bool settled = await fixture.Messages.ObserveAsync(fixture.Account, status, Cancel);
        bool again = await fixture.Messages.ObserveAsync(fixture.Account, Status(fixture, id, "delivered"), Cancel);
        PublishResult found = await fixture.Messages.SendMessageAsync(fixture.Account, WhatsAppFixture.Customer, message, once, Cancel);

        lost.Status.ShouldBe(PublishStatus.Unconfirmed);
        status.CallbackData.ShouldBe("order 17");
        (settled, again).ShouldBe((true, false));
        found.Status.ShouldBe(PublishStatus.Accepted);
        found.Reference!.Id.ShouldBe(id);
        fixture.Network.Messages.Count.ShouldBe(1);
    }

    [Fact]
    public async Task A_status_that_comes_before_the_answer_is_lost_is_remembered()
    {
        await using WhatsAppFixture fixture = await WhatsAppFixture.StartAsync(o => o.Timeouts.Commit = TimeSpan.FromSeconds(2));
        fixture.Network.Faults.Add(new EmulatorFault { Kind = EmulatorFaultKind.Slow, Delay = TimeSpan.FromMinutes(1), PathPattern = "/*/*/messages" });

        Task<PublishResult> sending = fixture.Messages.SendMessageAsync(fixture.Account, WhatsAppFixture.Customer, new Message { Text = "Hi" }, cancellationToken: Cancel);
        while (fixture.Network.Messages.Count == 0)
        {
            await Task.Delay(5, Cancel);
        }

        string id = fixture.Network.Messages[0].Id;
        await fixture.Messages.ObserveAsync(fixture.Account, Status(fixture, id, "delivered"), Cancel);
        PublishResult result = await sending;

        result.Status.ShouldBe(PublishStatus.Accepted);
        result.Reference!.Id.ShouldBe(id);
        result.Evidence.ShouldBe(ReconciliationEvidence.Proof);
    }

    [Fact]
    public async Task A_failure_that_follows_another_status_before_the_answer_is_lost_is_what_counts()
    {
        await using WhatsAppFixture fixture = await WhatsAppFixture.StartAsync(o => o.Timeouts.Commit = TimeSpan.FromSeconds(2));
        fixture.Network.Faults.Add(new EmulatorFault { Kind = EmulatorFaultKind.Slow, Delay = TimeSpan.FromMinutes(1), PathPattern = "/*/*/messages" });

        Task<PublishResult> sending = fixture.Messages.SendMessageAsync(fixture.Account, WhatsAppFixture.Customer, new Message { Text = "Hi" }, cancellationToken: Cancel);
        while (fixture.Network.Messages.Count == 0)
        {
            await Task.Delay(5, Cancel);
        }

        string id = fixture.Network.Messages[0].Id;
        await fixture.Messages.ObserveAsync(fixture.Account, Status(fixture, id, "sent"), Cancel);
        await fixture.Messages.ObserveAsync(fixture.Account, Status(fixture, id, "failed"), Cancel);

        (await sending).Status.ShouldBe(PublishStatus.Rejected);
    }

    private static WhatsAppStatusEvent Status(WhatsAppFixture fixture, string id, string status) =>
        fixture.Client.Webhooks.Parse(Request(fixture.Network.DescribeStatus(id, status).Body, null)).ShouldHaveSingleItem().ShouldBeOfType<WhatsAppStatusEvent>();

    private static WebhookRequest Request(string body) => Request(Encoding.UTF8.GetBytes(body), null);

    private static WebhookRequest Request(byte[] body, string? signature) => new()
    {
        Method = "POST", Query = new Dictionary<string, string>(), Body = body,
        Headers = new Dictionary<string, string>(signature is null ? [] : [KeyValuePair.Create("X-Hub-Signature-256", signature)], StringComparer.OrdinalIgnoreCase),
    };
}
