using Microsoft.Extensions.Options;

namespace Social;

/// <summary>Checks the options of a network at start: hosts, times, counts.</summary>
/// <typeparam name="TOptions">The network's options.</typeparam>
/// <param name="registration">The registration whose options are checked.</param>
public sealed class PlatformOptionsValidator<TOptions>(string registration) : IValidateOptions<TOptions>
    where TOptions : PlatformOptions
{
    /// <inheritdoc/>
    public ValidateOptionsResult Validate(string? name, TOptions options)
    {
        ArgumentNullException.ThrowIfNull(options);
        if (name != registration)
        {
            return ValidateOptionsResult.Skip;
        }

        List<string> failures = [];
        foreach ((string host, string address) in options.GetHosts())
        {
            CheckHost($"{char.ToUpperInvariant(host[0])}{host[1..]}Host", address, failures);
        }

        CheckTime("Timeouts.Read", options.Timeouts.Read, failures);
        CheckTime("Timeouts.Write", options.Timeouts.Write, failures);
        CheckTime("Timeouts.Commit", options.Timeouts.Commit, failures);
        CheckTime("Timeouts.UploadStall", options.Timeouts.UploadStall, failures);
        CheckTime("Timeouts.Token", options.Timeouts.Token, failures);
        if (options.Retry.MaxAttempts is < 1 or > 100)
        {
            failures.Add($"{registration}: Retry.MaxAttempts is {options.Retry.MaxAttempts}; 1 to 100 is allowed.");
        }

        CheckTime("Retry.BaseDelay", options.Retry.BaseDelay, failures);
        CheckTime("Retry.MaxDelay", options.Retry.MaxDelay, failures);
        CheckTime("CircuitBreaker.SamplingDuration", options.CircuitBreaker.SamplingDuration, failures);
        CheckTime("CircuitBreaker.BreakDuration", options.CircuitBreaker.BreakDuration, failures);
        if (options.CircuitBreaker.FailureRatio is not (> 0 and <= 1))
        {
            failures.Add($"{registration}: CircuitBreaker.FailureRatio is {options.CircuitBreaker.FailureRatio}; more than 0 and at most 1 is allowed.");
        }

        if (options.MaxResponseBytes < 1024)
        {
            failures.Add($"{registration}: MaxResponseBytes is {options.MaxResponseBytes}; at least 1024 is needed.");
        }

        if (options.MaxRateLimitWait < TimeSpan.Zero)
        {
            failures.Add($"{registration}: MaxRateLimitWait is {options.MaxRateLimitWait}; it cannot be negative.");
        }

        return failures.Count == 0 ? ValidateOptionsResult.Success : ValidateOptionsResult.Fail(failures);
    }

    private void CheckHost(string member, string address, List<string> failures)
    {
        if (!Uri.TryCreate(address, UriKind.Absolute, out Uri? host) || host.Scheme is not ("https" or "http" or "wss" or "ws"))
        {
            failures.Add($"{registration}: {member} is '{address}'; an absolute https address is needed, such as https://api.example.com.");
        }
        else if (host.Scheme is "http" or "ws" && !host.IsLoopback)
        {
            failures.Add($"{registration}: {member} is '{address}'; {host.Scheme} is allowed on loopback only, since tokens would travel in the clear.");
        }
        else if (host.Query.Length > 0 || host.Fragment.Length > 0 || host.UserInfo.Length > 0)
        {
            failures.Add($"{registration}: {member} has a query, fragment or user; only scheme, host, port and path are allowed.");
        }
    }

    private void CheckTime(string member, TimeSpan time, List<string> failures)
    {
        if (time <= TimeSpan.Zero || time > TimeSpan.FromDays(1))
        {
            failures.Add($"{registration}: {member} is {time}; more than zero and at most a day is allowed.");
        }
    }
}
