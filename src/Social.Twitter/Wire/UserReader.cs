namespace Social.Twitter;

/// <summary>Makes users of an answer.</summary>
internal static class UserReader
{
    public static IReadOnlyList<TwitterUser> ReadAll(Envelope<IReadOnlyList<UserData>> envelope)
    {
        TweetReader tweets = new(envelope.Includes);
        return [.. (envelope.Data ?? []).Select(u => Read(u, tweets))];
    }

    public static TwitterUser Read(UserData data, TweetReader? tweets = null) => new()
    {
        Id = data.Id,
        Username = data.Username,
        Name = data.Name,
        CreatedAt = data.CreatedAt,
        Description = data.Description,
        Location = data.Location,
        Url = data.Url,
        ProfileImageUrl = data.ProfileImageUrl,
        ProfileBannerUrl = data.ProfileBannerUrl,
        ConfirmedEmail = data.ConfirmedEmail,
        IsProtected = data.Protected,
        IsVerified = data.Verified,
        VerifiedType = data.VerifiedType,
        SubscriptionType = data.SubscriptionType,
        PinnedTweetId = data.PinnedTweetId ?? data.PinnedPostId,
        PinnedTweet = tweets?.Find(data.PinnedTweetId ?? data.PinnedPostId),
        MostRecentTweetId = data.MostRecentTweetId ?? data.MostRecentPostId,
        PublicMetrics = data.PublicMetrics is { } metrics ? new TwitterUserMetrics(MetricNumbers.Read(metrics)) : null,
        More = data.More ?? [],
    };
}
