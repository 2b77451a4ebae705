using Social.Pipeline;

namespace Social.Meta;

/// <summary>Sends changes that may be sent twice. Meta may answer 200 and say in the body that it did not do it.</summary>
internal static class GraphChanges
{
    /// <summary>Sends a change.</summary>
    /// <exception cref="SocialApiException">Meta says that it did not do it.</exception>
    public static async Task ChangeAsync(this PlatformClient client, SocialCall call, CancellationToken cancellationToken)
    {
        SocialAnswer<GraphSuccess> answer = await client.SendAsync(call, GraphJsonContext.Default.GraphSuccess, cancellationToken).ConfigureAwait(false);
        if (!answer.Value.IsDone)
        {
            throw NotDone(client, call.Route, call.Account, answer.Status, isCommit: false);
        }
    }

    /// <summary>Makes the error of an answer that says neither what was made nor why it was not.</summary>
    public static SocialApiException NotDone(PlatformClient client, SocialRoute route, AccountKey account, int status, bool isCommit) =>
        new(SocialErrorCode.PlatformError, isCommit ? Remedy.Reconcile : Remedy.Retry, $"Meta answered '{route.Name}' without doing it, and does not say why.")
        {
            Platform = client.Name, Account = account, Operation = route.Name, Status = status, IsOutcomeUnknown = isCommit,
        };
}
