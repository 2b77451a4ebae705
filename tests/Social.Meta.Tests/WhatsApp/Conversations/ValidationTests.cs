namespace Social.Meta.Tests.WhatsApp.Conversations;

/// <summary>Bad input is told by member, limit and value before a byte is sent.</summary>
public sealed class ValidationTests
{
    private static readonly Uri Site = new("https://ex.com/");

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public static TheoryData<string, Message, string, string?, string?> Bad => new()
    {
        { "empty", new Message(), "Text", "1", "0" },
        { "text", new Message { Text = new string('x', 4097) }, "Text", "4096", "4097" },
        { "caption", new Message { Text = new string('x', 1025), Media = [MediaSource.FromUrl("https://ex.com/i.png")] }, "Text", "1024", "1025" },
        { "two media", new Message { Media = [MediaSource.FromUrl("https://ex.com/i.png"), MediaSource.FromUrl("https://ex.com/j.png")] }, "Media", "1", "2" },
        { "unknown media", new Message { Media = [MediaSource.FromUrl("https://ex.com/thing")] }, "Media[0].Kind", "image, video, audio, document", "unknown" },
        { "gif", new Message { Media = [MediaSource.FromUrl("https://ex.com/a.gif")] }, "Media[0].Kind", "image, video, audio, document", "animation" },
        { "caption of audio", new Message { Text = "Hi", Media = [MediaSource.FromUrl("https://ex.com/a.mp3")] }, "Text", null, null },
        { "callback", new WhatsAppMessage { Text = "Hi", CallbackData = new string('x', 461) }, "CallbackData", "460", "461" },
        { "both", new WhatsAppMessage { Text = "Hi", Content = new WhatsAppReaction("wamid.1", "x") }, "Content", null, null },
        { "reaction that answers", new WhatsAppMessage { ReplyToId = "wamid.1", Content = new WhatsAppReaction("wamid.1", "👍") }, "ReplyToId", null, null },
        { "no buttons", Of(new WhatsAppReplyButtons([]) { Body = "Pick" }), "Content.Buttons", "1 to 3", "0" },
        { "button title", Of(new WhatsAppReplyButtons([new("a", new string('x', 21))]) { Body = "Pick" }), "Content.Buttons[0].Title", "20", "21" },
        { "equal buttons", Of(new WhatsAppReplyButtons([new("a", "A"), new("a", "B")]) { Body = "Pick" }), "Content.Buttons.Id", "2", "1" },
        { "no body", Of(new WhatsAppReplyButtons([new("a", "A")])), "Content.Body", "1", "0" },
        { "body", Of(new WhatsAppReplyButtons([new("a", "A")]) { Body = new string('x', 1025) }), "Content.Body", "1024", "1025" },
        { "footer", Of(new WhatsAppReplyButtons([new("a", "A")]) { Body = "Pick", Footer = new string('x', 61) }), "Content.Footer", "60", "61" },
        { "header", Of(new WhatsAppReplyButtons([new("a", "A")]) { Body = "Pick", Header = new string('x', 61) }), "Content.Header", "60", "61" },
        { "rows", Of(new WhatsAppList("Menu", [new(null, [.. Enumerable.Range(0, 11).Select(i => new WhatsAppListRow($"{i}", $"{i}"))])]) { Body = "Pick" }), "Content.Sections.Rows", "1 to 10", "11" },
        { "row title", Of(new WhatsAppList("Menu", [new(null, [new("1", new string('x', 25))])]) { Body = "Pick" }), "Content.Sections[0].Rows[0].Title", "24", "25" },
        { "row description", Of(new WhatsAppList("Menu", [new(null, [new("1", "One", new string('x', 73))])]) { Body = "Pick" }), "Content.Sections[0].Rows[0].Description", "72", "73" },
        { "media above a list", Of(new WhatsAppList("Menu", [new(null, [new("1", "One")])]) { Body = "Pick", Header = WhatsAppHeader.FromImage(MediaSource.FromUrl("https://ex.com/i.png")) }), "Content.Header", null, null },
        { "products", Of(new WhatsAppProductList("1", [new(null, [.. Enumerable.Range(0, 31).Select(i => $"{i}")])]) { Header = "Shop", Body = "Look" }), "Content.Sections.ProductIds", "1 to 30", "31" },
        { "products without header", Of(new WhatsAppProductList("1", [new(null, ["a"])]) { Body = "Look" }), "Content.Header", null, null },
        { "one card", Of(new WhatsAppCarousel([new(MediaSource.FromUrl("https://ex.com/1.png"), "See", Site)]) { Body = "Look" }), "Content.Cards", "2 to 10", "1" },
        { "flow twice named", Of(new WhatsAppFlow("Open") { Body = "x", FlowId = "1", FlowName = "n" }), "Content.FlowId", null, null },
        { "latitude", Of(new WhatsAppLocation(91, 0)), "Content.Latitude", "-90 to 90", "91" },
        { "contact", Of(new WhatsAppContacts([new(string.Empty)])), "Content.Contacts[0].Name", "1", "0" },
        { "template name", Of(new WhatsAppTemplate("Hello World", "en")), "Content.Name", null, null },
        { "line break", Of(new WhatsAppTemplate("a", "en") { Body = ["a\nb"] }), "Content.Body[0]", null, null },
        { "coupon", Of(new WhatsAppTemplate("a", "en") { Buttons = [WhatsAppTemplateButton.CopyCode(0, new string('x', 16))] }), "Content.Buttons[0]", "15", "16" },
    };

