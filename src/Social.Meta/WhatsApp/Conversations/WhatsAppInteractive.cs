using System.Text.Json;

namespace Social.Meta;

/// <summary>A message with which the reader can do something.</summary>
public abstract record WhatsAppInteractive : WhatsAppContent
{
    private protected WhatsAppInteractive()
    {
    }

    /// <summary>Gets what stands above, or null. Not every kind has one.</summary>
    public WhatsAppHeader? Header { get; init; }

    /// <summary>Gets the text; at most 1,024 characters, 4,096 of a list.</summary>
    public string? Body { get; init; }

    /// <summary>Gets what stands below, or null; at most 60 characters.</summary>
    public string? Footer { get; init; }

    internal override string Type => "interactive";

    internal override IEnumerable<WhatsAppMediaUse> Media => Header is { Media: { } media } ? [new WhatsAppMediaUse("Content.Header", Header.Type, media)] : [];

    /// <summary>Gets WhatsApp's name of the kind.</summary>
    private protected abstract string Kind { get; }

    /// <summary>Gets which headers the kind has.</summary>
    private protected virtual WhatsAppHeaderUse Headers => WhatsAppHeaderUse.Any;

    private protected virtual int MaxBody => 1024;

    private protected virtual bool NeedsBody => true;

    internal override void Validate(WhatsAppChecks checks)
    {
        checks.Text("Content.Body", Body, MaxBody, NeedsBody);
        checks.Text("Content.Footer", Footer, 60, isRequired: false);
        if (Header is { Media: null })
        {
            checks.Text("Content.Header", Header.Text, 60);
        }

        checks.That(Header is null || Headers is WhatsAppHeaderUse.Any || (Headers != WhatsAppHeaderUse.None && Header.Media is null), "Content.Header",
            Headers == WhatsAppHeaderUse.None ? $"{GetType().Name} has no header." : $"The header of {GetType().Name} is text only.");
        checks.That(Header is not null || Headers != WhatsAppHeaderUse.RequiredText, "Content.Header", $"{GetType().Name} needs a header of text.");
        ValidateAction(checks);
    }

    internal override void Write(Utf8JsonWriter writer, WhatsAppMediaNames media)
    {
        writer.WriteStartObject();
        writer.WriteString("type", Kind);
        Header?.Write(writer, media);
        writer.WriteText("body", Body);
        writer.WriteText("footer", Footer);
        writer.WriteStartObject("action");
        WriteAction(writer, media);
        writer.WriteEndObject();
        writer.WriteEndObject();
    }

    private protected abstract void ValidateAction(WhatsAppChecks checks);

    private protected abstract void WriteAction(Utf8JsonWriter writer, WhatsAppMediaNames media);

    private protected static void WriteNamed(Utf8JsonWriter writer, string name, Action<Utf8JsonWriter> parameters)
    {
        writer.WriteString("name", name);
        writer.WriteStartObject("parameters");
        parameters(writer);
        writer.WriteEndObject();
    }
}
