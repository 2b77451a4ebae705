using Social.Pipeline;

namespace Social.Telemetry;

/// <summary>Runs user actions, each under a span and a duration of its own.</summary>
public static class UserAction
{
    /// <summary>Runs an action.</summary>
    /// <typeparam name="T">What it gives.</typeparam>
    /// <param name="client">The network's client.</param>
    /// <param name="operation">The action's name, such as <c>upload</c>.</param>
    /// <param name="account">The account.</param>
    /// <param name="run">The action.</param>
    public static async Task<T> RunAsync<T>(PlatformClient client, string operation, AccountKey account, Func<Task<T>> run)
    {
        ArgumentNullException.ThrowIfNull(client);
        ArgumentException.ThrowIfNullOrEmpty(operation);
        ArgumentNullException.ThrowIfNull(run);
        using OperationScope? scope = SocialTelemetry.StartOperation(client.Name, operation, account);
        try
        {
            T result = await run().ConfigureAwait(false);
            scope?.Succeed();
            return result;
        }
        catch (Exception e)
        {
            scope?.Fail(e);
            throw;
        }
    }
}
