namespace Social.Meta;

/// <summary>Reads a Page's events. The API has no way to create, change or delete one any more.</summary>
/// <remarks>Follows developers.facebook.com, "Page Events". Thread-safe.</remarks>
public sealed class FacebookEvents
{
    private readonly FacebookApi _api;

    internal FacebookEvents(FacebookApi api) => _api = api;

    /// <summary>Lists events.</summary>
    /// <param name="account">The Page.</param>
    /// <param name="isPast">True for past ones, false for coming ones, null for all.</param>
    /// <param name="state"><c>canceled</c>, <c>draft</c>, <c>published</c>, <c>scheduled_draft_for_publication</c>, or null for Facebook's default.</param>
    public SocialPageable<FacebookEvent> List(AccountKey account, bool? isPast = null, string? state = null) =>
        new GraphListing<FacebookEventData, FacebookEvent>(_api.Client, FacebookRoutes.Events, account, FacebookJsonContext.Default.GraphPageFacebookEventData)
        {
            Path = () => _api.Path(FacebookRoutes.Events, account.Id)
                .Add("fields", "id,name,description,start_time,end_time,place,is_canceled")
                .Add("time_filter", isPast switch { true => "past", false => "upcoming", null => null })
                .Add("event_state_filter", state),
            Read = e => new FacebookEvent { Id = e.Id!, Name = e.Name, Description = e.Description, StartsAt = e.StartTime, EndsAt = e.EndTime, Place = e.Place?.Name, IsCanceled = e.IsCanceled },
        }.ToPageable();
}
