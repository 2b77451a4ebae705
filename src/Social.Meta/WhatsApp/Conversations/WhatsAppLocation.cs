using System.Text.Json;

namespace Social.Meta;

/// <summary>A place on the map.</summary>
/// <param name="Latitude">Degrees north, -90 to 90.</param>
/// <param name="Longitude">Degrees east, -180 to 180.</param>
public sealed record WhatsAppLocation(double Latitude, double Longitude) : WhatsAppContent
{
    /// <summary>Gets its name, or null.</summary>
    public string? Name { get; init; }

    /// <summary>Gets its address, or null; shown only beside a name.</summary>
    public string? Address { get; init; }

    internal override string Type => "location";

    internal override void Validate(WhatsAppChecks checks)
    {
        checks.Range("Content.Latitude", Latitude, -90, 90);
        checks.Range("Content.Longitude", Longitude, -180, 180);
    }

    internal override void Write(Utf8JsonWriter writer, WhatsAppMediaNames media)
    {
        writer.WriteStartObject();
        writer.WriteNumber("latitude", Latitude);
        writer.WriteNumber("longitude", Longitude);
        writer.WriteOptional("name", Name);
        writer.WriteOptional("address", Address);
        writer.WriteEndObject();
    }
}
