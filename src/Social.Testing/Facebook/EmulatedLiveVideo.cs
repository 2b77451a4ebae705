namespace Social.Testing;

/// <summary>A live video of a Page, whose id is not its video's.</summary>
public sealed class EmulatedLiveVideo : EmulatedGraphNode
{
    internal EmulatedLiveVideo(string id, EmulatedPage page, string status, DateTimeOffset createdAt)
        : base(id, createdAt)
    {
        Page = page;
        Status = status;
    }

    /// <summary>Gets whose it is.</summary>
    public EmulatedPage Page { get; }

    /// <summary>Gets or sets the status, such as <c>LIVE</c>, <c>UNPUBLISHED</c> or <c>VOD</c>.</summary>
    public string Status { get; set; }

    /// <summary>Gets the title, or null.</summary>
    public string? Title { get; internal set; }

    /// <summary>Gets the description, or null.</summary>
    public string? Description { get; internal set; }

    /// <summary>Gets when it is to begin, or null.</summary>
    public DateTimeOffset? StartsAt { get; internal init; }

    /// <summary>Gets when it went live, or null.</summary>
    public DateTimeOffset? BroadcastAt { get; internal set; }

    internal string VideoId { get; init; } = "";

    internal override string TypeName => "LiveVideo";

    internal override EmulatedGraphNode Owner => Page;
}
