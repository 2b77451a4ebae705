using System.Text.Json;

namespace Social.Meta;

/// <summary>What a message of WhatsApp is beside text and media.</summary>
public abstract record WhatsAppContent
{
    private protected WhatsAppContent()
    {
    }

    /// <summary>Gets WhatsApp's name of the type.</summary>
    internal abstract string Type { get; }

    /// <summary>Gets the media inside, with the kind that each must be.</summary>
    internal virtual IEnumerable<WhatsAppMediaUse> Media => [];

    /// <summary>Adds what is wrong with it.</summary>
    internal abstract void Validate(WhatsAppChecks checks);

    /// <summary>Writes the value of the type's member.</summary>
    internal abstract void Write(Utf8JsonWriter writer, WhatsAppMediaNames media);
}
