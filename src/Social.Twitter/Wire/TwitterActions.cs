using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using Social.Pipeline;

namespace Social.Twitter;

/// <summary>Sends likes, reposts, bookmarks, follows and hides: small writes with the same effect however often they are sent.</summary>
internal static class TwitterActions
{
    public static async Task<ActionData> ActAsync<TBody>(
        this PlatformClient client, SocialRoute route, AccountKey account, RoutePath path, TBody body, JsonTypeInfo<TBody> type, CancellationToken cancellationToken)
    {
        SocialCall call = new(route, account) { Path = path.ToString(), Json = JsonSerializer.SerializeToUtf8Bytes(body, type) };
        SocialAnswer<Envelope<ActionData>> answer = await client.SendAsync(call, TwitterJsonContext.Default.EnvelopeActionData, cancellationToken).ConfigureAwait(false);
        return answer.Require(client, route, account);
    }

    public static async Task<ActionData> ActAsync(this PlatformClient client, SocialRoute route, AccountKey account, RoutePath path, CancellationToken cancellationToken)
    {
        SocialCall call = new(route, account) { Path = path.ToString() };
        SocialAnswer<Envelope<ActionData>> answer = await client.SendAsync(call, TwitterJsonContext.Default.EnvelopeActionData, cancellationToken).ConfigureAwait(false);
        return answer.Require(client, route, account);
    }
}
