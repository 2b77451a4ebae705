using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;

namespace Social.Testing;

/// <summary>Takes messages, reactions and read marks, with WhatsApp's refusals in WhatsApp's order.</summary>
internal sealed partial class WhatsAppMessageEndpoints
{
    private static readonly string[] Types = ["text", "image", "video", "audio", "document", "sticker", "location", "contacts", "reaction", "interactive", "template"];

    private readonly WhatsAppEmulator _emulator;
    private readonly WhatsAppContentRules _content;
    private readonly WhatsAppTemplateRules _templates;

    public WhatsAppMessageEndpoints(WhatsAppEmulator emulator)
    {
        _emulator = emulator;
        _content = new WhatsAppContentRules(emulator);
        _templates = new WhatsAppTemplateRules(emulator);
    }

    public void Map(RouteTable routes) => routes.Map("POST", "/{version}/{phone}/messages", SendAsync, WhatsAppEmulator.Messaging);

    private async Task<EmulatorAnswer> SendAsync(EmulatorExchange exchange)
    {
        var number = _emulator.NumberOf(exchange);
        var message = await ReadAsync(exchange).ConfigureAwait(false);
        message.OneOf("messaging_product", "whatsapp");
        if (message.Has("status")) return MarkRead(number, message);
        message.Only(["messaging_product", "recipient_type", "to", "recipient", "type", "context", "biz_opaque_callback_data", "recipient_identity_key_hash", .. Types]);
        var type = message.TryText("type") ?? "text";
        foreach (var other in Types)
            if (other != type && message.Has(other)) throw WhatsAppErrors.Bad($"Unexpected key \"{other}\": the type is {type}.");
        var recipient = Recipient(number, message);
        message.TryText("biz_opaque_callback_data", 512);
        message.TryObject("context")?.Only("message_id").Text("message_id");
        var template = type == "template" ? await _templates.CheckAsync(number, message.Object("template"), exchange.Aborted).ConfigureAwait(false) : null;
        if (template is null) await _content.CheckAsync(number, message, type, exchange.Aborted).ConfigureAwait(false);
        lock (_emulator.State.Gate) return Accept(number, message, type, recipient, template);
    }

    private EmulatorAnswer Accept(EmulatedWhatsAppNumber number, WhatsAppJson message, string type, (string Kind, string Id) recipient, EmulatedWhatsAppTemplate? template)
    {
        var state = _emulator.State;
        if (number.IsLocked) throw WhatsAppErrors.Refuse(131031, "Your WhatsApp Business Account is restricted or locked for breaking the policy.");
        if (!number.IsRegistered) throw WhatsAppErrors.Refuse(133010, "Account does not exist in Cloud API, please use /register API to create an account first.");
        if (recipient.Id == number.PhoneNumber) throw WhatsAppErrors.Refuse(131021, "Recipient cannot be sender.");
        if (recipient.Kind == "group" && !state.Groups.Contains(recipient.Id)) throw WhatsAppErrors.Refuse(131020, "The group is not there, or the business is not in it.");
        if (recipient.Kind == "user" && template is { Category: "AUTHENTICATION" }) throw WhatsAppErrors.Refuse(131062, "Authentication templates go to phone numbers only.");
        int? failure = state.Refusals.TryGetValue(recipient.Id, out var refused) ? refused
            : template is null && recipient.Kind != "group" && !state.IsWindowOpen(number, recipient.Id) ? 131047 : null;
        if (failure is { } code && (_emulator.Options.RefusesAtOnce || code is not (131026 or 131047 or 131049 or 131050 or 130472)))
            throw WhatsAppErrors.Refuse(code, Details(code));
        if (_emulator.Options.EnforceRateLimits)
        {
            if (!state.TakePair(number, recipient.Id, _emulator.Options.PairBurst)) throw WhatsAppErrors.Refuse(131056, "Message failed to send because there were too many messages sent from this phone number to the same phone number in a short period of time.");
            if (!state.TakeSecond(number, _emulator.Options.MessagesPerSecond)) throw WhatsAppErrors.Refuse(130429, "Cloud API message throughput has been reached.");
        }

        var sent = new EmulatedWhatsAppMessage(WhatsAppState.NextMessageId(), number, recipient.Id, type, message.Value.ToJsonString(), state.Now)
        {
            Text = type == "text" ? message.Object("text").Text("body") : null,
            CallbackData = message.TryText("biz_opaque_callback_data"),
            FailureCode = failure,
        };
        state.Messages.Add(sent);
        return Answer(message, recipient, sent, template);
    }

