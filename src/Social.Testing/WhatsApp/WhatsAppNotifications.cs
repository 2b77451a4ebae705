using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Nodes;

namespace Social.Testing;

/// <summary>Writes the bodies that WhatsApp posts to an application, and signs them.</summary>
internal static class WhatsAppNotifications
{
    public static byte[] Status(EmulatedWhatsAppMessage message, string status, DateTimeOffset at)
    {
        JsonObject item = new() { ["id"] = message.Id, ["status"] = status, ["timestamp"] = Seconds(at), ["recipient_id"] = message.Recipient };
        if (message.CallbackData is { } data) item["biz_opaque_callback_data"] = data;
        if (status == "sent") item["pricing"] = new JsonObject { ["billable"] = true, ["pricing_model"] = "PMP", ["type"] = "regular", ["category"] = "service" };
        if (status == "failed")
        {
            var code = message.FailureCode ?? 131026;
            item["errors"] = new JsonArray(new JsonObject
            {
                ["code"] = code, ["title"] = WhatsAppErrors.TitleOf(code), ["message"] = WhatsAppErrors.TitleOf(code), ["error_data"] = new JsonObject { ["details"] = WhatsAppMessageEndpoints.Details(code) },
                ["href"] = "https://developers.facebook.com/docs/whatsapp/cloud-api/support/error-codes/",
            });
        }

        return Wrap(message.Number, new JsonObject { ["statuses"] = new JsonArray(item) });
    }

    public static byte[] Inbound(EmulatedWhatsAppNumber number, string from, string id, string text, DateTimeOffset at) => Wrap(number, new JsonObject
    {
        ["contacts"] = new JsonArray(new JsonObject { ["profile"] = new JsonObject { ["name"] = "Sheena Nelson" }, ["wa_id"] = from }),
        ["messages"] = new JsonArray(new JsonObject { ["from"] = from, ["id"] = id, ["timestamp"] = Seconds(at), ["type"] = "text", ["text"] = new JsonObject { ["body"] = text } }),
    });

    public static string Sign(byte[] body, string secret) => "sha256=" + Convert.ToHexStringLower(HMACSHA256.HashData(Encoding.UTF8.GetBytes(secret), body));

    private static byte[] Wrap(EmulatedWhatsAppNumber number, JsonObject value)
    {
        value["messaging_product"] = "whatsapp";
        value["metadata"] = new JsonObject { ["display_phone_number"] = number.PhoneNumber, ["phone_number_id"] = number.Id };
        var body = new JsonObject
        {
            ["object"] = "whatsapp_business_account",
            ["entry"] = new JsonArray(new JsonObject { ["id"] = number.Business.Id, ["changes"] = new JsonArray(new JsonObject { ["value"] = value, ["field"] = "messages" }) }),
        };

        // Meta signs and sends what is beyond ASCII escaped.
        return Encoding.UTF8.GetBytes(body.ToJsonString());
    }

    private static string Seconds(DateTimeOffset at) => at.ToUnixTimeSeconds().ToString(CultureInfo.InvariantCulture);
}
