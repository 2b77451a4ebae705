namespace Social.Meta;

/// <summary>A trial reel, as Instagram takes it.</summary>
internal sealed class TrialData
{
    public string? GraduationStrategy { get; set; }
}
