using System.Globalization;

namespace Social.Publishing;

/// <summary>An upload as a step: a resumed publish uses the media again, unless the network has forgotten it meanwhile.</summary>
public static class UploadedMediaStep
{
    // Enough for the request that uses the media.
    private static readonly TimeSpan Margin = TimeSpan.FromMinutes(2);

    /// <summary>Uploads media, or returns the id of an earlier upload that still holds.</summary>
    /// <param name="session">The publish under way.</param>
    /// <param name="step">The step's name.</param>
    /// <param name="time">The clock.</param>
    /// <param name="upload">Uploads the media.</param>
    /// <param name="cancellationToken">Cancels the step.</param>
    /// <returns>The network's id of the media.</returns>
    public static async Task<string> RunAsync(PublishSession session, string step, TimeProvider time, Func<CancellationToken, Task<UploadedMedia>> upload, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(session);
        ArgumentNullException.ThrowIfNull(time);
        if (session.Entry.Steps.TryGetValue(step, out string? before) && IsOver(before, time.GetUtcNow()))
        {
            await session.ForgetAsync([step], cancellationToken).ConfigureAwait(false);
        }

        string kept = await session.StepAsync(step, async ct => Write(await upload(ct).ConfigureAwait(false)), cancellationToken).ConfigureAwait(false);
        return kept[(kept.IndexOf(' ', StringComparison.Ordinal) + 1)..];
    }

    /// <summary>The step's result: when the network forgets the media, in seconds since 1970, and its id.</summary>
    private static string Write(UploadedMedia media) =>
        FormattableString.Invariant($"{media.ExpiresAt?.ToUnixTimeSeconds() ?? long.MaxValue} {media.Id}");

    private static bool IsOver(string kept, DateTimeOffset now) =>
        long.TryParse(kept.AsSpan(0, Math.Max(0, kept.IndexOf(' ', StringComparison.Ordinal))), NumberStyles.None, CultureInfo.InvariantCulture, out long seconds)
        && seconds < (now + Margin).ToUnixTimeSeconds();
}