    private static EmulatorAnswer Answer(WhatsAppJson message, (string Kind, string Id) recipient, EmulatedWhatsAppMessage sent, EmulatedWhatsAppTemplate? template)
    {
        var accepted = new JsonObject { ["id"] = sent.Id };
        if (template is not null) accepted["message_status"] = "accepted";
        if (recipient.Kind == "group") accepted["group_id"] = recipient.Id;
        var contact = new JsonObject { ["input"] = (message.TryText("to") ?? message.TryText("recipient"))! };
        contact[recipient.Kind == "user" ? "user_id" : "wa_id"] = recipient.Id;
        return EmulatorAnswer.Json(200, new JsonObject
        {
            ["messaging_product"] = "whatsapp", ["contacts"] = recipient.Kind == "group" ? [] : new JsonArray(contact), ["messages"] = new JsonArray(accepted),
        });
    }

    private EmulatorAnswer MarkRead(EmulatedWhatsAppNumber number, WhatsAppJson message)
    {
        message.Only("messaging_product", "status", "message_id", "typing_indicator").OneOf("status", "read");
        message.TryObject("typing_indicator")?.Only("type").OneOf("type", "text");
        var id = message.Text("message_id");
        lock (_emulator.State.Gate)
        {
            if (!_emulator.State.Inbound.TryGetValue(id, out var inbound) || inbound.Number != number) throw WhatsAppErrors.Invalid("message_id", "is no message that this number received.");
            _emulator.State.ReadMessages.Add(id);
        }

        return EmulatorAnswer.Json(200, new JsonObject { ["success"] = true });
    }

    /// <summary>Tells who is meant. Without the plus sign the business's own country code goes in front: the trap of the API.</summary>
    private static (string Kind, string Id) Recipient(EmulatedWhatsAppNumber number, WhatsAppJson message)
    {
        var kind = message.Has("recipient_type") ? message.OneOf("recipient_type", "individual", "group") : "individual";
        if (message.TryText("to") is not { } to)
            return BusinessScoped().IsMatch(message.TryText("recipient") ?? throw WhatsAppErrors.Missing("to")) ? ("user", message.Text("recipient")) : throw WhatsAppErrors.Invalid("recipient", "is no business-scoped user id.");
        if (kind == "group") return ("group", to);
        if (BusinessScoped().IsMatch(to)) throw WhatsAppErrors.Invalid("to", "is a business-scoped user id, which goes into recipient.");
        var written = new string([.. to.Where(c => c is not (' ' or '-' or '(' or ')'))]);
        var digits = written.StartsWith('+') ? written[1..] : number.CountryCode + written;
        return digits.Length is >= 7 and <= 15 && digits.All(char.IsAsciiDigit) ? ("phone", digits) : throw WhatsAppErrors.Invalid("to", "is no phone number.");
    }

    internal static async Task<WhatsAppJson> ReadAsync(EmulatorExchange exchange)
    {
        if (exchange.ContentType != "application/json") throw WhatsAppErrors.Bad("The body must be JSON.");
        try
        {
            return JsonNode.Parse(Encoding.UTF8.GetString(await exchange.ReadBodyAsync().ConfigureAwait(false))) is JsonObject o ? new WhatsAppJson(o, "") : throw new JsonException();
        }
        catch (JsonException)
        {
            throw WhatsAppErrors.Bad("The body is not a JSON object.");
        }
    }

    internal static string Details(int code) => code switch
    {
        131047 => "Message failed to send because more than 24 hours have passed since the customer last replied to this number.",
        131026 => "Message Undeliverable. The recipient is not on WhatsApp, has an old app, or has not accepted the terms.",
        131050 => "The recipient stopped marketing messages of this business.",
        _ => WhatsAppErrors.TitleOf(code),
    };

    [GeneratedRegex(@"^[A-Z]{2}\.(ENT\.)?[A-Za-z0-9]{1,128}$", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex BusinessScoped();
}
