using System.Text;
using Social.Pipeline;
using Social.Publishing;

namespace Social.Meta;

/// <summary>Looks for a post whose fate is unknown among those of its Page. A listing can show that it is there, never that it is not.</summary>
internal sealed class FacebookReconciler(FacebookApi api, IPublishJournal journal)
{
    // Facebook's clock and ours may differ; a post made just before we armed is somebody else's doing, so the margin is small.
    private static readonly TimeSpan Skew = TimeSpan.FromMinutes(2);

    private const int MaxPages = 20;

    /// <summary>Looks for a post of the feed: made after it was armed, with the same words and kind of content, claimed by no other publish, and the only one such.</summary>
    /// <param name="entry">The journal's entry.</param>
    /// <param name="post">The post.</param>
    /// <param name="status">What it was to become.</param>
    /// <param name="cancellationToken">Cancels the look.</param>
    public async Task<Reconciliation> FindPostAsync(JournalEntry entry, Post post, PublishStatus status, CancellationToken cancellationToken)
    {
        if (status == PublishStatus.Draft)
        {
            return Reconciliation.Undetermined; // Facebook lists no drafts
        }

        SocialRoute route = status == PublishStatus.Scheduled ? FacebookRoutes.Scheduled : FacebookRoutes.Published;
        AccountKey account = entry.Target.Account;
        DateTimeOffset since = Since(entry);
        string wanted = Words(FacebookComposer.Text(post));
        List<PostReference> matches = [];
        int pages = 0;
        GraphListing<FacebookPostData, FacebookPostData> listing = new(api.Client, route, account, FacebookJsonContext.Default.GraphPageFacebookPostData)
        {
            Path = () => api.Path(route, account.Id).Add("fields", "id,message,created_time,permalink_url,attachments{media_type,subattachments}").Add("since", FacebookComposer.Seconds(since)),
            Read = p => p,
            IsFresh = true,
        };
        await foreach (SocialPage<FacebookPostData> page in listing.ToPageable().AsPages(null, null, cancellationToken).ConfigureAwait(false))
        {
            foreach (FacebookPostData found in page.Items)
            {
                if (found.CreatedTime >= since && Words(found.Message) == wanted && Shows(found, post) && await IsUnclaimedAsync(entry, found.Id!, cancellationToken).ConfigureAwait(false))
                {
                    matches.Add(new PostReference { Account = account, Id = found.Id, Url = FacebookApi.Address(found.PermalinkUrl) });
                }
            }

            if (++pages == MaxPages && page.ContinuationToken is not null)
            {
                return Reconciliation.CutShort;
            }
        }

        return Judge(matches, status);
    }

    /// <summary>Looks for a video that Facebook was asked to fetch, whose id was lost with the answer.</summary>
    public async Task<Reconciliation> FindVideoAsync(JournalEntry entry, Post post, PublishStatus status, CancellationToken cancellationToken)
    {
        AccountKey account = entry.Target.Account;
        DateTimeOffset since = Since(entry);
        RoutePath path = api.Path(FacebookRoutes.VideoList, account.Id).Add("type", "uploaded").Add("fields", FacebookRoutes.VideoFields).Add("limit", "100");
        GraphPage<FacebookVideoData> page = await api.ReadAsync(FacebookRoutes.VideoList, account, path, FacebookJsonContext.Default.GraphPageFacebookVideoData, cancellationToken, fresh: true).ConfigureAwait(false);
        string wanted = Words(FacebookComposer.Text(post));
        List<PostReference> matches = [];
        foreach (FacebookVideoData video in page.Data ?? [])
        {
            if (video.CreatedTime >= since && Words(video.Description) == wanted && await IsUnclaimedAsync(entry, video.Id!, cancellationToken).ConfigureAwait(false)
                && (video.PostId is null || await IsUnclaimedAsync(entry, video.PostId, cancellationToken).ConfigureAwait(false)))
            {
                matches.Add(new PostReference { Account = account, Id = video.PostId, Handle = video.Id, Url = FacebookApi.Address(video.PermalinkUrl) });
            }
        }

        return page.Paging?.Next is not null && matches.Count == 0 ? Reconciliation.CutShort : Judge(matches, status == PublishStatus.Published ? PublishStatus.Accepted : status);
    }

    /// <summary>Looks for a story by the photo or video in it, which is in no other.</summary>
    public async Task<Reconciliation> FindStoryAsync(JournalEntry entry, string mediaId, CancellationToken cancellationToken)
    {
        AccountKey account = entry.Target.Account;
        RoutePath path = api.Path(FacebookRoutes.Stories, account.Id).Add("fields", "post_id,status,creation_time,media_type,media_id,url").Add("since", FacebookComposer.Seconds(Since(entry))).Add("limit", "100");
        GraphPage<FacebookStoryData> page = await api.ReadAsync(FacebookRoutes.Stories, account, path, FacebookJsonContext.Default.GraphPageFacebookStoryData, cancellationToken, fresh: true).ConfigureAwait(false);
        return (page.Data ?? []).FirstOrDefault(s => s.MediaId == mediaId) is { } story
            ? Reconciliation.Found(new PublishReceipt { References = [new PostReference { Account = account, Id = story.PostId, Handle = mediaId, Url = FacebookApi.Address(story.Url) }] }, ReconciliationEvidence.Proof)
            : Reconciliation.Undetermined;
    }

    public static DateTimeOffset Since(JournalEntry entry) => (entry.ArmedAt ?? entry.BegunAt) - Skew;

    /// <summary>Spaces and line ends may come back changed; words do not.</summary>
    public static string Words(string? text)
    {
        StringBuilder words = new();
        foreach (string word in (text ?? string.Empty).Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries))
        {
            words.Append(words.Length == 0 ? string.Empty : " ").Append(word);
        }

        return words.ToString();
    }

    /// <summary>Two that match cannot both be ours, and which one is cannot be told.</summary>
    private static Reconciliation Judge(List<PostReference> matches, PublishStatus status) =>
        matches.Count == 1 ? Reconciliation.Found(new PublishReceipt { Status = status, References = matches }, ReconciliationEvidence.Evidence) : Reconciliation.Undetermined;

    /// <summary>Tells whether a post shows as many photos as ours; what the answer does not tell is no objection.</summary>
    private static bool Shows(FacebookPostData found, Post post)
    {
        if (found.Attachments?.Data is not { Count: > 0 } attachments)
        {
            return post.Media.Count == 0;
        }

        int photos = attachments[0].Subattachments?.Data?.Count ?? (attachments[0].MediaType is "photo" or "album" ? 1 : 0);
        return post.Media.Count == 0 ? photos == 0 || post.Link is not null : photos == 0 || photos == post.Media.Count;
    }

    private async ValueTask<bool> IsUnclaimedAsync(JournalEntry entry, string id, CancellationToken cancellationToken) =>
        await journal.FindByHandleAsync(entry.Target.Account, id, cancellationToken).ConfigureAwait(false) is not { } other || other.Key == entry.Key;
}
