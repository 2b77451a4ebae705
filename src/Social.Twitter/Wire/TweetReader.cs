using System.Text.Json;

namespace Social.Twitter;

/// <summary>Makes posts of an answer: what X lists beside them is put where they refer to it.</summary>
internal sealed class TweetReader
{
    private readonly Dictionary<string, TwitterUser> _users = new(StringComparer.Ordinal);
    private readonly Dictionary<string, TweetData> _tweets = new(StringComparer.Ordinal);
    private readonly Dictionary<string, TweetMediaItem> _media = new(StringComparer.Ordinal);
    private readonly Dictionary<string, TweetPollState> _polls = new(StringComparer.Ordinal);

    public TweetReader(Includes? includes)
    {
        foreach (UserData user in includes?.Users ?? [])
        {
            _users[user.Id] = UserReader.Read(user);
        }

        foreach (TweetData tweet in includes?.Tweets ?? includes?.Posts ?? [])
        {
            _tweets[tweet.Id] = tweet;
        }

        foreach (MediaData media in includes?.Media ?? [])
        {
            _media[media.MediaKey] = Read(media);
        }

        foreach (PollData poll in includes?.Polls ?? [])
        {
            _polls[poll.Id] = Read(poll);
        }
    }

    public static IReadOnlyList<Tweet> ReadAll(Envelope<IReadOnlyList<TweetData>> envelope)
    {
        TweetReader reader = new(envelope.Includes);
        return [.. (envelope.Data ?? []).Select(reader.Read)];
    }

    public Tweet? Find(string? id) => id is not null && _tweets.TryGetValue(id, out TweetData? tweet) ? Read(tweet, resolve: false) : null;

    public Tweet Read(TweetData data) => Read(data, resolve: true);

    private Tweet Read(TweetData data, bool resolve) => new()
    {
        Id = data.Id,
        Text = data.Text,
        NoteText = (data.NoteTweet ?? data.NotePost)?.Text,
        AuthorId = data.AuthorId,
        Author = data.AuthorId is { } author ? _users.GetValueOrDefault(author) : null,
        CreatedAt = data.CreatedAt,
        ConversationId = data.ConversationId,
        CommunityId = data.CommunityId,
        InReplyToUserId = data.InReplyToUserId,
        Lang = data.Lang,
        ReplySettings = data.ReplySettings,
        PossiblySensitive = data.PossiblySensitive,
        EditHistoryIds = data.EditHistory,
        EditControls = data.EditControls is { } edit ? new TweetEditControls(edit.EditsRemaining, edit.IsEditEligible, edit.EditableUntil) : null,
        References = [.. data.References.Where(r => r is { Type: not null, Id: not null }).Select(r => new TweetReference(r.Type!, r.Id!, resolve ? Find(r.Id) : null))],

        // What X left out beside the post is still named by its key.
        Media = [.. (data.Attachments?.MediaKeys ?? []).Select(k => _media.GetValueOrDefault(k) ?? new TweetMediaItem { MediaKey = k })],
        Poll = data.Attachments?.PollIds is { Count: > 0 } polls ? _polls.GetValueOrDefault(polls[0]) ?? new TweetPollState { Id = polls[0] } : null,
        PublicMetrics = Metrics(data.PublicMetrics),
        NonPublicMetrics = Metrics(data.NonPublicMetrics),
        OrganicMetrics = Metrics(data.OrganicMetrics),
        PromotedMetrics = Metrics(data.PromotedMetrics),
        More = data.More ?? [],
    };

    private static TweetMediaItem Read(MediaData data) => new()
    {
        MediaKey = data.MediaKey,
        Type = data.Type,
        Url = data.Url,
        PreviewImageUrl = data.PreviewImageUrl,
        AltText = data.AltText,
        Width = data.Width,
        Height = data.Height,
        Duration = data.DurationMs is { } ms ? TimeSpan.FromTicks(ms * TimeSpan.TicksPerMillisecond) : null,
        Variants = [.. (data.Variants ?? []).Select(v => new TweetMediaVariant(v.BitRate, v.ContentType, v.Url))],
        PublicMetrics = Metrics(data.PublicMetrics),
        NonPublicMetrics = Metrics(data.NonPublicMetrics),
        OrganicMetrics = Metrics(data.OrganicMetrics),
        PromotedMetrics = Metrics(data.PromotedMetrics),
        More = data.More ?? [],
    };

    private static TweetPollState Read(PollData data) => new()
    {
        Id = data.Id,
        Options = [.. (data.Options ?? []).OrderBy(o => o.Position).Select(o => new TweetPollChoice(o.Position, o.Label, o.Votes))],
        DurationMinutes = data.DurationMinutes,
        EndsAt = data.EndDatetime,
        VotingStatus = data.VotingStatus,
    };

    private static TweetMetrics? Metrics(Dictionary<string, JsonElement>? metrics) => metrics is null ? null : new TweetMetrics(MetricNumbers.Read(metrics));
}
