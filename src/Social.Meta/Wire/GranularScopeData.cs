namespace Social.Meta;

/// <summary>What a scope was granted for: the ids of Pages or business accounts.</summary>
internal sealed class GranularScopeData
{
    public string? Scope { get; set; }

    public IReadOnlyList<string>? TargetIds { get; set; }
}
