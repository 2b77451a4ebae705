using Social.Pipeline;
using Social.Publishing;

namespace Social.Reddit;

/// <summary>Looks for a post or comment whose fate or id is unknown among its author's own. A listing can show that it is there, never that it is not.</summary>
internal sealed class SubmissionFinder(PlatformClient client, RedditUsers users, IPublishJournal journal)
{
    // Reddit's clock and ours may differ; what was made just before is somebody else's doing, so the margin is small.
    private static readonly TimeSpan Skew = TimeSpan.FromMinutes(2);

    // About 1,000 items of a listing can be reached. One page less: a listing that ends before has shown everything since.
    private const int MaxPages = 9;

    /// <summary>Returns the reference of a post.</summary>
    public PostReference ReferenceOf(AccountKey account, string fullname, string? address) => new()
    {
        Account = account,
        Id = fullname,
        Url = Uri.TryCreate(client.HostOf(RedditOptions.PermalinkHostName), address is { Length: > 0 } ? address : $"/comments/{Fullname.Bare(fullname)}/", out Uri? url) ? url : null,
    };

    /// <summary>Returns the fullname that a post's address holds, or null.</summary>
    public static string? IdOf(string? address)
    {
        const string before = "/comments/";
        int at = address?.IndexOf(before, StringComparison.Ordinal) ?? -1;
        if (at < 0)
        {
            return null;
        }

        string rest = address![(at + before.Length)..];
        int end = rest.IndexOfAny(['/', '?', '#']);
        string id = Fullname.Post + (end < 0 ? rest : rest[..end]);
        return Fullname.IsValid(id) ? id : null;
    }

    /// <summary>Looks for a submission: by its medium, which no other post has, else by subreddit, title, words and time.</summary>
    public Task<Reconciliation> ReconcileAsync(JournalEntry entry, Submission submission, CancellationToken cancellationToken)
    {
        string body = Normal(submission.Body);
        return FindAsync(
            entry,
            PostRoutes.Submitted,
            thing => thing.IsPost && thing.Read(RedditJsonContext.Default.PostData) is { } post
                ? new Candidate(post.Name ?? Fullname.Of(Fullname.Post, post.Id ?? string.Empty), RedditTime.Of(post.CreatedUtc), post.Permalink, Matches(post), ShowsMedium(post))
                : null,
            cancellationToken);

        bool ShowsMedium(PostData post) => submission.IsMedia && entry.Handle is { Length: > 4 } asset && (post.UrlOverriddenByDest ?? post.Url)?.Contains(asset, StringComparison.Ordinal) == true;

        bool Matches(PostData post) =>
            string.Equals(post.Subreddit, submission.Subreddit, StringComparison.OrdinalIgnoreCase)
            && RedditComposer.Collapse(post.Title) == submission.Title
            && (submission.Kind != RedditPostKind.Self || submission.Post.Media.Count > 0 || Normal(post.Selftext) == body)
            && (submission.Kind == RedditPostKind.Self) == (post.IsSelf == true && post.PollData is null)
            && (submission.Kind != RedditPostKind.Link || SameAddress(post.UrlOverriddenByDest ?? post.Url, submission.Post.Link!.Url))
            && (submission.Kind != RedditPostKind.Crosspost || post.CrosspostParent == Fullname.Of(Fullname.Post, submission.Post.Quote!.Id!));
    }

    /// <summary>Looks for a comment: by what it answers, its words and its time.</summary>
    public Task<Reconciliation> ReconcileAsync(JournalEntry entry, string parent, string body, CancellationToken cancellationToken)
    {
        string wanted = Normal(body);
        return FindAsync(
            entry,
            CommentRoutes.Own,
            thing => thing.IsComment && thing.Read(RedditJsonContext.Default.CommentData) is { } comment
                ? new Candidate(comment.Name ?? Fullname.Of(Fullname.Comment, comment.Id ?? string.Empty), RedditTime.Of(comment.CreatedUtc), comment.Permalink, comment.ParentId == parent && Normal(comment.Body) == wanted, false)
                : null,
            cancellationToken);
    }

    private async Task<Reconciliation> FindAsync(JournalEntry entry, SocialRoute route, Func<ThingData, Candidate?> read, CancellationToken cancellationToken)
    {
        AccountKey account = entry.Target.Account;
        DateTimeOffset since = (entry.ArmedAt ?? entry.BegunAt) - Skew;
        string name = await users.NameOfAsync(account, cancellationToken).ConfigureAwait(false);
        List<Candidate> matches = [];
        string? after = null;
        for (int page = 0; page < MaxPages; page++)
        {
            RoutePath path = RedditPath.Of(route, name).Add("sort", "new");
            (ListingData listing, _) = await RedditListing.ReadAsync(client, route, account, path, after, null, isFresh: true, cancellationToken).ConfigureAwait(false);
            Candidate[] seen = [.. (listing.Children ?? []).Select(read).OfType<Candidate>()];
            foreach (Candidate candidate in seen.Where(c => c.CreatedAt >= since && (c.Matches || c.IsProven)))
            {
                if (await IsUnclaimedAsync(entry, candidate.Id, cancellationToken).ConfigureAwait(false))
                {
                    matches.Add(candidate);
                }
            }

            after = listing.After;
            if (string.IsNullOrEmpty(after) || seen.All(c => c.CreatedAt < since))
            {
                return Judge(account, matches);
            }
        }

        return Reconciliation.CutShort;
    }

    /// <summary>What shows our medium is ours. Else two that match cannot both be, and which one is cannot be told.</summary>
    private Reconciliation Judge(AccountKey account, List<Candidate> matches)
    {
        Candidate? proven = matches.Find(static c => c.IsProven);
        Candidate? only = proven ?? (matches.Count == 1 ? matches[0] : null);
        return only is null
            ? Reconciliation.Undetermined
            : Reconciliation.Found(
                new PublishReceipt { References = [ReferenceOf(account, only.Id, only.Permalink)] }, proven is null ? ReconciliationEvidence.Evidence : ReconciliationEvidence.Proof);
    }

    private async ValueTask<bool> IsUnclaimedAsync(JournalEntry entry, string id, CancellationToken cancellationToken) =>
        await journal.FindByHandleAsync(entry.Target.Account, id, cancellationToken).ConfigureAwait(false) is not { } other || other.Key == entry.Key;

    /// <summary>Reddit takes white space away at the ends and writes its own line ends.</summary>
    private static string Normal(string? text) => (text ?? string.Empty).ReplaceLineEndings("\n").Trim();

    private static bool SameAddress(string? told, Uri sent) =>
        Uri.TryCreate(told, UriKind.Absolute, out Uri? url) && Uri.Compare(url, sent, UriComponents.HttpRequestUrl, UriFormat.SafeUnescaped, StringComparison.OrdinalIgnoreCase) == 0;

    private sealed record Candidate(string Id, DateTimeOffset? CreatedAt, string? Permalink, bool Matches, bool IsProven);
}
