using System.Text.Json;

namespace Social.Meta;

/// <summary>A text with a button that sends the reader's place.</summary>
public sealed record WhatsAppLocationRequest : WhatsAppInteractive
{
    private protected override string Kind => "location_request_message";

    private protected override WhatsAppHeaderUse Headers => WhatsAppHeaderUse.None;

    private protected override void ValidateAction(WhatsAppChecks checks) => checks.That(Footer is null, "Content.Footer", "A request for a place has no footer.");

    private protected override void WriteAction(Utf8JsonWriter writer, WhatsAppMediaNames media) => writer.WriteString("name", "send_location");
}
