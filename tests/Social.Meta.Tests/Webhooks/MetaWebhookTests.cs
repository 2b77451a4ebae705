using System.Text;
using Microsoft.Extensions.DependencyInjection;

namespace Social.Meta.Tests.Webhooks;

/// <summary>What all four receivers do alike: the handshake and the signature, with Meta's own vectors.</summary>
public sealed class MetaWebhookTests
{
    private const string Secret = "0123456789abcdef0123456789abcdef";

    // As Meta signs it: what is not ASCII is escaped.
    private const string Body = """{"object":"page","entry":[{"id":"1234","time":1520544816,"changes":[{"field":"feed","value":{"item":"post","verb":"add","message":"caf\u00e9 \ud83d\ude00"}}]}]}""";
    private const string Signature = "sha256=7b3df55cef2360a10eafb9ca8683757803c5a74147d68e4691d04a57f52472e8";

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public static TheoryData<string> Networks => ["facebook", "instagram", "threads", "whatsapp"];

    [Theory]
    [MemberData(nameof(Networks))]
    public async Task A_signature_fits_the_bytes_as_they_came_and_no_others(string network)
    {
        IWebhookReceiver receiver = Receiver(network);

        Encoding.ASCII.GetByteCount(Body).ShouldBe(160);
        (await receiver.VerifyAsync(Notifications.Of(Body, Signature), Cancel)).ShouldBeTrue();
        (await receiver.VerifyAsync(Notifications.Of(Body, Signature.Replace("7b3d", "7B3D", StringComparison.Ordinal)), Cancel)).ShouldBeTrue();
        (await receiver.VerifyAsync(Notifications.Of("""{"object":"page","entry":[{"id":"1234","time":1520544816,"changes":[{"field":"feed","value":{"item":"post","verb":"add","message":"café 😀"}}]}]}""", Signature), Cancel)).ShouldBeFalse();
        (await receiver.VerifyAsync(Notifications.Of(Body + " ", Signature), Cancel)).ShouldBeFalse();
        (await receiver.VerifyAsync(Notifications.Of(Body, Signature[..^1] + "9"), Cancel)).ShouldBeFalse();
    }

    [Theory]
    [InlineData(null, "X-Hub-Signature-256")]
    [InlineData("", "X-Hub-Signature-256")]
    [InlineData("sha256=", "X-Hub-Signature-256")]
    [InlineData("sha256=+b3df55cef2360a10eafb9ca8683757803c5a74147d68e4691d04a57f52472e8", "X-Hub-Signature-256")]
    [InlineData("sha256= 7b3df55cef2360a10eafb9ca8683757803c5a74147d68e4691d04a57f52472e", "X-Hub-Signature-256")]
    [InlineData("7b3df55cef2360a10eafb9ca8683757803c5a74147d68e4691d04a57f52472e8", "X-Hub-Signature-256")]
    [InlineData("sha1=e702e049ad41ab2dfce8a49b465dbb181e88df15", "X-Hub-Signature-256")]
    [InlineData("sha1=e702e049ad41ab2dfce8a49b465dbb181e88df15", "X-Hub-Signature")]
    public async Task What_is_no_signature_fits_nothing(string? signature, string header)
    {
        (await Receiver("facebook").VerifyAsync(Notifications.Of(Body, signature, header), Cancel)).ShouldBeFalse();
    }

    [Fact]
    public async Task Any_of_several_secrets_will_do_and_without_one_nothing_fits()
    {
        IWebhookReceiver several = Receiver("instagram", o => (o.AppSecret, _) = ("another", Add(o, "yet another", Secret)));
        IWebhookReceiver none = Receiver("instagram", o => o.AppSecret = null);
        IWebhookReceiver empty = Receiver("instagram", o => (o.AppSecret, _) = ("", Add(o, "")));

        (await several.VerifyAsync(Notifications.Of(Body, Signature), Cancel)).ShouldBeTrue();
        (await none.VerifyAsync(Notifications.Of(Body, Signature), Cancel)).ShouldBeFalse();

        // An empty secret would fit what anybody signs with nothing.
        string unsigned = "sha256=" + Convert.ToHexString(System.Security.Cryptography.HMACSHA256.HashData(Array.Empty<byte>(), Encoding.UTF8.GetBytes(Body)));
        (await empty.VerifyAsync(Notifications.Of(Body, unsigned), Cancel)).ShouldBeFalse();
    }

    [Theory]
    [MemberData(nameof(Networks))]
    public async Task The_handshake_gives_the_challenge_back_to_who_knows_the_word(string network)
    {
        IWebhookReceiver receiver = Receiver(network);

        WebhookReply right = (await receiver.HandshakeAsync(Notifications.Handshake("meatyhamhock"), Cancel)).ShouldNotBeNull();
        WebhookReply wrong = (await receiver.HandshakeAsync(Notifications.Handshake("meatyhamhoc"), Cancel)).ShouldNotBeNull();
        WebhookReply silent = (await receiver.HandshakeAsync(Notifications.Handshake(null), Cancel)).ShouldNotBeNull();

        (right.Status, right.ContentType, Encoding.UTF8.GetString(right.Body.Span)).ShouldBe((200, "text/plain", "1158201444"));
        (wrong.Status, wrong.Body.Length).ShouldBe((403, 0));
        silent.Status.ShouldBe(403);
        (await receiver.HandshakeAsync(Notifications.Handshake("meatyhamhock", method: "POST"), Cancel)).ShouldBeNull();
        (await receiver.HandshakeAsync(Notifications.Handshake("meatyhamhock", mode: "unsubscribe"), Cancel)).ShouldBeNull();
    }

