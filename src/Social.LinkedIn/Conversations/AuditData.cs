namespace Social.LinkedIn;

/// <summary>Who did something, and when.</summary>
internal sealed class AuditData
{
    public string? Actor { get; set; }

    public long? Time { get; set; }
}
