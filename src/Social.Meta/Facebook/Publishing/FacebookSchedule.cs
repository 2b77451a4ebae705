using Social.Publishing;

namespace Social.Meta;

/// <summary>Posts that Facebook itself holds until their time, 10 minutes to 30 days ahead.</summary>
/// <remarks>Thread-safe. Cancelling deletes the post.</remarks>
public sealed class FacebookSchedule : IScheduledPosts
{
    private readonly FacebookApi _api;
    private readonly FacebookPosts _posts;

    internal FacebookSchedule(FacebookApi api, FacebookPosts posts)
    {
        _api = api;
        _posts = posts;
    }

    /// <summary>Lists the posts that wait. A post's time is when it will appear.</summary>
    /// <inheritdoc/>
    public SocialPageable<PublishedPost> ListScheduled(AccountKey account) =>
        new GraphListing<FacebookPostData, PublishedPost>(_api.Client, FacebookRoutes.Scheduled, account, FacebookJsonContext.Default.GraphPageFacebookPostData)
        {
            Path = () => _api.Path(FacebookRoutes.Scheduled, account.Id).Add("fields", FacebookRoutes.PostFields),
            Read = p => FacebookPostReading.Read(account, p) with { CreatedAt = p.ScheduledPublishTime ?? p.CreatedTime },
        }.ToPageable();

    /// <inheritdoc/>
    /// <exception cref="SocialValidationException">The time is not 10 minutes to 30 days ahead.</exception>
    public Task RescheduleAsync(AccountKey account, string postId, DateTimeOffset? time, CancellationToken cancellationToken = default)
    {
        if (time is { } wanted)
        {
            ProblemList problems = new();
            RulesValidator.Validate(FacebookRules.Feed, new Post { ScheduledTime = wanted }, 0, _api.Time.GetUtcNow(), problems);
            problems.ToReport().ThrowIfInvalid();
        }

        return _posts.ChangeAsync(account, postId, [time is null ? new("is_published", "true") : new("scheduled_publish_time", GraphValues.Seconds(time)!)], cancellationToken);
    }

    /// <inheritdoc/>
    public Task CancelScheduledAsync(AccountKey account, string postId, CancellationToken cancellationToken = default) => _posts.DeletePostAsync(account, postId, cancellationToken);
}
