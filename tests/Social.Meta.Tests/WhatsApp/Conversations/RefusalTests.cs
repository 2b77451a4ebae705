using System.Text;
using Social.Testing;

namespace Social.Meta.Tests.WhatsApp.Conversations;

/// <summary>WhatsApp's codes, each with what to do.</summary>
public sealed class RefusalTests
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public static TheoryData<int, string, Remedy> Codes => new()
    {
        { 10, "insufficient_permissions", Remedy.AskPermission },
        { 200, "insufficient_permissions", Remedy.AskPermission },
        { 131005, "insufficient_permissions", Remedy.AskPermission },
        { 100, "content_invalid", Remedy.FixContent },
        { 131008, "content_invalid", Remedy.FixContent },
        { 131009, "content_invalid", Remedy.FixContent },
        { 368, "account_restricted", Remedy.Human },
        { 130497, "account_restricted", Remedy.Human },
        { 131031, "account_restricted", Remedy.Human },
        { 130403, "target_not_allowed", Remedy.None },
        { 130472, "content_rejected", Remedy.None },
        { 131021, "target_not_allowed", Remedy.FixContent },
        { 131026, "target_not_allowed", Remedy.None },
        { 131030, "target_not_allowed", Remedy.FixConfiguration },
        { 131042, "payment_required", Remedy.Pay },
        { 131045, "configuration_invalid", Remedy.FixConfiguration },
        { 131047, "messaging_window_closed", Remedy.FixContent },
        { 131048, "rate_limit_exceeded", Remedy.Human },
        { 131049, "content_rejected", Remedy.Wait },
        { 131050, "target_not_allowed", Remedy.None },
        { 131051, "unsupported", Remedy.FixContent },
        { 131053, "invalid_media", Remedy.FixContent },
        { 131057, "platform_unavailable", Remedy.Wait },
        { 132000, "content_invalid", Remedy.FixContent },
        { 132001, "not_found", Remedy.FixContent },
        { 132005, "content_too_long", Remedy.FixContent },
        { 132012, "content_invalid", Remedy.FixContent },
        { 132015, "content_rejected", Remedy.Wait },
        { 132016, "content_rejected", Remedy.FixContent },
        { 133010, "configuration_invalid", Remedy.FixConfiguration },
        { 133016, "rate_limit_exceeded", Remedy.Wait },
        { 137000, "target_not_allowed", Remedy.Human },
        { 999999, "content_invalid", Remedy.FixContent },
    };

    [Theory]
    [MemberData(nameof(Codes))]
    public async Task A_code_is_told_in_common_words_and_nothing_is_uncertain(int code, string expected, Remedy remedy)
    {
        await using WhatsAppFixture fixture = await WhatsAppFixture.StartAsync();
        Refuse(fixture, code);

        SocialApiException error = await Should.ThrowAsync<SocialApiException>(() => SendAsync(fixture, "one"));

        error.Code.Value.ShouldBe(expected);
        error.Remedy.ShouldBe(remedy);
        error.PlatformCode.ShouldBe($"{code}");
        error.RequestId.ShouldBe("Az8or2yhqkZfEZ-_4Qn_Bam");
        error.Message.ShouldContain("The details of it.");
        error.IsOutcomeUnknown.ShouldBeFalse();
        fixture.Network.Messages.ShouldBeEmpty();
    }

    [Theory]
    [InlineData(0)]
    [InlineData(190)]
    public async Task A_token_that_is_refused_asks_for_a_new_one(int code)
    {
        await using WhatsAppFixture fixture = await WhatsAppFixture.StartAsync();
        Refuse(fixture, code);

        SocialAuthenticationException error = await Should.ThrowAsync<SocialAuthenticationException>(() => SendAsync(fixture, "one"));

        (error.Code, error.Remedy, error.IsOutcomeUnknown).ShouldBe((SocialErrorCode.AuthenticationExpired, Remedy.Reconnect, false));
        fixture.Network.Messages.ShouldBeEmpty();
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(131000)]
    [InlineData(131016)]
    public async Task A_failure_of_the_network_may_have_sent_it(int code)
    {
        await using WhatsAppFixture fixture = await WhatsAppFixture.StartAsync();
        Refuse(fixture, code);

        PublishResult result = await SendAsync(fixture, "one");

        result.Status.ShouldBe(PublishStatus.Unconfirmed);
        fixture.Network.Requests.Count.ShouldBe(1);
    }

    [Fact]
    public async Task Outside_the_window_free_text_says_to_send_a_template_and_the_template_goes_out()
    {
        await using WhatsAppFixture fixture = await WhatsAppFixture.StartAsync();
        fixture.Network.Clock.Advance(TimeSpan.FromHours(25));

        SocialApiException error = await Should.ThrowAsync<SocialApiException>(() => SendAsync(fixture, "one"));
        PublishResult template = await fixture.Messages.SendMessageAsync(fixture.Account, WhatsAppFixture.Customer, new WhatsAppMessage { Content = new WhatsAppTemplate("hello_world", "en_US") }, cancellationToken: Cancel);

        error.Code.ShouldBe(SocialErrorCode.MessagingWindowClosed);
        error.Message.ShouldContain("send an approved template instead");
        template.Status.ShouldBe(PublishStatus.Accepted);
    }

    [Fact]
    public async Task A_throughput_refusal_stops_the_number_and_a_pairs_refusal_only_the_pair()
    {
        await using WhatsAppFixture fixture = await WhatsAppFixture.StartAsync(o => o.MaxRateLimitWait = TimeSpan.Zero);
        fixture.Network.Receive("+16505550002");
        Refuse(fixture, 131056);

        SocialRateLimitException pair = await Should.ThrowAsync<SocialRateLimitException>(() => SendAsync(fixture, "one"));
        SocialRateLimitException again = await Should.ThrowAsync<SocialRateLimitException>(() => SendAsync(fixture, "two"));
        PublishResult other = await fixture.Messages.SendMessageAsync(fixture.Account, "+16505550002", new Message { Text = "three" }, cancellationToken: Cancel);
        Refuse(fixture, 130429);
        SocialRateLimitException number = await Should.ThrowAsync<SocialRateLimitException>(() => fixture.Messages.SendMessageAsync(fixture.Account, "+16505550002", new Message { Text = "four" }, cancellationToken: Cancel));
        SocialRateLimitException stopped = await Should.ThrowAsync<SocialRateLimitException>(() => fixture.Messages.SendMessageAsync(fixture.Account, "+16505550003", new Message { Text = "five" }, cancellationToken: Cancel));

        (pair.IsOurs, again.IsOurs, number.IsOurs, stopped.IsOurs).ShouldBe((false, true, false, true));
        again.Limit!.Name.ShouldBe("whatsapp.pair");
        stopped.Limit!.Name.ShouldBe("whatsapp.throughput");
        other.IsSuccess.ShouldBeTrue();
    }

    [Fact]
    public async Task Our_own_pace_to_one_recipient_keeps_within_the_networks()
    {
        await using WhatsAppFixture fixture = await WhatsAppFixture.StartAsync(o => o.MaxRateLimitWait = TimeSpan.Zero);

        for (int i = 0; i < 45; i++)
        {
            (await SendAsync(fixture, $"{i}")).IsSuccess.ShouldBeTrue();
        }

        SocialRateLimitException error = await Should.ThrowAsync<SocialRateLimitException>(() => SendAsync(fixture, "one too many"));

        error.IsOurs.ShouldBeTrue();
        error.Limit!.Name.ShouldBe("whatsapp.pair");
        fixture.Network.Requests.Count.ShouldBe(45);
    }

    [Fact]
    public async Task A_token_without_the_scope_is_told_before_anything_is_sent()
    {
        await using WhatsAppFixture fixture = await WhatsAppFixture.StartAsync(scopes: ["whatsapp_business_management"]);

        SocialPermissionException error = await Should.ThrowAsync<SocialPermissionException>(() => SendAsync(fixture, "one"));
        IMessageSender? sender = await fixture.Social.FindAsync<IMessageSender>(fixture.Account, Cancel);

        error.MissingScopes.ShouldBe(["whatsapp_business_messaging"]);
        sender.ShouldBeNull();
        fixture.Network.Requests.ShouldBeEmpty();
    }

    private static Task<PublishResult> SendAsync(WhatsAppFixture fixture, string text) => fixture.Messages.SendMessageAsync(fixture.Account, WhatsAppFixture.Customer, new Message { Text = text }, cancellationToken: Cancel);

    private static void Refuse(WhatsAppFixture fixture, int code) => fixture.Network.Faults.Add(new EmulatorFault
    {
        Kind = EmulatorFaultKind.Custom, StatusCode = 400, PathPattern = "/*/*/messages",
        Body = Encoding.UTF8.GetBytes($$$"""{"error":{"message":"(#{{{code}}}) Something","type":"OAuthException","code":{{{code}}},"error_data":{"messaging_product":"whatsapp","details":"The details of it."},"fbtrace_id":"Az8or2yhqkZfEZ-_4Qn_Bam"}}"""),
    });
}
