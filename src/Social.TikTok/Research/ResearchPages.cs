using System.Globalization;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using Social.Media;
using Social.Pipeline;

namespace Social.TikTok;

/// <summary>Reads listings of the Research API: cursor and search id in the body, and a pause where a fresh search is not ready for its next page.</summary>
internal sealed class ResearchPages(PlatformClient client)
{
    // As TikTok's own wrapper: a second between tries, a minute in all.
    private static readonly PollOptions Pace = new() { Longest = TimeSpan.FromMinutes(1), MinDelay = TimeSpan.FromSeconds(1), MaxDelay = TimeSpan.FromSeconds(1) };

    private readonly CredentialKey _app = new(new AppKey(client.Name), CredentialKey.AppSubject, CredentialKind.App);

    public SocialCall Call<TBody>(SocialRoute route, string? fields, TBody body, JsonTypeInfo<TBody> type) => new(route, _app)
    {
        Path = RoutePath.Of(route).Add("fields", fields).ToString(),
        Json = JsonSerializer.SerializeToUtf8Bytes(body, type),
    };

    /// <summary>Lists in pages.</summary>
    /// <param name="route">The route.</param>
    /// <param name="fields">The fields, or null where there is no choice.</param>
    /// <param name="largest">The largest page; 0 for a listing that has only one.</param>
    /// <param name="firstCursor">The cursor of the first page, or null where it is a time and TikTok's default is now.</param>
    /// <param name="body">Makes the body.</param>
    /// <param name="read">Reads the items.</param>
    public SocialPageable<TItem> List<TItem>(
        SocialRoute route, string? fields, int largest, long? firstCursor, Func<ResearchRequest> body, Func<ResearchPageData, IEnumerable<TItem>> read) => new(async (token, size, cancellationToken) =>
    {
        ResearchRequest request = body();
        request.MaxCount = largest == 0 ? null : Math.Clamp(size ?? largest, 1, largest);
        (request.Cursor, request.SearchId) = Parse(token, firstCursor);
        SocialAnswer<TikTokEnvelope<ResearchPageData>> answer = await SendAsync(route, fields, request, cancellationToken).ConfigureAwait(false);
        ResearchPageData data = answer.Value.Data ?? throw TikTokAnswers.Empty(client, route, default, answer.Status);
        return new SocialPage<TItem>
        {
            Items = [.. read(data)],
            ContinuationToken = largest > 0 && data.HasMore && data.Cursor is { } cursor ? string.Create(CultureInfo.InvariantCulture, $"{cursor} {data.SearchId}") : null,
            RateLimits = await answer.GetRateLimitsAsync().ConfigureAwait(false),
        };
    });

    private async Task<SocialAnswer<TikTokEnvelope<ResearchPageData>>> SendAsync(SocialRoute route, string? fields, ResearchRequest request, CancellationToken cancellationToken)
    {
        PollAnswer<(SocialAnswer<TikTokEnvelope<ResearchPageData>>? Answer, SocialApiException? Error)> last =
            await ProcessingPoll.WaitAsync(LookAsync, Pace, client.Time, cancellationToken).ConfigureAwait(false);
        return last.Value.Answer ?? throw last.Value.Error!;

        async ValueTask<PollAnswer<(SocialAnswer<TikTokEnvelope<ResearchPageData>>?, SocialApiException?)>> LookAsync(CancellationToken token)
        {
            try
            {
                SocialCall call = Call(route, fields, request, TikTokJsonContext.Default.ResearchRequest);
                return new((await client.SendAsync(call, TikTokJsonContext.Default.TikTokEnvelopeResearchPageData, token).ConfigureAwait(false), null), true);
            }
            catch (SocialApiException e) when (!string.IsNullOrEmpty(request.SearchId) && e.PlatformCode is "invalid_params" or "invalid_param")
            {
                // A search that has just begun is "invalid or expired" for a while.
                return new((null, e), false);
            }
        }
    }

    private static (long? Cursor, string? SearchId) Parse(string? token, long? first)
    {
        if (token is null)
        {
            return (first, null);
        }

        string[] parts = token.Split(' ');
        return long.TryParse(parts[0], NumberStyles.Integer, CultureInfo.InvariantCulture, out long cursor) && parts.Length <= 2
            ? (cursor, parts.Length == 2 && parts[1].Length > 0 ? parts[1] : null)
            : throw TikTokAnswers.Invalid("ContinuationToken", "ContinuationToken is none of TikTok's.", "a cursor and a search id", $"{token.Length} characters");
    }
}
