using System.Text.Json;

namespace Social.Meta;

/// <summary>A text with a menu of up to ten rows.</summary>
/// <param name="ButtonText">What opens the menu; at most 20 characters.</param>
/// <param name="Sections">The sections, 1 to 10, with at most 10 rows in all.</param>
public sealed record WhatsAppList(string ButtonText, IReadOnlyList<WhatsAppListSection> Sections) : WhatsAppInteractive
{
    private const int MaxRows = 10;

    private protected override string Kind => "list";

    private protected override WhatsAppHeaderUse Headers => WhatsAppHeaderUse.Text;

    private protected override int MaxBody => 4096;

    private protected override void ValidateAction(WhatsAppChecks checks)
    {
        checks.Text("Content.ButtonText", ButtonText, 20);
        checks.Count("Content.Sections", Sections.Count, 1, 10);
        checks.Count("Content.Sections.Rows", Sections.Sum(s => s.Rows.Count), 1, MaxRows);
        for (int i = 0; i < Sections.Count; i++)
        {
            checks.Text($"Content.Sections[{i}].Title", Sections[i].Title, 24, isRequired: Sections.Count > 1);
            checks.That(Sections[i].Rows.Count > 0, $"Content.Sections[{i}].Rows", $"Content.Sections[{i}] has no rows.");
            for (int j = 0; j < Sections[i].Rows.Count; j++)
            {
                WhatsAppListRow row = Sections[i].Rows[j];
                checks.Text($"Content.Sections[{i}].Rows[{j}].Id", row.Id, 200);
                checks.Text($"Content.Sections[{i}].Rows[{j}].Title", row.Title, 24);
                checks.Text($"Content.Sections[{i}].Rows[{j}].Description", row.Description, 72, isRequired: false);
            }
        }

        checks.Unique("Content.Sections.Rows.Id", Sections.SelectMany(s => s.Rows).Select(r => r.Id));
    }

    private protected override void WriteAction(Utf8JsonWriter writer, WhatsAppMediaNames media)
    {
        writer.WriteString("button", ButtonText);
        writer.WriteEach("sections", Sections, static (w, section) =>
        {
            w.WriteOptional("title", section.Title);
            w.WriteEach("rows", section.Rows, static (r, row) =>
            {
                r.WriteString("id", row.Id);
                r.WriteString("title", row.Title);
                r.WriteOptional("description", row.Description);
            });
        });
    }
}
