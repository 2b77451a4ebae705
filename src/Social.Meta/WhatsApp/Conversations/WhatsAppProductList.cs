using System.Text.Json;

namespace Social.Meta;

/// <summary>Up to 30 products of a catalog, in sections; it needs a header of text.</summary>
/// <param name="CatalogId">The catalog.</param>
/// <param name="Sections">The sections, 1 to 10, with at most 30 products in all.</param>
public sealed record WhatsAppProductList(string CatalogId, IReadOnlyList<WhatsAppProductSection> Sections) : WhatsAppInteractive
{
    private protected override string Kind => "product_list";

    private protected override WhatsAppHeaderUse Headers => WhatsAppHeaderUse.RequiredText;

    private protected override void ValidateAction(WhatsAppChecks checks)
    {
        checks.Text("Content.CatalogId", CatalogId, int.MaxValue);
        checks.Count("Content.Sections", Sections.Count, 1, 10);
        checks.Count("Content.Sections.ProductIds", Sections.Sum(s => s.ProductIds.Count), 1, 30);
        for (int i = 0; i < Sections.Count; i++)
        {
            checks.Text($"Content.Sections[{i}].Title", Sections[i].Title, 24, isRequired: Sections.Count > 1);
            checks.That(Sections[i].ProductIds.Count > 0, $"Content.Sections[{i}].ProductIds", $"Content.Sections[{i}] has no products.");
        }
    }

    private protected override void WriteAction(Utf8JsonWriter writer, WhatsAppMediaNames media)
    {
        writer.WriteString("catalog_id", CatalogId);
        writer.WriteEach("sections", Sections, static (w, section) =>
        {
            w.WriteOptional("title", section.Title);
            w.WriteEach("product_items", section.ProductIds, static (p, id) => p.WriteString("product_retailer_id", id));
        });
    }
}
