using Social.Pipeline;
using Social.Publishing;

namespace Social.LinkedIn;

/// <summary>Looks for a post whose fate is unknown among its author's posts. LinkedIn lets organizations' posts be listed; members' only where an app has a scope that it no longer gives.</summary>
internal sealed class PostReconciler(LinkedInApi api, IPublishJournal journal)
{
    // LinkedIn's clock and ours may differ; a post made just before we armed is somebody else's doing, so the margin is small.
    private static readonly TimeSpan Skew = TimeSpan.FromMinutes(2);

    private const int PageSize = 100;
    private const int MaxPages = 10;

    /// <summary>Returns the reference of a post, with its permalink.</summary>
    public PostReference Reference(AccountKey account, string id) => new() { Account = account, Id = id, Url = Permalink(api.Client, id) };

    /// <summary>Makes the address of a post.</summary>
    public static Uri Permalink(PlatformClient client, string id) =>
        new($"{client.HostOf(LinkedInOptions.PermalinkHostName).OriginalString.TrimEnd('/')}/feed/update/{id}/");

    /// <summary>Looks for a post: made after it was armed, with the same words, media and parent, claimed by no other publish, and the only one such.</summary>
    public async Task<Reconciliation> FindAsync(JournalEntry entry, LinkedInPostRequest request, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        AccountKey account = entry.Target.Account;
        DateTimeOffset since = (entry.ArmedAt ?? entry.BegunAt) - Skew;
        List<PostData> posts = [];
        try
        {
            if (!await ReadAsync(account, since, posts, cancellationToken).ConfigureAwait(false))
            {
                return Reconciliation.CutShort;
            }
        }
        catch (SocialPermissionException)
        {
            // No word of LinkedIn's can tell: the outcome stays as unknown as it was.
            return Reconciliation.Undetermined;
        }

        string words = PostWords.Of(request.Commentary);
        List<string> matches = [];
        foreach (PostData post in posts)
        {
            if (post.Id is { } id
                && LinkedInTime.Read(post.CreatedAt ?? post.PublishedAt) >= since
                && post.ReshareContext?.Parent == request.ReshareContext?.Parent
                && PostWords.Of(post.Commentary) == words
                && PostWords.Shows(post.Content).SequenceEqual(PostWords.Shows(request.Content))
                && await IsUnclaimedAsync(entry, id, cancellationToken).ConfigureAwait(false))
            {
                matches.Add(id);
            }
        }

        // Two that match cannot both be ours, and which one is cannot be told.
        return matches.Count == 1
            ? Reconciliation.Found(new PublishReceipt { References = [Reference(account, matches[0])] }, ReconciliationEvidence.Evidence)
            : Reconciliation.Undetermined;
    }

    /// <summary>Reads the author's posts, newest first, back to a time.</summary>
    /// <returns>Whether all of them were read.</returns>
    private async Task<bool> ReadAsync(AccountKey account, DateTimeOffset since, List<PostData> posts, CancellationToken cancellationToken)
    {
        for (int page = 0; page < MaxPages; page++)
        {
            RestLiPath path = RestLiPath.Of(PostRoutes.ByAuthor).Add("author", account.Id).Add("sortBy", "CREATED").Add("start", page * PageSize).Add("count", PageSize);
            SocialAnswer<ElementsData<PostData>> answer = await api.SendAsync(
                new LinkedInRequest(PostRoutes.ByAuthor, account) { Path = path, IsFresh = true }, LinkedInJsonContext.Default.ElementsDataPostData, cancellationToken).ConfigureAwait(false);
            IReadOnlyList<PostData> read = answer.Value.Elements ?? [];
            posts.AddRange(read);
            bool isLast = read.Count < PageSize && answer.Value.Paging is not { HasNext: true };
            if (isLast || read.Any(p => LinkedInTime.Read(p.CreatedAt) < since))
            {
                return true;
            }
        }

        return false;
    }

    private async ValueTask<bool> IsUnclaimedAsync(JournalEntry entry, string id, CancellationToken cancellationToken) =>
        await journal.FindByHandleAsync(entry.Target.Account, id, cancellationToken).ConfigureAwait(false) is not { } other || other.Key == entry.Key;
}
