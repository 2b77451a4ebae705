namespace Social.LinkedIn;

/// <summary>What the introspection endpoint answers.</summary>
internal sealed class TokenData
{
    public bool Active { get; set; }

    public string? Status { get; set; }

    public string? Scope { get; set; }

    public string? ClientId { get; set; }

    public long? CreatedAt { get; set; }

    public long? ExpiresAt { get; set; }

    public long? AuthorizedAt { get; set; }

    public string? AuthType { get; set; }
}
