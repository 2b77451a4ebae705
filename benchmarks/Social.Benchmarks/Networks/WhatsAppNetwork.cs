using Microsoft.Extensions.DependencyInjection;
using Social.Meta;

namespace Social.Benchmarks.Networks;

/// <summary>WhatsApp: a message in place of a post, in one request, and what a status will bring back.</summary>
internal sealed class WhatsAppNetwork : Network
{
    private const string Number = "106540352242922";
    private const string Person = "+16505551234";

    private static readonly StubAnswer Taken = StubAnswer.Json(
        200,
        """{"messaging_product":"whatsapp","contacts":[{"input":"+16505551234","wa_id":"16505551234"}],"messages":[{"id":"wamid.HBgLMTY1MDU1NTEyMzQVAgARGBI5QTNDQTVCM0Q0Q0Q2RTY3RTcA","message_status":"accepted"}]}""");

    private static readonly Message Message = new() { Text = Words };

    public override string Name => "WhatsApp";

    public override string Work => "message";

    public override ConnectedAccount Account { get; } = new() { Key = new AccountKey(PlatformName.WhatsApp, Number), DisplayName = "Benchmark" };

    public override CredentialKind Kind => CredentialKind.Business;

    public override IReadOnlyList<string> Scopes => WhatsAppScopes.Default;

    public override Post Post { get; } = new() { Text = Words };

    // Whether it arrives, a notification tells later.
    public override PublishStatus Outcome => PublishStatus.Accepted;

    public override void Register(ISocialBuilder social, string host) => social.AddWhatsApp(o =>
    {
        o.ApiHost = host;
        o.Limits["whatsapp.throughput"] = o.Limits["whatsapp.pair"] = NoLimit;
    });

    public override StubAnswer Answer(StubRequest request) => request.Method == "POST" ? Taken : StubAnswer.Unknown(request);

    public override async Task<Func<Task<PublishResult>>> OursAsync(ISocial social)
    {
        IMessageSender sender = await social.FindAsync<IMessageSender>(Account.Key) ?? throw new InvalidOperationException("WhatsApp sends messages.");
        Recipient recipient = WhatsAppRecipients.Phone(Person);
        return () => sender.SendMessageAsync(Account.Key, recipient, Message);
    }

    public override Func<Task> Floor(BareHttp http)
    {
        Uri messages = http.At($"/v25.0/{Number}/messages");
        return async () => BareHttp.Find(await http.CallAsync(HttpMethod.Post, messages, BareHttp.Json(static w =>
        {
            w.WriteString("messaging_product"u8, "whatsapp"u8);
            w.WriteString("recipient_type"u8, "individual"u8);
            w.WriteString("to"u8, Person);
            w.WriteString("type"u8, "text"u8);
            w.WriteStartObject("text"u8);
            w.WriteString("body"u8, Words);
            w.WriteEndObject();
        }, room: 512)), "id"u8);
    }
}
