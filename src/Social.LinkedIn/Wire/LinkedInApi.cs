using System.Net.Http.Headers;
using System.Text;
using System.Text.Json.Serialization.Metadata;
using Social.Pipeline;

namespace Social.LinkedIn;

/// <summary>Sends requests to LinkedIn's API with the headers that each needs, and queries that are too long for an address as a body.</summary>
/// <remarks>Follows LinkedIn's "API versioning" and "Query tunneling". Thread-safe.</remarks>
internal sealed class LinkedInApi(PlatformClient client, ApiVersion version)
{
    /// <summary>The longest query that goes in the address, in characters.</summary>
    public const int MaxQuery = 4000;

    private static readonly KeyValuePair<string, string> Protocol = new("X-Restli-Protocol-Version", "2.0.0");
    private static readonly MediaTypeHeaderValue Form = new("application/x-www-form-urlencoded");
    private static readonly MediaTypeHeaderValue JsonType = new("application/json");

    public PlatformClient Client => client;

    public ApiVersion Version => version;

    public Task<SocialAnswer<T>> SendAsync<T>(LinkedInRequest request, JsonTypeInfo<T> type, CancellationToken cancellationToken) =>
        client.SendAsync(CallOf(request), type, cancellationToken);

    public Task<SocialAnswer<ReadOnlyMemory<byte>>> SendAsync(LinkedInRequest request, CancellationToken cancellationToken) =>
        client.SendAsync(CallOf(request), cancellationToken);

    private SocialCall CallOf(LinkedInRequest request)
    {
        LinkedInRoute route = request.Route;
        RestLiPath path = request.Path ?? RestLiPath.Of(route);
        bool isTunnelled = path.Query.Length > MaxQuery;
        SocialRoute target = isTunnelled ? route.TunnelFor(request.Account) : route.For(request.Account);
        List<KeyValuePair<string, string>> headers = HeadersOf(route, isTunnelled);
        string address = isTunnelled ? path.Path : path.ToString();
        Func<HttpContent>? content = isTunnelled ? () => Tunnelled(path.Query, request.Json) : null;
        return request.Presented is { } presented
            ? new SocialCall(target, presented) { Path = address, Json = request.Json, Content = content, Headers = headers }
            : new SocialCall(target, request.Account)
            {
                Credential = request.Credential,
                Path = address,
                Json = request.Json,
                Words = request.Words,
                Content = content,
                Gate = request.Gate,
                RateLimit = request.RateLimit,
                IsFresh = request.IsFresh,
                Headers = headers,
            };
    }

    private List<KeyValuePair<string, string>> HeadersOf(LinkedInRoute route, bool isTunnelled)
    {
        List<KeyValuePair<string, string>> headers = [Protocol, new("X-RestLi-Method", route.Method.Name)];
        if (route.IsVersioned)
        {
            version.WarnBeforeItsEnd();
            headers.Add(new("LinkedIn-Version", version.Value));
        }

        if (isTunnelled)
        {
            headers.Add(new("X-HTTP-Method-Override", route.Method.Verb.Method));
        }

        return headers;
    }

    private static HttpContent Tunnelled(string query, ReadOnlyMemory<byte> json)
    {
        ByteArrayContent parameters = new(Encoding.ASCII.GetBytes(query));
        parameters.Headers.ContentType = Form;
        if (json.IsEmpty)
        {
            return parameters;
        }

        ReadOnlyMemoryContent body = new(json);
        body.Headers.ContentType = JsonType;
        return new MultipartContent("mixed") { parameters, body };
    }
}
