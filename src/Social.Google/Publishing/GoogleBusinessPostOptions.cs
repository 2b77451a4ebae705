namespace Social.Google;

/// <summary>What only Business Profile has, and what is told to it differently.</summary>
public sealed record GoogleBusinessPostOptions : PostOptions
{
    /// <inheritdoc/>
    public override PlatformName Platform => PlatformName.GoogleBusiness;

    internal static GoogleBusinessPostOptions None { get; } = new();

    /// <summary>Gets what the post is about; default tells it from <see cref="Offer"/>, <see cref="Event"/> and <see cref="AlertType"/>.</summary>
    public LocalPostTopic Topic { get; init; }

    /// <summary>Gets the button; null makes <see cref="CallToActionType.LearnMore"/> of the post's link.</summary>
    public LocalPostCallToAction? CallToAction { get; init; }

    /// <summary>Gets the event, for events and offers.</summary>
    public LocalPostEvent? Event { get; init; }

    /// <summary>Gets the offer.</summary>
    public LocalPostOffer? Offer { get; init; }

    /// <summary>Gets the kind of alert, such as <c>COVID_19</c>, the only one there has been.</summary>
    public string? AlertType { get; init; }
}
