namespace Social.Google;

/// <summary>A local post as it is sent.</summary>
public sealed record LocalPostRequest
{
    /// <summary>Gets what it is about. Google needs it.</summary>
    public required LocalPostTopic Topic { get; init; }

    /// <summary>Gets the text, at most 1,500 characters.</summary>
    public string? Summary { get; init; }

    /// <summary>Gets the language, a BCP 47 tag, or null.</summary>
    public string? Language { get; init; }

    /// <summary>Gets the button, or null; offers have none.</summary>
    public LocalPostCallToAction? CallToAction { get; init; }

    /// <summary>Gets the event, for events and offers.</summary>
    public LocalPostEvent? Event { get; init; }

    /// <summary>Gets the offer, for offers.</summary>
    public LocalPostOffer? Offer { get; init; }

    /// <summary>Gets the kind of alert, for alerts.</summary>
    public string? AlertType { get; init; }

    /// <summary>Gets the photo or video.</summary>
    public IReadOnlyList<LocalPostMedia> Media { get; init; } = [];

    /// <summary>Gets when it shall appear, or null for now.</summary>
    public DateTimeOffset? ScheduledTime { get; init; }
}
