using Social.Media;

namespace Social.Meta;

/// <summary>Waits for containers: Meta fetches and processes in its own time.</summary>
internal static class ContainerWait
{
    /// <summary>Waits until a container can be published.</summary>
    /// <returns>Whether it can; false when the longest wait ended first.</returns>
    /// <exception cref="SocialMediaException">Nothing will come of it, with Meta's reason.</exception>
    public static async ValueTask<bool> RunAsync(Containers containers, AccountKey account, string container, TimeSpan? longest, CancellationToken cancellationToken)
    {
        PollOptions pace = containers.Routes.Pace;
        PollAnswer<ContainerState> last = await ProcessingPoll.WaitAsync(LookAsync, pace with { Longest = longest ?? pace.Longest }, containers.Time, cancellationToken).ConfigureAwait(false);
        return last.HasCompleted;

        async ValueTask<PollAnswer<ContainerState>> LookAsync(CancellationToken token)
        {
            ContainerState state = await containers.LookAsync(account, container, token).ConfigureAwait(false);
            return state.HasFailed ? throw Failed(containers.Routes, account, container, state) : new PollAnswer<ContainerState>(state, state.IsFinished || state.IsPublished);
        }
    }

    /// <summary>Says why a container came to nothing: Meta's sentence and, where it names a subcode, what to do about that.</summary>
    public static SocialMediaException Failed(ContainerRoutes routes, AccountKey account, string container, ContainerState state)
    {
        string why = state.IsExpired ? "it was not published within 24 hours" : state.Reason?.TrimEnd('.') ?? "Meta gives no reason";
        GraphMeaning? meaning = state is { IsExpired: false, Subcode: { } subcode } ? routes.Meaning?.Invoke(new GraphProblem { Subcode = subcode }) ?? GraphMeanings.Find(null, subcode) : null;
        string advice = meaning?.Advice is { } words ? " " + words : string.Empty;
        return new SocialMediaException(
            meaning?.Code ?? SocialErrorCode.ProcessingFailed, state.IsExpired ? Remedy.Retry : meaning?.Remedy ?? Remedy.FixContent, $"Container {container} came to nothing ({state.Status}): {why}.{advice}")
        {
            Platform = account.Platform, Account = account, PlatformCode = state.Status, PlatformSubcode = state.Subcode?.ToString(System.Globalization.CultureInfo.InvariantCulture),
        };
    }
}
