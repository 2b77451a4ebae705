using System.Text.Json;

namespace Social.Meta;

/// <summary>A text with a form for a postal address.</summary>
/// <param name="Country">The country's two letters; WhatsApp knows <c>IN</c> and <c>SG</c>.</param>
public sealed record WhatsAppAddressRequest(string Country) : WhatsAppInteractive
{
    /// <summary>Gets the other parameters, such as <c>values</c> and <c>saved_addresses</c>, a JSON object; or null.</summary>
    public JsonElement? Parameters { get; init; }

    private protected override string Kind => "address_message";

    private protected override WhatsAppHeaderUse Headers => WhatsAppHeaderUse.None;

    private protected override void ValidateAction(WhatsAppChecks checks)
    {
        checks.That(Country is { Length: 2 }, "Content.Country", "Content.Country is the country's two letters.");
        checks.That(Parameters is null || Parameters.Value.ValueKind == JsonValueKind.Object, "Content.Parameters", "Content.Parameters is a JSON object.");
    }

    private protected override void WriteAction(Utf8JsonWriter writer, WhatsAppMediaNames media) => WriteNamed(writer, "address_message", w =>
    {
        w.WriteString("country", Country);
        foreach (JsonProperty parameter in Parameters is { } own ? own.EnumerateObject().Where(p => p.Name != "country") : [])
        {
            parameter.WriteTo(w);
        }
    });
}
