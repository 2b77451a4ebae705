namespace Social.LinkedIn;

/// <summary>A reaction as LinkedIn sends it.</summary>
internal sealed class ReactionData
{
    public string? ReactionType { get; set; }

    public AuditData? Created { get; set; }
}
