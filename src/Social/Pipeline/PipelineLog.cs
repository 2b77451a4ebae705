using Microsoft.Extensions.Logging;

namespace Social.Pipeline;

/// <summary>What the pipeline logs: names, statuses and times, never an address's query, a header, a token or a post's words.</summary>
internal static partial class PipelineLog
{
    [LoggerMessage(1, LogLevel.Debug, "{Platform} {Route} for {Account} answered {Status} after {Attempts} attempt(s) [{Correlation}]")]
    public static partial void Answered(this ILogger logger, string platform, string route, AccountKey account, int status, int attempts, string? correlation);

    [LoggerMessage(2, LogLevel.Warning, "{Platform} {Route} for {Account} failed: {Code}; attempt {Attempt} follows [{Correlation}]")]
    public static partial void Retrying(this ILogger logger, string platform, string route, AccountKey account, string code, int attempt, string? correlation);

    [LoggerMessage(3, LogLevel.Warning, "{Platform} {Route} for {Account} failed: {Code}, remedy {Remedy} [{Correlation}]")]
    public static partial void Failed(this ILogger logger, string platform, string route, AccountKey account, string code, Remedy remedy, string? correlation);

    [LoggerMessage(4, LogLevel.Error, "{Platform} {Route} for {Account}: the outcome is unknown ({Code}) [{Correlation}]")]
    public static partial void OutcomeUnknown(this ILogger logger, string platform, string route, AccountKey account, string code, string? correlation);

    [LoggerMessage(5, LogLevel.Information, "{Platform} {Route} for {Account}: the token was refused and is refreshed [{Correlation}]")]
    public static partial void TokenRefused(this ILogger logger, string platform, string route, AccountKey account, string? correlation);

    [LoggerMessage(6, LogLevel.Error, "{Platform}: the error classifier failed on HTTP {Status} of {Route}; the status alone decides")]
    public static partial void ClassifierFailed(this ILogger logger, string platform, string route, int status, Exception exception);
}
