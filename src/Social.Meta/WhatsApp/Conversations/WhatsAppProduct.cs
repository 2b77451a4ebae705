using System.Text.Json;

namespace Social.Meta;

/// <summary>One product of a catalog. Its body is optional, and it has no header.</summary>
/// <param name="CatalogId">The catalog.</param>
/// <param name="ProductId">The product, by the shop's own id.</param>
public sealed record WhatsAppProduct(string CatalogId, string ProductId) : WhatsAppInteractive
{
    private protected override string Kind => "product";

    private protected override WhatsAppHeaderUse Headers => WhatsAppHeaderUse.None;

    private protected override bool NeedsBody => false;

    private protected override void ValidateAction(WhatsAppChecks checks)
    {
        checks.Text("Content.CatalogId", CatalogId, int.MaxValue);
        checks.Text("Content.ProductId", ProductId, int.MaxValue);
    }

    private protected override void WriteAction(Utf8JsonWriter writer, WhatsAppMediaNames media)
    {
        writer.WriteString("catalog_id", CatalogId);
        writer.WriteString("product_retailer_id", ProductId);
    }
}
