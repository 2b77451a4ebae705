using System.Text.Json.Serialization.Metadata;
using Social.Pipeline;

namespace Social.Meta;

/// <summary>Facebook's calls with the version in their paths. Thread-safe.</summary>
internal sealed class FacebookApi(PlatformClient client, FacebookOptions options)
{
    public PlatformClient Client => client;

    public FacebookOptions Options => options;

    public TimeProvider Time => client.Time;

    /// <summary>Fills a route's path, whose first argument is the version.</summary>
    public RoutePath Path(SocialRoute route, params ReadOnlySpan<string> arguments) => RoutePath.Of(route, [options.Version, .. arguments]);

    /// <summary>Reads.</summary>
    public async Task<T> ReadAsync<T>(SocialRoute route, AccountKey account, RoutePath path, JsonTypeInfo<T> type, CancellationToken cancellationToken, bool fresh = false) =>
        (await client.SendAsync(new SocialCall(route, account) { Path = path.ToString(), IsFresh = fresh }, type, cancellationToken).ConfigureAwait(false)).Value;

    /// <summary>Sends a change that may be sent twice.</summary>
    /// <exception cref="SocialApiException">Facebook says that it did not do it.</exception>
    public Task ChangeAsync(SocialRoute route, AccountKey account, RoutePath path, IReadOnlyList<KeyValuePair<string, string>>? form, CancellationToken cancellationToken) =>
        client.ChangeAsync(new SocialCall(route, account) { Path = path.ToString(), Form = form, WordFields = FacebookComposer.WordFields }, cancellationToken);

    public SocialApiException NotDone(SocialRoute route, AccountKey account, int status, bool isCommit) => GraphChanges.NotDone(client, route, account, status, isCommit);

    public static Uri? Address(string? url) =>
        url is { Length: > 0 } && url[0] == '/' ? new Uri("https://www.facebook.com" + url) : GraphValues.Address(url);

}
