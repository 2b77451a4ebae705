using System.Text.Json;

namespace Social.Meta;

/// <summary>A text with up to three buttons that answer.</summary>
/// <param name="Buttons">The buttons, 1 to 3, with different ids and titles.</param>
public sealed record WhatsAppReplyButtons(IReadOnlyList<WhatsAppReplyButton> Buttons) : WhatsAppInteractive
{
    private protected override string Kind => "button";

    private protected override void ValidateAction(WhatsAppChecks checks)
    {
        checks.Count("Content.Buttons", Buttons.Count, 1, 3);
        for (int i = 0; i < Buttons.Count; i++)
        {
            checks.Text($"Content.Buttons[{i}].Id", Buttons[i].Id, 256);
            checks.Text($"Content.Buttons[{i}].Title", Buttons[i].Title, 20);
        }

        checks.Unique("Content.Buttons.Id", Buttons.Select(b => b.Id));
        checks.Unique("Content.Buttons.Title", Buttons.Select(b => b.Title));
    }

    private protected override void WriteAction(Utf8JsonWriter writer, WhatsAppMediaNames media) => writer.WriteEach("buttons", Buttons, static (w, b) =>
    {
        w.WriteString("type", "reply");
        w.WriteStartObject("reply");
        w.WriteString("id", b.Id);
        w.WriteString("title", b.Title);
        w.WriteEndObject();
    });
}
