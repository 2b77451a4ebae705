using System.Text.Json;

namespace Social.Meta;

/// <summary>What goes into one hole of a template. A string converts to a text.</summary>
public sealed record WhatsAppParameter
{
    private WhatsAppParameter(string type) => Type = type;

    /// <summary>Gets WhatsApp's name of the type.</summary>
    public string Type { get; }

    /// <summary>Gets the hole's name in a template with names, or null in one with numbers.</summary>
    public string? Name { get; init; }

    /// <summary>Gets the text, or what is shown when a currency or date cannot be written for the reader; or null.</summary>
    public string? Text { get; private init; }

    /// <summary>Gets the currency's three letters, or null.</summary>
    public string? CurrencyCode { get; private init; }

    /// <summary>Gets the amount in thousandths, or null.</summary>
    public long? AmountInThousandths { get; private init; }

    /// <summary>Gets the media of a header, or null.</summary>
    public MediaAttachment? Media { get; private init; }

    /// <summary>Gets the name of a document, or null.</summary>
    public string? FileName { get; private init; }

    /// <summary>Gets the place of a header, or null.</summary>
    public WhatsAppLocation? Location { get; private init; }

    /// <summary>Makes a text.</summary>
    /// <param name="text">The text, in one line.</param>
    /// <param name="name">The hole's name, or null.</param>
    public static WhatsAppParameter FromText(string text, string? name = null) => new("text") { Text = text, Name = name };

    /// <summary>Makes an amount of money.</summary>
    /// <param name="fallback">What is shown when it cannot be written for the reader, such as <c>$100.99</c>.</param>
    /// <param name="code">The currency's three letters.</param>
    /// <param name="amountInThousandths">The amount times 1,000.</param>
    /// <param name="name">The hole's name, or null.</param>
    public static WhatsAppParameter FromCurrency(string fallback, string code, long amountInThousandths, string? name = null) =>
        new("currency") { Text = fallback, CurrencyCode = code, AmountInThousandths = amountInThousandths, Name = name };

    /// <summary>Makes a date or time, as it is to be read.</summary>
    /// <param name="text">The date or time in words.</param>
    /// <param name="name">The hole's name, or null.</param>
    public static WhatsAppParameter FromDateTime(string text, string? name = null) => new("date_time") { Text = text, Name = name };

    /// <summary>Makes the image of a header.</summary>
    /// <param name="image">The image.</param>
    public static WhatsAppParameter FromImage(MediaAttachment image) => new("image") { Media = image };

    /// <summary>Makes the video of a header.</summary>
    /// <param name="video">The video.</param>
    public static WhatsAppParameter FromVideo(MediaAttachment video) => new("video") { Media = video };

    /// <summary>Makes the document of a header.</summary>
    /// <param name="document">The document.</param>
    /// <param name="fileName">The name that is shown; null takes the source's own.</param>
    public static WhatsAppParameter FromDocument(MediaAttachment document, string? fileName = null) => new("document") { Media = document, FileName = fileName ?? document?.Source?.FileName };

    /// <summary>Makes the place of a header.</summary>
    /// <param name="location">The place.</param>
    public static WhatsAppParameter FromLocation(WhatsAppLocation location) => new("location") { Location = location };

    /// <summary>Makes a text.</summary>
    /// <param name="text">The text.</param>
    public static implicit operator WhatsAppParameter(string text) => FromText(text);

    /// <summary>Returns the type: the words are somebody's.</summary>
    public override string ToString() => Type;

    internal bool IsText => Media is null && Location is null;

    internal void Validate(WhatsAppChecks checks, string member)
    {
        if (IsText)
        {
            checks.Text(member, Text, 32768);
            checks.That(Text is null || !(Text.Contains('\n', StringComparison.Ordinal) || Text.Contains('\t', StringComparison.Ordinal) || Text.Contains("     ", StringComparison.Ordinal)), member, $"{member} has a line break, a tab or more than four spaces in a row, which a template's parameter cannot have.");
        }

        checks.That(Type != "currency" || CurrencyCode is { Length: 3 }, member, $"{member} needs a currency of three letters.");
        Location?.Validate(checks);
    }

    internal void Write(Utf8JsonWriter writer, WhatsAppMediaNames media)
    {
        writer.WriteString("type", Type);
        writer.WriteOptional("parameter_name", Name);
        switch (Type)
        {
            case "text":
                writer.WriteString("text", Text);
                break;
            case "location":
                writer.WritePropertyName("location");
                Location!.Write(writer, media);
                break;
            case "currency" or "date_time":
                writer.WriteStartObject(Type);
                writer.WriteString("fallback_value", Text);
                writer.WriteOptional("code", CurrencyCode);
                if (AmountInThousandths is { } amount)
                {
                    writer.WriteNumber("amount_1000", amount);
                }

                writer.WriteEndObject();
                break;
            default:
                writer.WriteMedia(Type, Media!, media, FileName);
                break;
        }
    }
}
