using System.Text.RegularExpressions;
using Social.Pipeline;
using Social.Publishing;

namespace Social.Meta;

/// <summary>Looks for a post whose fate is unknown among those of its Page. A listing can show that it is there, never that it is not.</summary>
internal sealed partial class FacebookReconciler(FacebookApi api, IPublishJournal journal)
{
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
        NewestMatch newest = new(journal, entry);
        int pages = 0;
        GraphListing<FacebookPostData, FacebookPostData> listing = new(api.Client, route, account, FacebookJsonContext.Default.GraphPageFacebookPostData)
        {
            Path = () => api.Path(route, account.Id).Add("fields", "id,message,created_time,permalink_url,attachments{media_type,subattachments}").Add("since", GraphValues.Seconds(newest.Since)),
            Read = p => p,
            IsFresh = true,
        };
        await foreach (SocialPage<FacebookPostData> page in listing.ToPageable().AsPages(null, null, cancellationToken).ConfigureAwait(false))
        {
            foreach (FacebookPostData found in page.Items.Where(p => Says(p.Message, post) && Shows(p, post)))
            {
                await newest.OfferAsync(new PostReference { Account = account, Id = found.Id, Url = FacebookApi.Address(found.PermalinkUrl) }, found.CreatedTime, cancellationToken).ConfigureAwait(false);
            }

            if (++pages == MaxPages && page.ContinuationToken is not null)
            {
                return Reconciliation.CutShort;
            }
        }

        return Judge(newest, status);
    }

    /// <summary>Looks for a video that Facebook was asked to fetch, whose id was lost with the answer.</summary>
    public async Task<Reconciliation> FindVideoAsync(JournalEntry entry, Post post, PublishStatus status, CancellationToken cancellationToken)
    {
        AccountKey account = entry.Target.Account;
        RoutePath path = api.Path(FacebookRoutes.VideoList, account.Id).Add("type", "uploaded").Add("fields", FacebookRoutes.VideoFields).Add("limit", "100");
        GraphPage<FacebookVideoData> page = await api.ReadAsync(FacebookRoutes.VideoList, account, path, FacebookJsonContext.Default.GraphPageFacebookVideoData, cancellationToken, fresh: true).ConfigureAwait(false);
        NewestMatch newest = new(journal, entry);
        foreach (FacebookVideoData video in (page.Data ?? []).Where(v => Says(v.Description, post)))
        {
            await newest.OfferAsync(new PostReference { Account = account, Id = video.PostId, Handle = video.Id, Url = FacebookApi.Address(video.PermalinkUrl) }, video.CreatedTime, cancellationToken).ConfigureAwait(false);
        }

        return page.Paging?.Next is not null && newest.IsEmpty ? Reconciliation.CutShort : Judge(newest, status == PublishStatus.Published ? PublishStatus.Accepted : status);
    }

    /// <summary>Looks for a story by the photo or video in it, which is in no other.</summary>
    public async Task<Reconciliation> FindStoryAsync(JournalEntry entry, string mediaId, CancellationToken cancellationToken)
    {
        AccountKey account = entry.Target.Account;
        RoutePath path = api.Path(FacebookRoutes.Stories, account.Id).Add("fields", "post_id,status,creation_time,media_type,media_id,url").Add("since", GraphValues.Seconds(new NewestMatch(journal, entry).Since)).Add("limit", "100");
        GraphPage<FacebookStoryData> page = await api.ReadAsync(FacebookRoutes.Stories, account, path, FacebookJsonContext.Default.GraphPageFacebookStoryData, cancellationToken, fresh: true).ConfigureAwait(false);
        return (page.Data ?? []).FirstOrDefault(s => s.MediaId == mediaId) is { } story
            ? Reconciliation.Found(new PublishReceipt { References = [new PostReference { Account = account, Id = story.PostId, Handle = mediaId, Url = FacebookApi.Address(story.Url) }] }, ReconciliationEvidence.Proof)
            : Reconciliation.Undetermined;
    }

    private static Reconciliation Judge(NewestMatch newest, PublishStatus status) =>
        newest.Only is { } found ? Reconciliation.Found(new PublishReceipt { Status = status, References = [found] }, ReconciliationEvidence.Evidence) : Reconciliation.Undetermined;

    /// <summary>Tells whether a text is that of a post. A mention is written as an id and read as a name: what stands around it must fit.</summary>
    private static bool Says(string? text, Post post)
    {
        string said = NewestMatch.Words(text);
        string[] around = Mentions().Split(NewestMatch.Words(FacebookComposer.Text(post)));
        if (around.Length == 1)
        {
            return said == around[0];
        }

        int at = 0;
        foreach (string part in around)
        {
            int found = said.IndexOf(part, at, StringComparison.Ordinal);
            if (found < 0 || (at == 0 && ReferenceEquals(part, around[0]) && found > 0))
            {
                return false;
            }

            at = found + part.Length;
        }

        // Of a post of nothing but mentions too little is known to tell it by.
        return said.EndsWith(around[^1], StringComparison.Ordinal) && around.Any(p => p.Length > 0);
    }

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

    [GeneratedRegex(@"@\[[^\]]*\]", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Mentions();
}