    [Theory]
    [MemberData(nameof(Bad))]
    public async Task A_message_is_refused_by_member_limit_and_value(string what, Message message, string member, string? limit, string? actual)
    {
        await using WhatsAppFixture fixture = await WhatsAppFixture.StartAsync();

        SocialValidationException error = await Should.ThrowAsync<SocialValidationException>(() => fixture.Messages.SendMessageAsync(fixture.Account, WhatsAppFixture.Customer, message, cancellationToken: Cancel));

        ValidationProblem problem = error.Problems.First(p => p.Member == member);
        (problem.Limit, problem.Actual).ShouldBe((limit, actual), what);
        problem.Message.ShouldNotBeNullOrEmpty();
        fixture.Messages.ValidateMessage(fixture.Account, WhatsAppFixture.Customer, message).IsValid.ShouldBeFalse();
        fixture.Network.Requests.ShouldBeEmpty();
    }

    [Theory]
    [InlineData("16505551234", null)]
    [InlineData("+12", null)]
    [InlineData("+1650555123x", null)]
    [InlineData("+1234567890123456", null)]
    [InlineData("us.123", "user")]
    [InlineData("", "group")]
    [InlineData("+16505551234", "pigeon")]
    public async Task A_recipient_that_would_be_another_or_nobody_is_refused(string id, string? kind)
    {
        await using WhatsAppFixture fixture = await WhatsAppFixture.StartAsync();

        SocialValidationException error = await Should.ThrowAsync<SocialValidationException>(() => fixture.Messages.SendMessageAsync(fixture.Account, new Recipient(id, kind), new Message { Text = "Hi" }, cancellationToken: Cancel));

        error.Problems.ShouldHaveSingleItem().Member.ShouldStartWith("Recipient");
        if (id.Length > 3)
        {
            error.ToString().ShouldNotContain(id);
        }

        fixture.Network.Requests.ShouldBeEmpty();
    }

    [Theory]
    [InlineData("GIF89a", "image/gif", "image/gif")]
    [InlineData("", "image/png", "0")]
    [InlineData("%PDF-1.7", "application/pdf", null)]
    public async Task Bytes_are_looked_at_before_they_are_sent(string bytes, string type, string? actual)
    {
        await using WhatsAppFixture fixture = await WhatsAppFixture.StartAsync();
        Message message = new() { Media = [new MediaAttachment { Source = MediaSource.FromBytes(System.Text.Encoding.ASCII.GetBytes(bytes), contentType: type), Kind = MediaKind.Image }] };

        SocialValidationException error = await Should.ThrowAsync<SocialValidationException>(() => fixture.Messages.SendMessageAsync(fixture.Account, WhatsAppFixture.Customer, message, cancellationToken: Cancel));

        ValidationProblem problem = error.Problems.ShouldHaveSingleItem();
        problem.Code.ShouldBe(SocialErrorCode.InvalidMedia);
        problem.Member.ShouldBe("Media[0]");
        problem.Actual.ShouldBe(actual ?? "application/pdf");
        fixture.Network.Requests.ShouldBeEmpty();
    }

    [Theory]
    [InlineData(5 * 1024 * 1024, true)]
    [InlineData((5 * 1024 * 1024) + 1, false)]
    public async Task Size_depends_on_the_kind(int length, bool fits)
    {
        await using WhatsAppFixture fixture = await WhatsAppFixture.StartAsync();
        byte[] picture = new byte[length];
        Images.Jpeg(4, 4).CopyTo(picture, 0);
        Message message = new() { Media = [MediaSource.FromBytes(picture)] };

        if (fits)
        {
            (await fixture.Messages.SendMessageAsync(fixture.Account, WhatsAppFixture.Customer, message, cancellationToken: Cancel)).IsSuccess.ShouldBeTrue();
            return;
        }

        SocialValidationException error = await Should.ThrowAsync<SocialValidationException>(() => fixture.Messages.SendMessageAsync(fixture.Account, WhatsAppFixture.Customer, message, cancellationToken: Cancel));
        error.Problems.ShouldHaveSingleItem().Limit.ShouldBe($"{5 * 1024 * 1024}");
    }

    [Fact]
    public async Task An_account_of_another_network_and_one_that_nobody_connected_are_told()
    {
        await using WhatsAppFixture fixture = await WhatsAppFixture.StartAsync();

        SocialException foreign = await Should.ThrowAsync<SocialException>(() => fixture.Messages.SendMessageAsync(new AccountKey(PlatformName.Threads, "1"), WhatsAppFixture.Customer, new Message { Text = "Hi" }, cancellationToken: Cancel));
        SocialException unknown = await Should.ThrowAsync<SocialException>(() => fixture.Messages.SendMessageAsync(new AccountKey(PlatformName.WhatsApp, "1"), WhatsAppFixture.Customer, new Message { Text = "Hi" }, cancellationToken: Cancel));

        foreign.Code.ShouldBe(SocialErrorCode.PlatformNotConnected);
        unknown.Code.ShouldBe(SocialErrorCode.PlatformNotConnected);
        unknown.Remedy.ShouldBe(Remedy.Reconnect);
    }

    private static WhatsAppMessage Of(WhatsAppContent content) => new() { Content = content };
}
