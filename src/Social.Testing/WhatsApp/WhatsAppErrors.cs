using System.Text.Json.Nodes;

namespace Social.Testing;

/// <summary>WhatsApp's refusals: the code, its title, and the details that explain.</summary>
internal static class WhatsAppErrors
{
    private static readonly Dictionary<int, (int Status, string Title)> Titles = new()
    {
        [100] = (400, "Invalid parameter"),
        [130403] = (403, "Business blocked by the user"),
        [130429] = (429, "Rate limit hit"),
        [130472] = (400, "User's number is part of an experiment"),
        [130497] = (403, "Business account is restricted from messaging users in this country"),
        [131000] = (500, "Something went wrong"),
        [131005] = (403, "Access denied"),
        [131008] = (400, "Required parameter is missing"),
        [131009] = (400, "Parameter value is not valid"),
        [131016] = (500, "Service unavailable"),
        [131020] = (400, "Group is not available"),
        [131021] = (400, "Recipient cannot be sender"),
        [131026] = (400, "Message undeliverable"),
        [131030] = (400, "Recipient phone number not in allowed list"),
        [131031] = (403, "Business Account locked"),
        [131037] = (400, "Display name approval needed before sending message"),
        [131042] = (400, "Business eligibility payment issue"),
        [131045] = (400, "Incorrect certificate"),
        [131047] = (400, "Re-engagement message"),
        [131048] = (400, "Spam rate limit hit"),
        [131049] = (400, "This message was not delivered to maintain healthy ecosystem engagement"),
        [131050] = (400, "Unable to deliver the message: the user stopped marketing messages"),
        [131051] = (400, "Unsupported message type"),
        [131052] = (400, "Media download error"),
        [131053] = (400, "Media upload error"),
        [131056] = (400, "(Business Account, Consumer Account) pair rate limit hit"),
        [131057] = (500, "Account in maintenance mode"),
        [131062] = (400, "Business-scoped user ID recipients are not supported for this message"),
        [131063] = (400, "Marketing templates are disabled on this API"),
        [132000] = (400, "Number of parameters does not match the expected number of params"),
        [132001] = (404, "Template name does not exist in the translation"),
        [132005] = (400, "Template hydrated text too long"),
        [132007] = (400, "Template format character policy violated"),
        [132012] = (400, "Template parameter format mismatch"),
        [132015] = (400, "Template is paused"),
        [132016] = (400, "Template is disabled"),
        [133005] = (400, "Two step verification PIN mismatch"),
        [133008] = (400, "Too many two step verification PIN guesses"),
        [133010] = (400, "Phone number not registered"),
        [133016] = (400, "Account register deregister rate limit exceeded"),
        [136024] = (400, "Verify code error"),
        [137000] = (400, "Recipient identity key hash mismatch"),
        [139100] = (400, "Failed to block/unblock some users"),
        [2388019] = (400, "Message template limit exceeded"),
        [80008] = (400, "There have been too many calls to this WhatsApp Business account"),
    };

    public static EmulatorAnswer Answer(int code, string details)
    {
        var (status, title) = Titles.TryGetValue(code, out var known) ? known : (400, "Error");
        return EmulatorAnswer.Json(status, new JsonObject
        {
            ["error"] = new JsonObject
            {
                ["message"] = $"(#{code}) {title}",
                ["type"] = "OAuthException",
                ["code"] = code,
                ["error_data"] = new JsonObject { ["messaging_product"] = "whatsapp", ["details"] = details },
                ["fbtrace_id"] = "A" + Convert.ToHexString(Guid.NewGuid().ToByteArray())[..16],
            },
        });
    }

    public static string TitleOf(int code) => Titles.TryGetValue(code, out var known) ? known.Title : "Error";

    public static GraphRefusal Refuse(int code, string details) => new(Answer(code, details));

    public static GraphRefusal Missing(string parameter) => Refuse(131008, $"Required parameter is missing: {parameter}");

    public static GraphRefusal Invalid(string parameter, string why) => Refuse(131009, $"Parameter value is not valid: {parameter} {why}");

    public static GraphRefusal Bad(string details) => Refuse(100, details);
}
