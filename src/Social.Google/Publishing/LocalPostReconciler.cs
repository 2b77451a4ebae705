using System.Text;
using Social.Pipeline;
using Social.Publishing;

namespace Social.Google;

/// <summary>Looks for a local post whose fate is unknown among those of its location. A listing can show that it is there, never that it is not.</summary>
internal sealed class LocalPostReconciler(BusinessApi api, IPublishJournal journal)
{
    private const string PageSize = "100";
    private const int MaxPages = 20;

    // Google's clock and ours may differ; a post made just before we armed is somebody else's doing, so the margin is small.
    private static readonly TimeSpan Skew = TimeSpan.FromMinutes(2);

    /// <summary>Looks for a post: made after it was armed, with the same content, claimed by no other publish, and the only one such.</summary>
    public async Task<Reconciliation> FindAsync(JournalEntry entry, LocalPostRequest wanted, CancellationToken cancellationToken)
    {
        AccountKey account = entry.Target.Account;
        BusinessLocationName name = await api.NameAsync(account, cancellationToken).ConfigureAwait(false);
        DateTimeOffset since = (entry.ArmedAt ?? entry.BegunAt) - Skew;
        List<LocalPost> matches = [];
        string? next = null;
        for (int page = 0; page < MaxPages; page++)
        {
            RoutePath path = api.Path(LocalPostRoutes.List, name.AccountId, name.LocationId).Add("pageSize", PageSize).Add("pageToken", next);
            LocalPostsPage listed = await api.ReadAsync(LocalPostRoutes.List, account, path, BusinessJsonContext.Default.LocalPostsPage, cancellationToken, fresh: true).ConfigureAwait(false);
            foreach (LocalPost post in (listed.LocalPosts ?? []).Select(LocalPostParser.Read))
            {
                if (post.CreateTime >= since && Matches(post, wanted) && await IsUnclaimedAsync(entry, post.Id, cancellationToken).ConfigureAwait(false))
                {
                    matches.Add(post);
                }
            }

            next = listed.NextPageToken;
            if (string.IsNullOrEmpty(next))
            {
                // Two that match cannot both be ours, and which one is cannot be told.
                return matches.Count == 1 ? Reconciliation.Found(LocalPostStatus.Receipt(account, matches[0]), ReconciliationEvidence.Evidence) : Reconciliation.Undetermined;
            }
        }

        // The order of the listing is not documented, so that ours may be among those not seen.
        return Reconciliation.CutShort;
    }

    private static bool Matches(LocalPost post, LocalPostRequest wanted) =>
        (post.Topic.IsEmpty || post.Topic == wanted.Topic)
        && Words(post.Summary) == Words(wanted.Summary)
        && Words(post.Event?.Title) == Words(wanted.Event?.Title)
        && Words(post.Offer?.CouponCode) == Words(wanted.Offer?.CouponCode)
        && (wanted.CallToAction is not { } action || post.CallToAction?.Type == action.Type);

    /// <summary>Spaces and line ends may come back changed; words do not.</summary>
    private static string Words(string? text)
    {
        StringBuilder words = new();
        foreach (string word in (text ?? string.Empty).Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries))
        {
            words.Append(words.Length == 0 ? string.Empty : " ").Append(word);
        }

        return words.ToString();
    }

    private async ValueTask<bool> IsUnclaimedAsync(JournalEntry entry, string id, CancellationToken cancellationToken) =>
        await journal.FindByHandleAsync(entry.Target.Account, id, cancellationToken).ConfigureAwait(false) is not { } other || other.Key == entry.Key;
}
