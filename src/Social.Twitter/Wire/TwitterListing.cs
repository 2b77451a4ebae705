using System.Globalization;
using System.Text.Json.Serialization.Metadata;
using Social.Pipeline;

namespace Social.Twitter;

/// <summary>One listing of X: where it is, how large its pages may be, and how its items are read.</summary>
/// <typeparam name="TData">The items as X sends them.</typeparam>
/// <typeparam name="TItem">The items as we give them.</typeparam>
internal sealed class TwitterListing<TData, TItem>(PlatformClient client, SocialRoute route, AccountKey account, JsonTypeInfo<Envelope<IReadOnlyList<TData>>> type)
{
    /// <summary>Gets the path and query, size and token aside.</summary>
    public required Func<CancellationToken, ValueTask<RoutePath>> Path { get; init; }

    /// <summary>Gets the sizes of page the endpoint takes.</summary>
    public required PageBounds Bounds { get; init; }

    /// <summary>Gets the name of the parameter that takes the token.</summary>
    public string TokenName { get; init; } = "pagination_token";

    /// <summary>Gets how the items of a page are read.</summary>
    public required Func<Envelope<IReadOnlyList<TData>>, IReadOnlyList<TItem>> Read { get; init; }

    public SocialPageable<TItem> ToPageable() => new(ReadPageAsync);

    private async Task<SocialPage<TItem>> ReadPageAsync(string? token, int? size, CancellationToken cancellationToken)
    {
        RoutePath path = await Path(cancellationToken).ConfigureAwait(false);
        string address = path.Add("max_results", Bounds.Clamp(size).ToString(CultureInfo.InvariantCulture)).Add(TokenName, token).ToString();
        SocialAnswer<Envelope<IReadOnlyList<TData>>> answer = await client.SendAsync(new SocialCall(route, account) { Path = address }, type, cancellationToken).ConfigureAwait(false);
        Envelope<IReadOnlyList<TData>> envelope = answer.Value;
        if (envelope is { Data: null, Meta: null, Errors.Count: > 0 })
        {
            // Not an empty page: the user or post whose list it is, is not there.
            throw TwitterAnswers.Refused(envelope.Errors, answer.Status, client, route, account);
        }

        return new SocialPage<TItem>
        {
            Items = Read(envelope),
            ContinuationToken = envelope.Meta?.NextToken,
            Problems = TwitterAnswers.Describe(envelope.Errors),
            RateLimits = await answer.GetRateLimitsAsync().ConfigureAwait(false),
        };
    }
}
