using System.Text.Json;
using Social.Media;
using Social.Pipeline;
using Social.Publishing;

namespace Social.Google;

/// <summary>How Google changes a local post: one request that may be sent again, so that nothing is ever uncertain.</summary>
/// <remarks>Follows "accounts.locations.localPosts.patch": the mask names every field, and what it names and the body leaves out is cleared.</remarks>
internal sealed class EditLocalPost(BusinessApi api, MediaHosting hosting, PublishTarget target, string postId, string fingerprint, LocalPostRequest outline, IReadOnlyList<MediaAttachment> media) : IPublishRecipe
{
    private static readonly TimeSpan FetchTime = TimeSpan.FromMinutes(10);

    /// <inheritdoc/>
    public PublishTarget Target => target;

    /// <inheritdoc/>
    public string Fingerprint => fingerprint;

    /// <inheritdoc/>
    public async Task<PublishReceipt> ExecuteAsync(PublishSession session, CancellationToken cancellationToken)
    {
        HostedMediaSet hosted = hosting.Begin(api.Client.Name, FetchTime);
        try
        {
            List<LocalPostMedia> items = [];
            for (int i = 0; i < media.Count && !session.IsDryRun; i++)
            {
                items.Add(new LocalPostMedia(media[i].Kind, await hosted.UrlOfAsync(media[i].Source!, $"Media[{i}]", cancellationToken).ConfigureAwait(false)));
            }

            LocalPostData body = LocalPostWriter.Write(outline with { Media = items });
            if (session.IsDryRun)
            {
                return new PublishReceipt { References = [], RawAnswer = JsonSerializer.SerializeToUtf8Bytes(body, BusinessJsonContext.Default.LocalPostData) };
            }

            LocalPost post = await SendAsync(api, target.Account, postId, body, MaskOf(outline), cancellationToken).ConfigureAwait(false);
            return LocalPostStatus.Receipt(target.Account, post);
        }
        finally
        {
            await hosted.EndAsync().ConfigureAwait(false);
        }
    }

    /// <inheritdoc/>
    public Task<Reconciliation> ReconcileAsync(JournalEntry entry, CancellationToken cancellationToken) => Task.FromResult(Reconciliation.Undetermined);

    /// <summary>Changes the fields that the mask names.</summary>
    public static async Task<LocalPost> SendAsync(BusinessApi api, AccountKey account, string postId, LocalPostData body, FieldMask mask, CancellationToken cancellationToken)
    {
        BusinessLocationName name = await api.NameAsync(account, cancellationToken).ConfigureAwait(false);
        RoutePath path = api.Path(LocalPostRoutes.Patch, name.AccountId, name.LocationId, postId).Add("updateMask", mask.ToString());
        return LocalPostParser.Read(await api.WriteAsync(
            LocalPostRoutes.Patch, account, path, body, BusinessJsonContext.Default.LocalPostData, BusinessJsonContext.Default.LocalPostData, cancellationToken).ConfigureAwait(false));
    }

    /// <summary>What a post as it should be changes. Events and offers keep what their topic needs; the topic itself cannot be changed.</summary>
    private static FieldMask MaskOf(LocalPostRequest post)
    {
        List<string> fields = ["summary", "media"];
        if (post.Topic != LocalPostTopic.Offer)
        {
            fields.Add("callToAction");
        }

        Add(post.Language is not null, "languageCode");
        Add(post.Event is not null, "event");
        Add(post.Offer is not null, "offer");
        Add(post.AlertType is not null, "alertType");
        Add(post.ScheduledTime is not null, "scheduledTime");
        return FieldMask.Of([.. fields]);

        void Add(bool there, string field)
        {
            if (there)
            {
                fields.Add(field);
            }
        }
    }
}
