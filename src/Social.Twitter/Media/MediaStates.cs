using System.Globalization;
using Social.Media;
using Social.Pipeline;

namespace Social.Twitter;

/// <summary>Asks how far uploads are, and reads what X answers at every step.</summary>
internal sealed class MediaStates(PlatformClient client, AccountKey account)
{
    private static readonly TimeSpan CheckAfter = TimeSpan.FromSeconds(2);

    /// <summary>Asks X. It refuses to answer for media that needed no processing.</summary>
    public async ValueTask<MediaUploadData> GetAsync(string mediaId, RateLimitWait? wait, CancellationToken cancellationToken)
    {
        SocialCall call = new(MediaRoutes.Status, account)
        {
            Path = RoutePath.Of(MediaRoutes.Status).Add("media_id", mediaId).Add("command", "STATUS").ToString(),
            RateLimit = wait,
        };
        return await SendAsync(call, cancellationToken).ConfigureAwait(false);
    }

    /// <summary>Sends a call of an upload and returns the upload as X now has it.</summary>
    public async ValueTask<MediaUploadData> SendAsync(SocialCall call, CancellationToken cancellationToken)
    {
        SocialAnswer<Envelope<MediaUploadData>> answer = await client.SendAsync(call, TwitterJsonContext.Default.EnvelopeMediaUploadData, cancellationToken).ConfigureAwait(false);
        return answer.Value.Data is { Id.Length: > 0 } data
            ? data
            : throw new SocialMediaException(SocialErrorCode.PlatformError, Remedy.Retry, $"X answered '{call.Route.Name}' (HTTP {answer.Status}) without the media's id: {PartialError.First(answer.Value.Errors)}")
            {
                Platform = client.Name, Account = account, Operation = call.Route.Name, Status = answer.Status,
            };
    }

    /// <summary>Reads a state. Without processing information the media is ready; a failure comes inside a success.</summary>
    public UploadState Read(MediaUploadData data, SocialRoute route)
    {
        ProcessingData? processing = data.ProcessingInfo;
        if (processing?.State == "failed")
        {
            ProcessingErrorData? error = processing.Error;
            string why = error is null ? "X gave no reason." : $"{error.Name ?? "error"}: {error.Message ?? "X gave no reason."}";
            throw new SocialMediaException(SocialErrorCode.ProcessingFailed, Remedy.FixContent, $"X could not process the media: {why}")
            {
                Platform = client.Name,
                Account = account,
                Operation = route.Name,
                Status = 200,
                PlatformCode = error?.Code?.ToString(CultureInfo.InvariantCulture),
                PlatformSubcode = error?.Name,
            };
        }

        bool isReady = processing is null || processing.State == "succeeded";
        return new UploadState
        {
            MediaId = data.Id!,
            MediaKey = data.MediaKey,
            ExpiresAt = ExpiryOf(data),
            IsReady = isReady,
            CheckAfter = isReady ? null : processing!.CheckAfterSecs is > 0 and int seconds ? TimeSpan.FromSeconds(seconds) : CheckAfter,
            Percent = processing?.ProgressPercent,
        };
    }

    public DateTimeOffset? ExpiryOf(MediaUploadData data) =>
        data.ExpiresAfterSecs is > 0 and < 3_000_000_000 and long seconds ? client.Time.GetUtcNow().AddSeconds(seconds) : null;
}
