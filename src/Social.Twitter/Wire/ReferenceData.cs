namespace Social.Twitter;

/// <summary>A post that another one answers, quotes or repeats.</summary>
internal sealed record ReferenceData
{
    public string? Type { get; set; }

    public string? Id { get; set; }
}
