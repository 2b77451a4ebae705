using System.Text.Json.Nodes;

namespace Social.Testing;

/// <summary>A post on the emulated LinkedIn.</summary>
public sealed class EmulatedLinkedInPost
{
    private readonly List<(string Metric, DateOnly? Day, long Count)> _metrics = [];

    internal EmulatedLinkedInPost(string urn, string activityUrn, string author, DateTimeOffset createdAt)
    {
        Urn = urn;
        ActivityUrn = activityUrn;
        Author = author;
        CreatedAt = createdAt;
        LastModifiedAt = createdAt;
    }

    /// <summary>Gets the URN: <c>urn:li:share:…</c>, or <c>urn:li:ugcPost:…</c> for videos, documents, several images and polls.</summary>
    public string Urn { get; }

    /// <summary>Gets the URN under which comments and reactions are kept; its number is another one.</summary>
    public string ActivityUrn { get; }

    /// <summary>Gets the URN of the author, a person or an organization.</summary>
    public string Author { get; }

    /// <summary>Gets the text as a reader sees it.</summary>
    public string Text { get; internal set; } = "";

    /// <summary>Gets the text as it was sent, in little text.</summary>
    public string SentCommentary { get; internal set; } = "";

    /// <summary>Gets the text as reads return it, in little text with hashtag templates.</summary>
    public string Commentary { get; internal set; } = "";

    /// <summary>Gets the URNs that the text mentions by their exact names.</summary>
    public IReadOnlyList<string> Mentions { get; internal set; } = [];

    /// <summary>Gets the hashtags of the text, without the sign.</summary>
    public IReadOnlyList<string> Hashtags { get; internal set; } = [];

    /// <summary>Gets the visibility, such as <c>PUBLIC</c>.</summary>
    public string Visibility { get; internal set; } = "PUBLIC";

    /// <summary>Gets the group that a post with the visibility <c>CONTAINER</c> belongs to.</summary>
    public string? Container { get; internal set; }

    /// <summary>Gets where the post is shown: <c>MAIN_FEED</c> or <c>NONE</c>.</summary>
    public string FeedDistribution { get; internal set; } = "MAIN_FEED";

    /// <summary>Gets whether others may not reshare the post.</summary>
    public bool IsReshareDisabled { get; internal set; }

    /// <summary>Gets the kind of the content: <c>media</c>, <c>multiImage</c>, <c>article</c>, <c>poll</c>, <c>carousel</c> or <c>reference</c>; null for text and reshares.</summary>
    public string? ContentKind { get; internal set; }

    /// <summary>Gets the content as JSON; null without one.</summary>
    public string? ContentJson => Content?.ToJsonString();

    /// <summary>Gets the uploaded media that the content shows, thumbnails included, in order.</summary>
    public IReadOnlyList<EmulatedLinkedInMedia> Media { get; internal set; } = [];

    /// <summary>Gets the post that this one reshares.</summary>
    public EmulatedLinkedInPost? Reshared { get; internal set; }

    /// <summary>Gets the label of the call to action.</summary>
    public string? CallToActionLabel { get; internal set; }

    /// <summary>Gets the address of the call to action.</summary>
    public string? LandingPage { get; internal set; }

    /// <summary>Gets when the post was created.</summary>
    public DateTimeOffset CreatedAt { get; }

    /// <summary>Gets when the post was changed last.</summary>
    public DateTimeOffset LastModifiedAt { get; internal set; }

    /// <summary>Gets whether the author changed the post.</summary>
    public bool IsEdited { get; internal set; }

    /// <summary>Gets whether comments are closed.</summary>
    public bool AreCommentsClosed { get; internal set; }

    /// <summary>Gets the comments, answers included, oldest first.</summary>
    public IReadOnlyList<EmulatedLinkedInComment> Comments => CommentList;

    /// <summary>Gets the reactions.</summary>
    public IReadOnlyList<EmulatedLinkedInReaction> Reactions => ReactionList;

    internal JsonObject? Content { get; set; }

    internal JsonArray TargetEntities { get; set; } = [];

    internal JsonArray Channels { get; set; } = [];

    internal JsonObject? AdContext { get; set; }

    internal List<EmulatedLinkedInComment> CommentList { get; } = [];

    internal List<EmulatedLinkedInReaction> ReactionList { get; } = [];

    /// <summary>Adds to a metric of the post.</summary>
    /// <param name="metric">The metric as analytics name it, such as <c>IMPRESSION</c>, <c>MEMBERS_REACHED</c>, <c>LINK_CLICKS</c>, <c>VIDEO_PLAY</c> or <c>VIDEO_VIEW</c>.</param>
    /// <param name="count">How many.</param>
    /// <param name="day">The UTC day; null counts only in the total.</param>
    public void AddMetric(string metric, long count, DateOnly? day = null)
    {
        ArgumentException.ThrowIfNullOrEmpty(metric);
        lock (_metrics) _metrics.Add((metric, day, count));
    }

    /// <inheritdoc />
    public override string ToString() => $"post {Urn}";

    internal long Metric(string metric, DateOnly? from = null, DateOnly? until = null)
    {
        lock (_metrics)
        {
            return _metrics
                .Where(m => m.Metric == metric && (from is null || m.Day >= from) && (until is null || m.Day < until))
                .Sum(m => m.Count);
        }
    }
}
