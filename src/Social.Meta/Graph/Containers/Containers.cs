using Social.Pipeline;
using Social.Publishing;

namespace Social.Meta;

/// <summary>Makes, looks at and publishes the containers of Threads or Instagram. Thread-safe.</summary>
internal sealed class Containers(PlatformClient client, ContainerRoutes routes)
{
    public ContainerRoutes Routes => routes;

    public TimeProvider Time => client.Time;

    /// <summary>Makes a container. It may be made twice: the second one only expires.</summary>
    public async Task<string> CreateAsync(AccountKey account, IReadOnlyList<KeyValuePair<string, string>> fields, RateLimitWait? wait, CancellationToken cancellationToken)
    {
        SocialCall call = new(routes.Create, account) { Path = RoutePath.Of(routes.Create, routes.Version, account.Id).ToString(), Form = fields, RateLimit = wait };
        return IdOf(call, await SendAsync(call, cancellationToken).ConfigureAwait(false), isMade: false);
    }

    /// <summary>Publishes a container: the one request that makes the post exist. It names the container only, so the post's words are told beside it, to be kept out of errors.</summary>
    /// <returns>What was made, its permalink aside.</returns>
    public async Task<PublishReceipt> PublishAsync(AccountKey account, string container, IReadOnlyList<string> words, ICommitGate gate, RateLimitWait? wait, CancellationToken cancellationToken)
    {
        SocialCall call = new(routes.Publish, account)
        {
            Path = RoutePath.Of(routes.Publish, routes.Version, account.Id).ToString(), Form = [new("creation_id", container)], Words = words, Gate = gate, RateLimit = wait,
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
    public async Task<ContainerState> LookAsync(AccountKey account, string container, CancellationToken cancellationToken)
    {
        string path = RoutePath.Of(routes.Status, routes.Version, container).Add("fields", routes.StatusFields).ToString();
        SocialAnswer<ContainerData> answer = await client.SendAsync(new SocialCall(routes.Status, account) { Path = path, IsFresh = true }, GraphJsonContext.Default.ContainerData, cancellationToken).ConfigureAwait(false);
        return ContainerState.Of(answer.Value);
    }

    private Task<SocialAnswer<GraphId>> SendAsync(SocialCall call, CancellationToken cancellationToken) => client.SendAsync(call, GraphJsonContext.Default.GraphId, cancellationToken);

    private string IdOf(SocialCall call, SocialAnswer<GraphId> answer, bool isMade) =>
        answer.Value.Id is { Length: > 0 } id ? id : throw new SocialApiException(SocialErrorCode.PlatformError, isMade ? Remedy.Reconcile : Remedy.Retry, $"Meta answered '{call.Route.Name}' without an id.")
        {
            Platform = client.Name, Account = call.Account, Operation = call.Route.Name, Status = answer.Status, IsOutcomeUnknown = isMade,
        };
}
