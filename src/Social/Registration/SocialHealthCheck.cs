using Microsoft.Extensions.Diagnostics.HealthChecks;
using Social.Telemetry;

namespace Social;

/// <summary>Reports networks that fail and accounts that must connect again, for <c>AddHealthChecks()</c>.</summary>
internal sealed class SocialHealthCheck(SocialStatistics statistics, IConnectionHealth connections) : IHealthCheck
{
    private const int MostAccountsNamed = 20;

    /// <inheritdoc/>
    public async Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default)
    {
        Dictionary<string, object> data = new(StringComparer.Ordinal);
        HealthStatus worst = HealthStatus.Healthy;
        foreach (PlatformStatistics platform in await statistics.ReadAsync(cancellationToken).ConfigureAwait(false))
        {
            data[platform.Platform.Value] = $"{platform.Health}: {platform.Errors} errors in {platform.Requests} requests";
            worst = Worse(worst, platform.Health switch
            {
                PlatformHealth.Unhealthy => HealthStatus.Unhealthy,
                PlatformHealth.Degraded => HealthStatus.Degraded,
                _ => HealthStatus.Healthy,
            });
        }

        int reconnect = 0;
        await foreach (ConnectionStatus connection in connections.CheckAllAsync(null, cancellationToken).ConfigureAwait(false))
        {
            if (connection.Remedy == Remedy.Reconnect && ++reconnect <= MostAccountsNamed)
            {
                data[connection.Account.ToString()] = connection.Reason ?? "must connect again";
            }
        }

        if (reconnect > 0)
        {
            worst = Worse(worst, HealthStatus.Degraded);
        }

        return new HealthCheckResult(worst, reconnect == 0 ? null : $"{reconnect} account(s) must connect again.", data: data);
    }

    // The lower the value, the worse the status.
    private static HealthStatus Worse(HealthStatus a, HealthStatus b) => a < b ? a : b;
}
