using System.Text.Json;

namespace Social.Meta;

/// <summary>A message after an approved template: the only kind that is allowed outside the window of 24 hours.</summary>
/// <param name="Name">The template's name.</param>
/// <param name="Language">The template's language, such as <c>en_US</c>.</param>
public sealed record WhatsAppTemplate(string Name, string Language) : WhatsAppContent
{
    /// <summary>Gets what goes into the header: a text, image, video, document or place; or null.</summary>
    public WhatsAppParameter? Header { get; init; }

    /// <summary>Gets what goes into the holes of the text, in order; with names, all have one.</summary>
    public IReadOnlyList<WhatsAppParameter> Body { get; init; } = [];

    /// <summary>Gets what goes into the buttons.</summary>
    public IReadOnlyList<WhatsAppTemplateButton> Buttons { get; init; } = [];

    /// <summary>Gets what goes into the cards, all of them; empty when the template is no carousel.</summary>
    public IReadOnlyList<WhatsAppTemplateCard> Cards { get; init; } = [];

    /// <summary>Gets when a limited-time offer ends, or null.</summary>
    public DateTimeOffset? OfferEndsAt { get; init; }

    internal override string Type => "template";

    internal override IEnumerable<WhatsAppMediaUse> Media
    {
        get
        {
            if (Header is { Media: { } media })
            {
                yield return new WhatsAppMediaUse("Content.Header", Header.Type, media);
            }

            for (int i = 0; i < Cards.Count; i++)
            {
                if (Cards[i].Header is { Media: { } picture } header)
                {
                    yield return new WhatsAppMediaUse($"Content.Cards[{i}].Header", header.Type, picture);
                }
            }
        }
    }

    internal override void Validate(WhatsAppChecks checks)
    {
        checks.Text("Content.Name", Name, 512);
        checks.That(Name is null || Name.All(c => c is (>= 'a' and <= 'z') or (>= '0' and <= '9') or '_'), "Content.Name", "Content.Name has lower-case letters, digits and underscores only.");
        checks.Text("Content.Language", Language, 10);
        Header?.Validate(checks, "Content.Header");
        ValidateBody(checks, "Content.Body", Body);
        ValidateButtons(checks, "Content.Buttons", Buttons);
        checks.Count("Content.Cards", Cards.Count, 0, 10);
        for (int i = 0; i < Cards.Count; i++)
        {
            Cards[i].Header?.Validate(checks, $"Content.Cards[{i}].Header");
            ValidateBody(checks, $"Content.Cards[{i}].Body", Cards[i].Body);
            ValidateButtons(checks, $"Content.Cards[{i}].Buttons", Cards[i].Buttons);
        }
    }

    internal override void Write(Utf8JsonWriter writer, WhatsAppMediaNames media)
    {
        writer.WriteStartObject();
        writer.WriteString("name", Name);
        writer.WriteStartObject("language");
        writer.WriteString("code", Language);
        writer.WriteEndObject();
        if (Header is not null || Body.Count > 0 || Buttons.Count > 0 || Cards.Count > 0 || OfferEndsAt is not null)
        {
            writer.WriteStartArray("components");
            WriteComponents(writer, media, Header, Body, []);
            WriteOffer(writer);
            WriteCards(writer, media);
            WriteComponents(writer, media, null, [], Buttons);
            writer.WriteEndArray();
        }

        writer.WriteEndObject();
    }

    private static void ValidateBody(WhatsAppChecks checks, string member, IReadOnlyList<WhatsAppParameter> body)
    {
        for (int i = 0; i < body.Count; i++)
        {
            body[i].Validate(checks, $"{member}[{i}]");
            checks.That(body[i].IsText, $"{member}[{i}]", $"{member}[{i}] is {body[i].Type}; the text of a template takes text, currency and date_time.");
        }

        checks.That(body.All(p => p.Name is null) || body.All(p => p.Name is not null), member, $"{member}: all parameters have names, or none has.");
        checks.Unique(member + ".Name", body.Select(p => p.Name).OfType<string>());
    }

    private static void ValidateButtons(WhatsAppChecks checks, string member, IReadOnlyList<WhatsAppTemplateButton> buttons)
    {
        for (int i = 0; i < buttons.Count; i++)
        {
            buttons[i].Validate(checks, $"{member}[{i}]");
        }

        checks.Count(member, buttons.Count, 0, 10);
        checks.Unique(member + ".Index", buttons.Select(b => b.Index.ToString(System.Globalization.CultureInfo.InvariantCulture)));
    }

    private static void WriteComponents(Utf8JsonWriter writer, WhatsAppMediaNames media, WhatsAppParameter? header, IReadOnlyList<WhatsAppParameter> body, IReadOnlyList<WhatsAppTemplateButton> buttons)
    {
        if (header is not null)
        {
            WriteParameters(writer, media, "header", [header]);
        }

        if (body.Count > 0)
        {
            WriteParameters(writer, media, "body", body);
        }

        foreach (WhatsAppTemplateButton button in buttons)
        {
            writer.WriteStartObject();
            button.Write(writer);
            writer.WriteEndObject();
        }
    }

    private static void WriteParameters(Utf8JsonWriter writer, WhatsAppMediaNames media, string component, IReadOnlyList<WhatsAppParameter> parameters)
    {
        writer.WriteStartObject();
        writer.WriteString("type", component);
        writer.WriteEach("parameters", parameters, (w, p) => p.Write(w, media));
        writer.WriteEndObject();
    }

    private void WriteOffer(Utf8JsonWriter writer)
    {
        if (OfferEndsAt is not { } end)
        {
            return;
        }

        writer.WriteStartObject();
        writer.WriteString("type", "limited_time_offer");
        writer.WriteStartArray("parameters");
        writer.WriteStartObject();
        writer.WriteString("type", "limited_time_offer");
        writer.WriteStartObject("limited_time_offer");
        writer.WriteNumber("expiration_time_ms", end.ToUnixTimeMilliseconds());
        writer.WriteEndObject();
        writer.WriteEndObject();
        writer.WriteEndArray();
        writer.WriteEndObject();
    }

    private void WriteCards(Utf8JsonWriter writer, WhatsAppMediaNames media)
    {
        if (Cards.Count == 0)
        {
            return;
        }

        writer.WriteStartObject();
        writer.WriteString("type", "carousel");
        writer.WriteStartArray("cards");
        for (int i = 0; i < Cards.Count; i++)
        {
            writer.WriteStartObject();
            writer.WriteNumber("card_index", i);
            writer.WriteStartArray("components");
            WriteComponents(writer, media, Cards[i].Header, Cards[i].Body, Cards[i].Buttons);
            writer.WriteEndArray();
            writer.WriteEndObject();
        }

        writer.WriteEndArray();
        writer.WriteEndObject();
    }
}
