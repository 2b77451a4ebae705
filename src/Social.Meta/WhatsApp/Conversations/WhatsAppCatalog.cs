using System.Text.Json;

namespace Social.Meta;

/// <summary>A text with a button that opens the catalog.</summary>
public sealed record WhatsAppCatalog : WhatsAppInteractive
{
    /// <summary>Gets the product whose picture is shown; null takes the first.</summary>
    public string? ThumbnailProductId { get; init; }

    private protected override string Kind => "catalog_message";

    private protected override WhatsAppHeaderUse Headers => WhatsAppHeaderUse.None;

    private protected override void ValidateAction(WhatsAppChecks checks)
    {
    }

    private protected override void WriteAction(Utf8JsonWriter writer, WhatsAppMediaNames media)
    {
        writer.WriteString("name", "catalog_message");
        if (ThumbnailProductId is not null)
        {
            writer.WriteStartObject("parameters");
            writer.WriteString("thumbnail_product_retailer_id", ThumbnailProductId);
            writer.WriteEndObject();
        }
    }
}
