using Social.Pipeline;
using Social.Publishing;

namespace Social.Meta;

/// <summary>Sends one message: media that has no id yet is uploaded, then the one request that cannot be repeated.</summary>
internal sealed class SendMessage : IPublishRecipe
{
    public static readonly SocialRoute Route = new("whatsapp.messages.send", HttpMethod.Post, "/{}/{}/messages")
    {
        Kind = RouteKind.Commit, Credentials = [CredentialKind.Business], Scopes = [WhatsAppScopes.Messaging], Limits = [WhatsAppLimits.Throughput, WhatsAppLimits.Pair, GraphLimits.App],
    };

    private readonly PlatformClient _client;
    private readonly string _version;
    private readonly WhatsAppMedia _media;
    private readonly WhatsAppSightings _sightings;
    private readonly Recipient _recipient;
    private readonly Message _message;
    private readonly string? _kind;

    public SendMessage(PlatformClient client, string version, WhatsAppMedia media, WhatsAppSightings sightings, AccountKey account, Recipient recipient, Message message, string? kind)
    {
        _client = client;
        _version = version;
        _media = media;
        _sightings = sightings;
        _recipient = recipient;
        _message = message;
        _kind = kind;
        Target = PublishTarget.To(account, WhatsAppRecipients.Canonical(recipient));
        Fingerprint = PostFingerprint.Compute(Target, WhatsAppComposer.Write(recipient, message, kind, WhatsAppMediaNames.Unsent, null).Span);
    }

    /// <inheritdoc/>
    public PublishTarget Target { get; }

    /// <inheritdoc/>
    public string Fingerprint { get; }

    /// <inheritdoc/>
    public async Task<PublishReceipt> ExecuteAsync(PublishSession session, CancellationToken cancellationToken)
    {
        Dictionary<MediaAttachment, string> ids = new(ReferenceEqualityComparer.Instance);
        foreach (MediaAttachment media in MediaOf(_message).Select(u => u.Media).Where(m => m is { Uploaded: null, Source: { Url: null } }))
        {
            ids[media] = await UploadedMediaStep.RunAsync(session, $"media-{ids.Count}", _client.Time, ct => _media.SendAsync(Target.Account, media.Source!, new UploadOptions { RateLimit = session.Options.RateLimit }, ct), cancellationToken).ConfigureAwait(false);
        }

        session.Options.Progress?.Report(new PublishProgress("send"));

        // Before the request: a status may come sooner than its answer, or instead of it.
        string handle = WhatsAppComposer.HandleOf(Target.Account, session.Entry.Key);
        await session.RecordHandleAsync(handle, cancellationToken).ConfigureAwait(false);
        SocialCall call = new(Route, Target.Account)
        {
            Path = RoutePath.Of(Route, _version, Target.Account.Id).ToString(),
            Json = WhatsAppComposer.Write(_recipient, _message, _kind, new WhatsAppMediaNames(ids), handle),
            Gate = session,
            RateLimit = session.Options.RateLimit,
            Pair = Target.Destination,
        };
        SocialAnswer<WhatsAppSendData> answer = await _client.SendAsync(call, WhatsAppJsonContext.Default.WhatsAppSendData, cancellationToken).ConfigureAwait(false);
        WhatsAppSendData.Message? taken = answer.Value.Messages is { Count: > 0 } messages ? messages[0] : null;
        return new PublishReceipt
        {
            Status = PublishStatus.Accepted,
            References = [Reference(taken?.Id ?? throw Unnamed(answer.Status))],
            RateLimits = await answer.GetRateLimitsAsync().ConfigureAwait(false),
            RawAnswer = answer.Raw,
            Reason = taken.MessageStatus is null or "accepted" ? null : $"WhatsApp says '{taken.MessageStatus}': delivery is held back.",
        };
    }

    /// <summary>WhatsApp has no look-up of what was sent; only a status can tell, if one came.</summary>
    public Task<Reconciliation> ReconcileAsync(JournalEntry entry, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        return Task.FromResult(entry.Handle is { } handle && _sightings.Find(handle) is { } seen
            ? Reconciliation.Found(new PublishReceipt { Status = seen.HasFailed ? PublishStatus.Rejected : PublishStatus.Accepted, References = [Reference(seen.Id)] }, ReconciliationEvidence.Proof)
            : Reconciliation.Undetermined);
    }

    /// <summary>Lists the media of a message, wherever it stands.</summary>
    public static IEnumerable<WhatsAppMediaUse> MediaOf(Message message) => message is WhatsAppMessage { Content: { } content }
        ? content.Media
        : message.Media.Select((m, i) => new WhatsAppMediaUse($"Media[{i}]", WhatsAppMessageValidator.KindOf(m, message as WhatsAppMessage) ?? string.Empty, m));

    private PostReference Reference(string id) => new() { Account = Target.Account, Id = id };

    private SocialApiException Unnamed(int status) => new(SocialErrorCode.PlatformError, Remedy.Reconcile, "WhatsApp answered without the message's id.")
    {
        Platform = _client.Name, Account = Target.Account, Operation = Route.Name, Status = status, IsOutcomeUnknown = true,
    };
}
