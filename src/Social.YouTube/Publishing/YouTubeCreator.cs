using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using Social.Pipeline;
using Social.Publishing;

namespace Social.YouTube;

/// <summary>Creates resources through the publish journal, so that a lost answer makes no second one.</summary>
internal sealed class YouTubeCreator(PlatformClient client, PublishRunner runner, IPublishJournal journal)
{
    public PlatformClient Client => client;

    /// <summary>Returns where people can see a video.</summary>
    public Uri WatchUrl(string videoId) => new(client.HostOf(YouTubeOptions.PermalinkHostName), "/watch?v=" + Uri.EscapeDataString(videoId));

    /// <summary>Returns an address on YouTube's site.</summary>
    public Uri SiteUrl(string path) => new(client.HostOf(YouTubeOptions.PermalinkHostName), path);

    public Task<PublishResult> CreateAsync<T>(
        AccountKey account, SocialRoute route, RoutePath path, T resource, JsonTypeInfo<T> type, Func<CancellationToken, Task<IReadOnlyList<CreateResource.Candidate>>> look,
        Func<string, Uri?>? urlOf, PublishOptions? options, CancellationToken cancellationToken)
    {
        CreateResource recipe = new(client, journal, account, route, path, JsonSerializer.SerializeToUtf8Bytes(resource, type)) { Look = look, UrlOf = urlOf };
        return runner.RunAsync(recipe, options ?? PublishOptions.Default, cancellationToken);
    }

    /// <summary>Sends a repeatable change and reads the resource as it now stands.</summary>
    public async Task<T> PutAsync<T>(AccountKey account, SocialRoute route, RoutePath path, T resource, JsonTypeInfo<T> type, CancellationToken cancellationToken)
    {
        SocialCall call = new(route, account) { Path = path.ToString(), Json = JsonSerializer.SerializeToUtf8Bytes(resource, type) };
        return (await client.SendAsync(call, type, cancellationToken).ConfigureAwait(false)).Value;
    }

    /// <summary>Sends a repeatable call whose answer is empty or does not matter.</summary>
    public Task ActAsync(AccountKey account, SocialRoute route, RoutePath path, CancellationToken cancellationToken) =>
        client.SendAsync(new SocialCall(route, account) { Path = path.ToString() }, cancellationToken);
}
