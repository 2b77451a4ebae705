using System.Globalization;
using System.Text.Json.Serialization.Metadata;
using Social.Pipeline;

namespace Social.LinkedIn;

/// <summary>A listing in pages of <c>start</c> and <c>count</c>.</summary>
/// <typeparam name="TData">The elements as LinkedIn sends them.</typeparam>
/// <typeparam name="TItem">The elements as we give them.</typeparam>
internal sealed class LinkedInListing<TData, TItem>(LinkedInApi api, LinkedInRoute route, AccountKey account, JsonTypeInfo<ElementsData<TData>> type)
{
    private const int MaxPage = 100;

    /// <summary>Gets the path and query, the page aside.</summary>
    public required Func<RestLiPath> Path { get; init; }

    /// <summary>Gets how the elements of a page are read.</summary>
    public required Func<IReadOnlyList<TData>, IReadOnlyList<TItem>> Read { get; init; }

    /// <summary>Gets the credential that asks where no account does, or null.</summary>
    public CredentialKey? Credential { get; init; }

    /// <summary>Gets tokens that are not saved yet, or null.</summary>
    public Credential? Presented { get; init; }

    /// <summary>Gets whether 404 means that there is nothing to list.</summary>
    public bool IsEmptyWhenMissing { get; init; }

    public SocialPageable<TItem> ToPageable() => new(ReadPageAsync);

    private async Task<SocialPage<TItem>> ReadPageAsync(string? token, int? size, CancellationToken cancellationToken)
    {
        int start = token is null ? 0 : int.TryParse(token, NumberStyles.None, CultureInfo.InvariantCulture, out int at) ? at : throw WrongToken(token);
        int count = Math.Clamp(size ?? MaxPage, 1, MaxPage);
        LinkedInRequest request = new(route, account) { Path = Path().Add("start", start).Add("count", count), Credential = Credential, Presented = Presented };
        try
        {
            SocialAnswer<ElementsData<TData>> answer = await api.SendAsync(request, type, cancellationToken).ConfigureAwait(false);
            IReadOnlyList<TData> elements = answer.Value.Elements ?? [];
            return new SocialPage<TItem>
            {
                Items = Read(elements),
                ContinuationToken = PagingData.Next(answer.Value.Paging, start, count, elements.Count)?.ToString(CultureInfo.InvariantCulture),
                RateLimits = await answer.GetRateLimitsAsync().ConfigureAwait(false),
            };
        }
        catch (SocialApiException e) when (IsEmptyWhenMissing && e.Code == SocialErrorCode.NotFound)
        {
            return new SocialPage<TItem> { Items = [] };
        }
    }

    private static SocialValidationException WrongToken(string token) =>
        LinkedInInput.Invalid("ContinuationToken", "ContinuationToken is none of this listing's.", "a number", $"{token.Length} characters");
}
