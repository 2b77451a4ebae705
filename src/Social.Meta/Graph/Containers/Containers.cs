using Social.Media;
using Social.Pipeline;
using Social.Publishing;

namespace Social.Meta;

/// <summary>Makes, fills, looks at and publishes the containers of Threads or Instagram. Thread-safe.</summary>
internal sealed class Containers(PlatformClient client, ContainerRoutes routes)
{
    public ContainerRoutes Routes => routes;

    public TimeProvider Time => client.Time;

    /// <summary>Makes a container. It may be made twice: the second one only expires.</summary>
    public async Task<ContainerHandle> CreateAsync(AccountKey account, IReadOnlyList<KeyValuePair<string, string>> fields, bool isUpload, RateLimitWait? wait, CancellationToken cancellationToken)
    {
        SocialCall call = new(routes.Create, account) { Path = RoutePath.Of(routes.Create, routes.Version, account.Id).ToString(), Form = fields, RateLimit = wait };
        SocialAnswer<GraphId> answer = await SendAsync(call, cancellationToken).ConfigureAwait(false);
        string id = IdOf(call, answer, isMade: false);
        return new ContainerHandle(id, isUpload ? GraphUpload.PathOf(answer.Value.Uri) ?? RoutePath.Of(routes.Uploads!.Route, routes.Version, id).ToString() : null);
    }

    /// <summary>Tells whether the bytes of a container's medium are sent to it, in place of an address that Meta fetches from.</summary>
    public async ValueTask<bool> SendsBytesAsync(AccountKey account, ContainerRequest request, bool hasHost, CancellationToken cancellationToken)
    {
        if (routes.Uploads is not { } uploads || !request.Media.Any(m => m.CanBeSent))
        {
            return false;
        }

        return !hasHost || (await client.FindCredentialAsync(uploads.Route, account, cancellationToken).ConfigureAwait(false)).Kind == uploads.Preferred;
    }

    /// <summary>Sends a medium's bytes to its container, or the rest of them.</summary>
    public async Task UploadAsync(AccountKey account, ContainerHandle container, MediaSource source, UploadCheckpoint? checkpoint, UploadOptions options, CancellationToken cancellationToken)
    {
        ContainerUploads uploads = routes.Uploads!;
        GraphUpload protocol = new(client, account, uploads.Route, container.Id, container.UploadPath!, AskAsync, options.RateLimit);
        ChunkedUploadRequest request = new() { Account = account, Source = source, Kind = MediaKind.Video, Checkpoint = checkpoint, Recovery = uploads.Recovery, Options = options };
        await new ChunkedUpload(protocol, request, Time).RunAsync(cancellationToken).ConfigureAwait(false);

        async ValueTask<long?> AskAsync(CancellationToken token)
        {
            ContainerData data = await ReadAsync(account, container.Id, uploads.OffsetFields, token).ConfigureAwait(false);
            ContainerState state = ContainerState.Of(data);
            return state.HasFailed ? throw ContainerWait.Failed(routes, account, container.Id, state) : data.VideoStatus?.UploadingPhase?.Bytes ?? 0;
        }
    }

    /// <summary>Publishes a container: the one request that makes the post exist. It names the container only, so the post's words are told beside it, to be kept out of errors.</summary>
    /// <returns>What was made, its permalink aside.</returns>
    public async Task<PublishReceipt> PublishAsync(AccountKey account, string container, ContainerOutline outline, ICommitGate gate, RateLimitWait? wait, CancellationToken cancellationToken)
    {
        SocialRoute route = outline.IsReply ? routes.PublishReply ?? routes.Publish : routes.Publish;
        SocialCall call = new(route, account)
        {
            Path = RoutePath.Of(route, routes.Version, account.Id).ToString(), Form = [new("creation_id", container)], Words = outline.Words, Gate = gate, RateLimit = wait,
        };
        SocialAnswer<GraphId> answer = await SendAsync(call, cancellationToken).ConfigureAwait(false);
        return new PublishReceipt
        {
            References = [new PostReference { Account = account, Id = IdOf(call, answer, isMade: true), Handle = container }],
            RateLimits = await answer.GetRateLimitsAsync().ConfigureAwait(false),
            RawAnswer = answer.Raw,
        };
    }

    /// <summary>Looks at a container; never from a cache.</summary>
    public async Task<ContainerState> LookAsync(AccountKey account, string container, CancellationToken cancellationToken) =>
        ContainerState.Of(await ReadAsync(account, container, routes.StatusFields, cancellationToken).ConfigureAwait(false));

    private async Task<ContainerData> ReadAsync(AccountKey account, string container, string fields, CancellationToken cancellationToken)
    {
        string path = RoutePath.Of(routes.Status, routes.Version, container).Add("fields", fields).ToString();
        return (await client.SendAsync(new SocialCall(routes.Status, account) { Path = path, IsFresh = true }, GraphJsonContext.Default.ContainerData, cancellationToken).ConfigureAwait(false)).Value;
    }

    private Task<SocialAnswer<GraphId>> SendAsync(SocialCall call, CancellationToken cancellationToken) => client.SendAsync(call, GraphJsonContext.Default.GraphId, cancellationToken);

    private string IdOf(SocialCall call, SocialAnswer<GraphId> answer, bool isMade) =>
        answer.Value.Id is { Length: > 0 } id ? id : throw new SocialApiException(SocialErrorCode.PlatformError, isMade ? Remedy.Reconcile : Remedy.Retry, $"Meta answered '{call.Route.Name}' without an id.")
        {
            Platform = client.Name, Account = call.Account, Operation = call.Route.Name, Status = answer.Status, IsOutcomeUnknown = isMade,
        };
}
