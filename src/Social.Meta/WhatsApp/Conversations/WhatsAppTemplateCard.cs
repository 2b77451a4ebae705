namespace Social.Meta;

/// <summary>What goes into a card of a carousel template.</summary>
public sealed record WhatsAppTemplateCard
{
    /// <summary>Gets the picture or video, or null when the card has none to fill.</summary>
    public WhatsAppParameter? Header { get; init; }

    /// <summary>Gets what goes into the holes of the text.</summary>
    public IReadOnlyList<WhatsAppParameter> Body { get; init; } = [];

    /// <summary>Gets what goes into the buttons.</summary>
    public IReadOnlyList<WhatsAppTemplateButton> Buttons { get; init; } = [];
}
