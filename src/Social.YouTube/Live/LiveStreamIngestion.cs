using System.Text.Json.Serialization;

namespace Social.YouTube;

/// <summary>Where an encoder sends, and with which key: the address, a slash, the key.</summary>
public sealed record LiveStreamIngestion
{
    /// <summary>Gets the stream's key; whoever has it can broadcast.</summary>
    [JsonConverter(typeof(SecretConverter))]
    public Secret? StreamName { get; init; }

    /// <summary>Gets the address.</summary>
    public string? IngestionAddress { get; init; }

    /// <summary>Gets the second address, for when the first fails.</summary>
    public string? BackupIngestionAddress { get; init; }

    /// <summary>Gets the encrypted address.</summary>
    public string? RtmpsIngestionAddress { get; init; }

    /// <summary>Gets the second encrypted address.</summary>
    public string? RtmpsBackupIngestionAddress { get; init; }
}
