using System.Globalization;
using Social.Media;
using Social.Publishing;

namespace Social.Meta;

/// <summary>How Threads and Instagram make a post: a container for each medium, one around them, a wait, and the one request that publishes it.</summary>
/// <remarks>A container that is not ready in time leaves the publish suspended: the same key goes on from it for 24 hours, in any process.</remarks>
internal sealed class ContainerPublish(
    Containers containers, PublishTarget target, string fingerprint, ContainerOutline outline, MediaHosting hosting, IPublishedMedia published) : IPublishRecipe
{
    private const string RootStep = "container";
    private const string BornStep = "born";
    private const string SentSuffix = ":sent";

    private static readonly TimeSpan Lifetime = TimeSpan.FromHours(24);

    // Right after it says FINISHED, a container can still be unknown to the request that publishes it.
    private static readonly PollOptions Settling = new() { Longest = TimeSpan.FromMinutes(2), MinDelay = TimeSpan.FromSeconds(2), MaxDelay = TimeSpan.FromSeconds(30), Growth = 2 };

    /// <inheritdoc/>
    public PublishTarget Target => target;

    /// <inheritdoc/>
    public string Fingerprint => fingerprint;

    /// <inheritdoc/>
    public async Task<PublishReceipt> ExecuteAsync(PublishSession session, CancellationToken cancellationToken)
    {
        await ForgetExpiredAsync(session, cancellationToken).ConfigureAwait(false);
        HostedMediaSet hosted = hosting.Begin(target.Account.Platform, Lifetime);
        bool isOver = true;
        try
        {
            string? container = await ContainAsync(session, hosted, cancellationToken).ConfigureAwait(false);
            if (container is not null && await IsReadyAsync(session, container, RootStep, cancellationToken).ConfigureAwait(false))
            {
                return await PublishAsync(session, container, cancellationToken).ConfigureAwait(false);
            }

            isOver = false; // Meta may still fetch: the addresses end by themselves
            return new PublishReceipt { Status = PublishStatus.Suspended, References = [], ExpiresAt = Born(session) + Lifetime, Reason = "Meta still works on the media." };
        }
        finally
        {
            if (isOver)
            {
                await hosted.EndAsync(CancellationToken.None).ConfigureAwait(false);
            }
        }
    }

    /// <inheritdoc/>
    public async Task<Reconciliation> ReconcileAsync(JournalEntry entry, CancellationToken cancellationToken)
    {
        if (entry.Handle is not { } container)
        {
            return Reconciliation.Absent; // without a container nothing can have been published
        }

        ContainerState state = await containers.LookAsync(target.Account, container, cancellationToken).ConfigureAwait(false);
        if (!state.IsPublished)
        {
            return state.IsFinished || state.HasFailed ? Reconciliation.Absent : Reconciliation.Undetermined;
        }

        // The container proves that the post is there; which of the account's posts it is, the newest ones tell.
        PostReference reference = await published.FindAsync(entry, outline, cancellationToken).ConfigureAwait(false) is { } found
            ? found with { Handle = container }
            : new PostReference { Account = target.Account, Handle = container };
        string? undone = reference.Id is null ? null : await FollowAsync(reference.Id, cancellationToken).ConfigureAwait(false);
        return Reconciliation.Found(new PublishReceipt { References = [reference], Reason = undone }, ReconciliationEvidence.Proof);
    }

    /// <summary>Does for a post that was found what the lost answer kept from being done. What fails is told, and makes the post no less certain.</summary>
    private async Task<string?> FollowAsync(string id, CancellationToken cancellationToken)
    {
        List<string> undone = [];
        foreach (ContainerFollowUp followUp in outline.FollowUps)
        {
            try
            {
                await followUp.RunAsync(id, cancellationToken).ConfigureAwait(false);
            }
            catch (SocialException e)
            {
                undone.Add($"The post is there, but '{followUp.Name}' failed: {e.Message}");
            }
        }

        return undone.Count == 0 ? null : string.Join(' ', undone);
    }

    /// <summary>Makes the containers.</summary>
    /// <returns>The one to publish, or null when a child is not ready in time.</returns>
    private async Task<string?> ContainAsync(PublishSession session, HostedMediaSet hosted, CancellationToken cancellationToken)
    {
        List<string> children = [];
        for (int i = 0; i < outline.Children.Count; i++)
        {
            children.Add(await MakeAsync(session, $"{RootStep}:{i}", outline.Children[i], [], hosted, cancellationToken).ConfigureAwait(false));
        }

        for (int i = 0; i < children.Count; i++)
        {
            if (!session.Entry.Steps.ContainsKey(RootStep) && !await IsReadyAsync(session, children[i], $"{RootStep}:{i}", cancellationToken).ConfigureAwait(false))
            {
                return null;
            }
        }

        string container = await MakeAsync(session, RootStep, outline.Root, children, hosted, cancellationToken).ConfigureAwait(false);
        if (!session.IsDryRun && session.Entry.Handle != container)
        {
            await session.RecordHandleAsync(container, cancellationToken).ConfigureAwait(false);
        }

        return container;
    }

    private async Task<string> MakeAsync(PublishSession session, string step, ContainerRequest request, List<string> children, HostedMediaSet hosted, CancellationToken cancellationToken)
    {
        await session.StepAsync(BornStep, _ => Task.FromResult(containers.Time.GetUtcNow().ToUnixTimeSeconds().ToString(CultureInfo.InvariantCulture)), cancellationToken).ConfigureAwait(false);
        ContainerHandle container = ContainerHandle.Parse(await session.StepAsync(step, CreateAsync, cancellationToken).ConfigureAwait(false));
        if (container.UploadPath is not null)
        {
            await session.StepAsync(step + SentSuffix, token => SendAsync(session, step, container, request.Media.First(m => m.CanBeSent), token), cancellationToken).ConfigureAwait(false);

            // Only once the step is known to be done: whoever is cut off between the two asks Meta how far it came, and sends nothing twice.
            if (CheckpointOf(session, container) is not null)
            {
                await session.KeepCheckpointAsync(null, cancellationToken).ConfigureAwait(false);
            }
        }

        return container.Id;

        async Task<string> CreateAsync(CancellationToken token)
        {
            bool sendsBytes = await containers.SendsBytesAsync(target.Account, request, hosting.IsAvailable, token).ConfigureAwait(false);
            List<KeyValuePair<string, string>> fields = [.. request.Fields];
            foreach (ContainerMedia media in request.Media)
            {
                fields.Add(sendsBytes && media.CanBeSent
                    ? new("upload_type", "resumable")
                    : new(media.Field, (await hosted.UrlOfAsync(media.Source, media.Member, token).ConfigureAwait(false)).AbsoluteUri));
            }

            if (children.Count > 0)
            {
                fields.Add(new("children", string.Join(',', children)));
            }

            return (await containers.CreateAsync(target.Account, fields, sendsBytes, session.Options.RateLimit, token).ConfigureAwait(false)).ToString();
        }
    }

    /// <summary>Sends a medium's bytes. Where it stopped is kept in the journal: the same key goes on from there, in any process.</summary>
    private async Task<string> SendAsync(PublishSession session, string step, ContainerHandle container, ContainerMedia media, CancellationToken cancellationToken)
    {
        UploadOptions options = new()
        {
            OnCheckpoint = (kept, token) => session.KeepCheckpointAsync(kept, token),
            Progress = session.ProgressOf(step),
            RateLimit = session.Options.RateLimit,
        };
        try
        {
            await containers.UploadAsync(target.Account, container, media.Source, CheckpointOf(session, container), options, cancellationToken).ConfigureAwait(false);
        }
        catch (SocialApiException e) when (e is { IsTransient: false, Status: not null, Remedy: Remedy.FixContent or Remedy.Retry or Remedy.None } or { PlatformCode: "ERROR" or "EXPIRED" })
        {
            // Nothing more comes of this container: the next try makes a new one.
            await session.ForgetAsync([step], CancellationToken.None).ConfigureAwait(false);
            await session.KeepCheckpointAsync(null, CancellationToken.None).ConfigureAwait(false);
            throw;
        }

        return "sent";
    }

    private static UploadCheckpoint? CheckpointOf(PublishSession session, ContainerHandle container) =>
        session.Checkpoint is { } kept && kept.Session.Reveal() == container.Id ? kept : null;

    private async Task<bool> IsReadyAsync(PublishSession session, string container, string step, CancellationToken cancellationToken)
    {
        try
        {
            return session.IsDryRun || await ContainerWait.RunAsync(containers, target.Account, container, session.Options.WaitFor, cancellationToken).ConfigureAwait(false);
        }
        catch (SocialMediaException)
        {
            // A container that came to nothing stays so: the next try makes a new one.
            await session.ForgetAsync([step, step + SentSuffix], CancellationToken.None).ConfigureAwait(false);
            throw;
        }
    }

    private async Task<PublishReceipt> PublishAsync(PublishSession session, string container, CancellationToken cancellationToken)
    {
        AccountKey account = target.Account;
        session.Options.Progress?.Report(new PublishProgress("publish"));
        SocialApiException? notYet = null;
        PublishReceipt? made = null;
        SocialApiException? lost = null;
        try
        {
            made = (await ProcessingPoll.WaitAsync(TryAsync, Settling, containers.Time, cancellationToken).ConfigureAwait(false)).Value;
        }
        catch (SocialApiException e) when (!e.IsOutcomeUnknown && (e.Code == SocialErrorCode.ProcessingFailed || e.Code == SocialErrorCode.NotFound))
        {
            lost = e;
        }

        if (made is not { } receipt)
        {
            return await GiveUpAsync(session, container, (lost ?? notYet)!, cancellationToken).ConfigureAwait(false);
        }

        PostReference reference = receipt.References[0];
        foreach (ContainerFollowUp followUp in outline.FollowUps)
        {
            await session.FollowUpAsync(followUp.Name, ct => followUp.RunAsync(reference.Id!, ct), cancellationToken).ConfigureAwait(false);
        }

        await session.FollowUpAsync("permalink", async ct => reference = reference with { Url = await published.PermalinkAsync(account, reference.Id!, ct).ConfigureAwait(false) }, cancellationToken).ConfigureAwait(false);
        return receipt with { References = [reference] };

        async ValueTask<PollAnswer<PublishReceipt?>> TryAsync(CancellationToken token)
        {
            try
            {
                return new PollAnswer<PublishReceipt?>(await containers.PublishAsync(account, container, outline, session, session.Options.RateLimit, token).ConfigureAwait(false), true);
            }
            catch (SocialApiException e) when (e.Code == SocialErrorCode.NotReady && !e.IsOutcomeUnknown)
            {
                notYet = e;
                return new PollAnswer<PublishReceipt?>(null, false, e.RetryAfter);
            }
        }
    }

    /// <summary>Ends with the error of a container that Meta has lost: the next try makes others. If it turns out to be published, it is found instead.</summary>
    private async Task<PublishReceipt> GiveUpAsync(PublishSession session, string container, SocialApiException error, CancellationToken cancellationToken)
    {
        try
        {
            if ((await containers.LookAsync(target.Account, container, cancellationToken).ConfigureAwait(false)).IsPublished
                && (await ReconcileAsync(session.Entry, cancellationToken).ConfigureAwait(false)).Receipt is { } found)
            {
                return found;
            }
        }
        catch (SocialApiException e) when (e.Code == SocialErrorCode.NotFound)
        {
            // What Meta does not know any more is not published.
        }

        await session.ForgetAsync([.. session.Entry.Steps.Keys], CancellationToken.None).ConfigureAwait(false);
        throw error;
    }

    private async ValueTask ForgetExpiredAsync(PublishSession session, CancellationToken cancellationToken)
    {
        if (!session.IsDryRun && session.Entry.Steps.ContainsKey(BornStep) && containers.Time.GetUtcNow() - Born(session) >= Lifetime - TimeSpan.FromMinutes(5))
        {
            await session.ForgetAsync([.. session.Entry.Steps.Keys], cancellationToken).ConfigureAwait(false);
        }
    }

    private static DateTimeOffset Born(PublishSession session) =>
        DateTimeOffset.FromUnixTimeSeconds(long.Parse(session.Entry.Steps[BornStep], CultureInfo.InvariantCulture));
}
