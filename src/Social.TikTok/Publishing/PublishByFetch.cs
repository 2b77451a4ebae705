using Social.Media;
using Social.Pipeline;
using Social.Publishing;

namespace Social.TikTok;

/// <summary>Posts what TikTok fetches: photos always, a video given by URL. One request makes the post; when its answer is lost, nothing can tell.</summary>
/// <remarks>Follows TikTok for Developers, "Direct post" and "Photo post". Bytes are given an address by the media host for as long as TikTok may fetch them.</remarks>
internal sealed class PublishByFetch(PlatformClient client, TikTokOptions options, TikTokPosts posts, MediaHosting hosting, PublishPlan plan) : TikTokRecipe(client, posts, plan)
{
    private static readonly Uri NotHosted = new("https://media.invalid/dry-run");

    /// <inheritdoc/>
    protected override Reconciliation WithoutHandle => Reconciliation.Undetermined;

    private SocialRoute Route => Plan.IsPhotos ? Plan.IsDraft ? PostRoutes.PhotoDraft : PostRoutes.Photos : Plan.IsDraft ? PostRoutes.PullDraft : PostRoutes.PullVideo;

    /// <inheritdoc/>
    public override async Task<PublishReceipt> ExecuteAsync(PublishSession session, CancellationToken cancellationToken)
    {
        TikTokCreatorInfo? creator = await Plan.Creator(cancellationToken).ConfigureAwait(false);
        HostedMediaSet hosted = hosting.Begin(Client.Name, options.HostedMediaLifetime);
        bool isOver = false;
        try
        {
            SourceInfo source = await SourceAsync(session, hosted, cancellationToken).ConfigureAwait(false);
            PublishReceipt receipt = await SendAsync(session, Plan.Compose(source, creator), creator?.Username, cancellationToken).ConfigureAwait(false);
            isOver = receipt.Status != PublishStatus.Accepted;
            return receipt;
        }
        catch (Exception e) when (!session.MayHaveLeft || e is SocialException { IsOutcomeUnknown: false })
        {
            isOver = true;
            throw;
        }
        finally
        {
            // While TikTok may still fetch, the addresses end by themselves.
            if (isOver)
            {
                await hosted.EndAsync().ConfigureAwait(false);
            }
        }
    }

    private async Task<SourceInfo> SourceAsync(PublishSession session, HostedMediaSet hosted, CancellationToken cancellationToken)
    {
        List<Uri> urls = [];
        for (int i = 0; i < Plan.Post.Media.Count; i++)
        {
            MediaSource media = Plan.Post.Media[i].Source!;
            urls.Add(session.IsDryRun ? media.Url ?? NotHosted : await hosted.UrlOfAsync(media, $"Media[{i}]", cancellationToken).ConfigureAwait(false));
        }

        return Plan.IsPhotos ? SourceInfo.OfPhotos(urls, Plan.Post.OptionsOf<TikTokPostOptions>()?.CoverIndex) : SourceInfo.OfVideo(urls[0]);
    }

    private async Task<PublishReceipt> SendAsync(PublishSession session, InitRequest request, string? username, CancellationToken cancellationToken)
    {
        session.Options.Progress?.Report(new PublishProgress("create"));
        SocialCall call = new(Route, Account) { Json = PublishPlan.Write(request), Gate = session, RateLimit = session.Options.RateLimit };
        SocialAnswer<TikTokEnvelope<InitData>> answer = await Client.SendAsync(call, TikTokJsonContext.Default.TikTokEnvelopeInitData, cancellationToken).ConfigureAwait(false);
        if (answer.Value.Data is not { PublishId.Length: > 0 } data)
        {
            throw TikTokAnswers.Empty(Client, Route, Account, answer.Status);
        }

        await session.RecordHandleAsync(data.PublishId, CancellationToken.None).ConfigureAwait(false);
        PublishReceipt accepted = TikTokPosts.Accepted(Account, data.PublishId) with { RawAnswer = answer.Raw, RateLimits = await answer.GetRateLimitsAsync().ConfigureAwait(false) };
        return await Posts.WaitAsync(Account, data.PublishId, username, accepted, session.Options, cancellationToken).ConfigureAwait(false);
    }
}
