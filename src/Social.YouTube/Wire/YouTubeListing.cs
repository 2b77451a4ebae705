using System.Globalization;
using System.Text.Json.Serialization.Metadata;
using Social.Pipeline;

namespace Social.YouTube;

/// <summary>One listing of YouTube: where it is, how large its pages may be, and how its items are read.</summary>
/// <typeparam name="T">The items.</typeparam>
internal sealed class YouTubeListing<T>(PlatformClient client, SocialRoute route, AccountKey account, JsonTypeInfo<YouTubePage<T>> type)
{
    /// <summary>Gets the path and query, size and token aside.</summary>
    public required Func<RoutePath> Path { get; init; }

    /// <summary>Gets the largest page.</summary>
    public int Largest { get; init; } = 50;

    /// <summary>Gets whether the endpoint takes a size at all: it refuses one beside ids.</summary>
    public bool IsPaged { get; init; } = true;

    /// <summary>Gets the credential to use where no account is known yet, or null.</summary>
    public CredentialKey? Credential { get; init; }

    public SocialPageable<T> ToPageable() => new(ReadAsync);

    /// <summary>Reads the first page alone.</summary>
    public async Task<IReadOnlyList<T>> ReadAsync(CancellationToken cancellationToken) => (await ReadAsync(null, null, cancellationToken).ConfigureAwait(false)).Items;

    private async Task<SocialPage<T>> ReadAsync(string? token, int? size, CancellationToken cancellationToken)
    {
        RoutePath path = Path();
        if (IsPaged)
        {
            path = path.Add("maxResults", Math.Clamp(size ?? Largest, 1, Largest).ToString(CultureInfo.InvariantCulture)).Add("pageToken", token);
        }

        string address = path.ToString();
        SocialCall call = Credential is { } credential ? new SocialCall(route, credential) { Path = address } : new SocialCall(route, account) { Path = address };
        SocialAnswer<YouTubePage<T>> answer = await client.SendAsync(call, type, cancellationToken).ConfigureAwait(false);
        return new SocialPage<T>
        {
            Items = answer.Value.Items ?? [],
            ContinuationToken = answer.Value.NextPageToken,
            RateLimits = await answer.GetRateLimitsAsync().ConfigureAwait(false),
        };
    }
}
