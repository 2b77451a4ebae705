using System.Text.Json;

namespace Social.Meta;

/// <summary>A text with two to ten cards, each a picture or a video and a button that opens an address.</summary>
/// <param name="Cards">The cards.</param>
public sealed record WhatsAppCarousel(IReadOnlyList<WhatsAppCard> Cards) : WhatsAppInteractive
{
    internal override IEnumerable<WhatsAppMediaUse> Media => Cards.Select((c, i) => new WhatsAppMediaUse($"Content.Cards[{i}].Media", c.Type, c.Media));

    private protected override string Kind => "carousel";

    private protected override WhatsAppHeaderUse Headers => WhatsAppHeaderUse.None;

    private protected override void ValidateAction(WhatsAppChecks checks)
    {
        checks.Count("Content.Cards", Cards.Count, 2, 10);
        for (int i = 0; i < Cards.Count; i++)
        {
            checks.Text($"Content.Cards[{i}].Body", Cards[i].Body, 160, isRequired: false);
            checks.Text($"Content.Cards[{i}].ButtonText", Cards[i].ButtonText, 20);
            checks.Address($"Content.Cards[{i}].Url", Cards[i].Url);
        }
    }

    private protected override void WriteAction(Utf8JsonWriter writer, WhatsAppMediaNames media)
    {
        writer.WriteStartArray("cards");
        for (int i = 0; i < Cards.Count; i++)
        {
            WhatsAppCard card = Cards[i];
            writer.WriteStartObject();
            writer.WriteNumber("card_index", i);
            writer.WriteString("type", "cta_url");
            writer.WriteStartObject("header");
            writer.WriteString("type", card.Type);
            writer.WriteMedia(card.Type, card.Media, media);
            writer.WriteEndObject();
            writer.WriteText("body", card.Body);
            writer.WriteStartObject("action");
            WhatsAppLinkButton.WriteLink(writer, card.ButtonText, card.Url);
            writer.WriteEndObject();
            writer.WriteEndObject();
        }

        writer.WriteEndArray();
    }
}
