namespace Social.Twitter;

/// <summary>Whether something was deleted.</summary>
internal sealed record DeletedData
{
    public bool Deleted { get; set; }
}
