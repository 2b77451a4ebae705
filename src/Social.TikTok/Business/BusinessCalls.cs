using System.Globalization;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using Social.Pipeline;

namespace Social.TikTok;

/// <summary>Calls the API for Business: lists in a query are JSON text.</summary>
internal sealed class BusinessCalls(PlatformClient client)
{
    private const int LargestPage = 1000;

    public async Task<SocialAnswer<BusinessEnvelope<T>>> SendAsync<T>(SocialRoute route, AccountKey account, RoutePath path, JsonTypeInfo<BusinessEnvelope<T>> type, CancellationToken cancellationToken)
        where T : class
    {
        SocialAnswer<BusinessEnvelope<T>> answer = await client.SendAsync(new SocialCall(route, account) { Path = path.ToString() }, type, cancellationToken).ConfigureAwait(false);
        return answer.Value.Data is null ? throw TikTokAnswers.Empty(client, route, account, answer.Status) : answer;
    }

    /// <summary>Lists by page numbers.</summary>
    public SocialPageable<TItem> List<TData, TItem>(
        SocialRoute route, AccountKey account, Func<RoutePath> path, JsonTypeInfo<BusinessEnvelope<BusinessPageData<TData>>> type, Func<TData, TItem> read) => new(async (token, size, cancellationToken) =>
    {
        long page = token is null ? 1 : long.TryParse(token, NumberStyles.None, CultureInfo.InvariantCulture, out long number) && number > 0
            ? number
            : throw TikTokAnswers.Invalid("ContinuationToken", "ContinuationToken is none of TikTok's: the number of a page.", "a number", $"{token.Length} characters");
        RoutePath query = path().Add("page", page.ToString(CultureInfo.InvariantCulture)).Add("page_size", Math.Clamp(size ?? 100, 1, LargestPage).ToString(CultureInfo.InvariantCulture));
        SocialAnswer<BusinessEnvelope<BusinessPageData<TData>>> answer = await SendAsync(route, account, query, type, cancellationToken).ConfigureAwait(false);
        BusinessPageData<TData> data = answer.Value.Data!;
        return new SocialPage<TItem>
        {
            Items = [.. (data.List ?? []).Select(read)],
            ContinuationToken = data.PageInfo is { } info && page < info.TotalPage ? (page + 1).ToString(CultureInfo.InvariantCulture) : null,
            RateLimits = await answer.GetRateLimitsAsync().ConfigureAwait(false),
        };
    });

    /// <summary>Writes a list as the API wants it in a query.</summary>
    public static string? Json(IReadOnlyList<string>? values) =>
        values is { Count: > 0 } ? JsonSerializer.Serialize(values, TikTokJsonContext.Default.IReadOnlyListString) : null;

    public static string? Text(bool? value) => value switch { true => "true", false => "false", null => null };

    public static string? Day(DateOnly? date) => date?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