    [Fact]
    public async Task Without_a_word_nobody_gets_the_challenge()
    {
        WebhookReply reply = (await Receiver("threads", o => o.WebhookVerifyToken = null).HandshakeAsync(Notifications.Handshake(""), Cancel)).ShouldNotBeNull();

        reply.Status.ShouldBe(403);
    }

    [Fact]
    public async Task Checking_a_signature_takes_no_memory()
    {
        IWebhookReceiver receiver = Receiver("facebook");
        WebhookRequest request = Notifications.Of(new string('x', 8192), Signature);
        CancellationToken cancel = Cancel;
        for (int i = 0; i < 50; i++) await receiver.VerifyAsync(request, cancel);

        // It completes at once, so that all of it runs on this thread.
        long before = GC.GetAllocatedBytesForCurrentThread();
        for (int i = 0; i < 100; i++) await receiver.VerifyAsync(request, cancel);
        long after = GC.GetAllocatedBytesForCurrentThread();

        (after - before).ShouldBe(0);
    }

    [Theory]
    [MemberData(nameof(Networks))]
    public void What_is_no_JSON_is_told_and_strange_JSON_breaks_nothing(string network)
    {
        IWebhookReceiver receiver = Receiver(network);

        Should.Throw<FormatException>(() => receiver.Parse(Notifications.Of("<html>")));
        Should.Throw<FormatException>(() => receiver.Parse(Notifications.Of("")));
        foreach (string strange in (string[])
        [
            "null", "7", "\"entry\"", "[]", "[null,7]", "{}", """{"entry":7}""", """{"entry":[null,7,"x",{}]}""", """{"entry":[{"id":{},"time":[],"changes":[null,7,{"field":7},{"field":"feed","value":null},{"field":"comments","value":[]}]}]}""",
            """{"entry":[{"id":"","changes":[{"field":"feed","value":{"from":7,"created_time":"soon","is_hidden":"no"}},{"field":"messages","value":{"metadata":7,"messages":[null,7,{"type":"text","text":7}],"statuses":[null,{"errors":[7]}]}}]}]}""",
            """{"entry":[{"id":"1","messaging":[null,7,{},{"message":7},{"sender":7,"message":{"reply_to":7}}],"standby":[{}],"changed_fields":[7]}]}""", """{"values":[null,7,{"value":7}],"topic":7}""", """{"values":{"field":[],"value":{"root_post":7}}}""",
        ])
        {
            Should.NotThrow(() => receiver.Parse(Notifications.Of(strange)), strange).ShouldAllBe(e => e.DeliveryId != null && e.Type != null);
        }
    }

    [Fact]
    public void A_repeated_delivery_has_its_own_id_again_and_another_event_another()
    {
        IWebhookReceiver receiver = Receiver("facebook");
        string Id(string body) => receiver.Parse(Notifications.Of(body)).ShouldHaveSingleItem().DeliveryId;

        Id(Body).ShouldBe(Id(Body));
        Id(Body.Replace("\"add\"", "\"remove\"", StringComparison.Ordinal)).ShouldNotBe(Id(Body));
        Id(Body.Replace("1520544816", "1520544817", StringComparison.Ordinal)).ShouldNotBe(Id(Body));
        Id(Body.Replace("\"1234\"", "\"1235\"", StringComparison.Ordinal)).ShouldNotBe(Id(Body));
    }

    [Fact]
    public async Task Every_network_that_has_webhooks_offers_its_receiver_as_an_ability()
    {
        await using ServiceProvider services = new ServiceCollection().AddSocial().AddMeta().Services.BuildServiceProvider();

        services.GetRequiredService<FacebookClient>().Webhooks.ShouldBeAssignableTo<IWebhookReceiver>();
        services.GetRequiredService<InstagramClient>().Webhooks.ShouldBeAssignableTo<IWebhookReceiver>();
        services.GetRequiredService<ThreadsClient>().Webhooks.ShouldBeAssignableTo<IWebhookReceiver>();
        services.GetRequiredService<WhatsAppClient>().Webhooks.ShouldBeAssignableTo<IWebhookReceiver>();
    }

    private static IList<string> Add(GraphOptions options, params string[] secrets)
    {
        foreach (string secret in secrets) options.WebhookSecrets.Add(secret);
        return options.WebhookSecrets;
    }

    private static IWebhookReceiver Receiver(string network, Action<GraphOptions>? configure = null)
    {
        void Set(GraphOptions options)
        {
            (options.AppSecret, options.WebhookVerifyToken) = (Secret, "meatyhamhock");
            configure?.Invoke(options);
        }

        return network switch
        {
            "facebook" => Start(s => s.AddFacebook(Set)).GetRequiredService<FacebookClient>().Webhooks,
            "instagram" => Start(s => s.AddInstagram(Set)).GetRequiredService<InstagramClient>().Webhooks,
            "threads" => Start(s => s.AddThreads(Set)).GetRequiredService<ThreadsClient>().Webhooks,
            _ => Start(s => s.AddWhatsApp(Set)).GetRequiredService<WhatsAppClient>().Webhooks,
        };
    }

    private static ServiceProvider Start(Func<ISocialBuilder, ISocialPlatformBuilder> add)
    {
        ServiceCollection services = new();
        add(services.AddSocial());
        return services.BuildServiceProvider();
    }
}
