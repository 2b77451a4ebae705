using System.Globalization;
using Social.Pipeline;
using Social.Publishing;

namespace Social.Twitter;

/// <summary>Looks for a post whose fate is unknown in its author's own timeline. A listing can show that it is there, never that it is not.</summary>
internal sealed class TweetReconciler(PlatformClient client, IAccountStore accounts, IPublishJournal journal)
{
    // X's clock and ours may differ; a post made just before we armed is somebody else's doing, so the margin is small.
    private static readonly TimeSpan Skew = TimeSpan.FromMinutes(2);

    // A timeline shows its newest 3,200 posts. One page less than that: a listing that ends before has shown everything since.
    private const int MaxPages = 31;

    /// <summary>Returns the reference of a post, with its permalink.</summary>
    public async ValueTask<PostReference> ReferenceAsync(AccountKey account, string id, CancellationToken cancellationToken)
    {
        ConnectedAccount? author = await accounts.FindAsync(account, cancellationToken).ConfigureAwait(false);
        return new PostReference { Account = account, Id = id, Url = Permalink(client, author?.Handle, id) };
    }

    /// <summary>Makes the address of a post.</summary>
    public static Uri Permalink(PlatformClient client, string? handle, string id) =>
        new($"{client.HostOf(TwitterOptions.PermalinkHostName).OriginalString.TrimEnd('/')}/{handle ?? "i"}/status/{id}");

    /// <summary>Looks for a post: made after it was armed, with the same words, claimed by no other publish, and the only one such.</summary>
    public async Task<Reconciliation> FindAsync(JournalEntry entry, TweetRequest request, CancellationToken cancellationToken)
    {
        DateTimeOffset since = (entry.ArmedAt ?? entry.BegunAt) - Skew;
        string wanted = TweetWords.Sent(request.Text);
        List<string> matches = [];
        string? next = null;
        for (int page = 0; page < MaxPages; page++)
        {
            Envelope<IReadOnlyList<TweetData>> listed = await ListAsync(entry.Target.Account, since, next, cancellationToken).ConfigureAwait(false);
            foreach (TweetData tweet in listed.Data ?? [])
            {
                if (tweet.CreatedAt >= since && Matches(tweet, request, wanted) && await IsUnclaimedAsync(entry, tweet.Id, cancellationToken).ConfigureAwait(false))
                {
                    matches.Add(tweet.Id);
                }
            }

            next = listed.Meta?.NextToken;
            if (string.IsNullOrEmpty(next))
            {
                return await JudgeAsync(entry.Target.Account, matches, cancellationToken).ConfigureAwait(false);
            }
        }

        // Older posts are out of sight, and one of them may be ours.
        return Reconciliation.CutShort;
    }

    private async Task<Envelope<IReadOnlyList<TweetData>>> ListAsync(AccountKey account, DateTimeOffset since, string? next, CancellationToken cancellationToken)
    {
        string path = RoutePath.Of(TweetRoutes.UserTimeline, account.Id)
            .Add("max_results", "100")
            .Add("start_time", since.UtcDateTime.ToString("yyyy-MM-ddTHH:mm:ssZ", CultureInfo.InvariantCulture))
            .Add("tweet.fields", "created_at,entities,note_tweet,referenced_tweets")
            .Add("pagination_token", next)
            .ToString();
        SocialCall call = new(TweetRoutes.UserTimeline, account) { Path = path, IsFresh = true };
        return (await client.SendAsync(call, TwitterJsonContext.Default.EnvelopeIReadOnlyListTweetData, cancellationToken).ConfigureAwait(false)).Value;
    }

    /// <summary>Two that match cannot both be ours, and which one is cannot be told.</summary>
    private async ValueTask<Reconciliation> JudgeAsync(AccountKey account, List<string> matches, CancellationToken cancellationToken) => matches.Count == 1
        ? Reconciliation.Found(new PublishReceipt { References = [await ReferenceAsync(account, matches[0], cancellationToken).ConfigureAwait(false)] }, ReconciliationEvidence.Evidence)
        : Reconciliation.Undetermined;

    private static bool Matches(TweetData tweet, TweetRequest request, string wanted) =>
        Refers(tweet, "replied_to") == request.Reply?.InReplyToTweetId && Refers(tweet, "quoted") == request.QuoteTweetId && TweetWords.Returned(tweet) == wanted;

    private async ValueTask<bool> IsUnclaimedAsync(JournalEntry entry, string id, CancellationToken cancellationToken) =>
        await journal.FindByHandleAsync(entry.Target.Account, id, cancellationToken).ConfigureAwait(false) is not { } other || other.Key == entry.Key;

    private static string? Refers(TweetData tweet, string type) => tweet.References.FirstOrDefault(r => r.Type == type)?.Id;
}
