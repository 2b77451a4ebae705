using System.Text.Json;

namespace Social.Meta;

/// <summary>A text with a button that opens an address.</summary>
/// <param name="ButtonText">What the button says; at most 20 characters.</param>
/// <param name="Url">What it opens.</param>
public sealed record WhatsAppLinkButton(string ButtonText, Uri Url) : WhatsAppInteractive
{
    private protected override string Kind => "cta_url";

    private protected override void ValidateAction(WhatsAppChecks checks)
    {
        checks.Text("Content.ButtonText", ButtonText, 20);
        checks.Address("Content.Url", Url);
    }

    private protected override void WriteAction(Utf8JsonWriter writer, WhatsAppMediaNames media) => WriteLink(writer, ButtonText, Url);

    internal static void WriteLink(Utf8JsonWriter writer, string text, Uri url) => WriteNamed(writer, "cta_url", w =>
    {
        w.WriteString("display_text", text);
        w.WriteString("url", url.OriginalString);
    });
}
