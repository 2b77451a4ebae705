using System.Net.Http.Headers;
using System.Text.Json;
using Social.Pipeline;

namespace Social.Auth;

/// <summary>Calls token endpoints through the request pipeline: breaker, time-out, and a second try only when the first provably did not leave.</summary>
/// <param name="client">Finds the network's client when it is first needed: the client itself needs credentials, and those need this.</param>
public sealed class PipelineTokenEndpoint(Func<PlatformClient> client) : IJsonTokenEndpoint
{
    // Buying a token uses a code or a refresh token up: what may have been taken is not sent again by itself.
    private static readonly SocialRoute Form = new("token", HttpMethod.Post, "/") { Kind = RouteKind.Commit, Host = HostNames.Token };
    private static readonly SocialRoute Query = new("token", HttpMethod.Get, "/") { Kind = RouteKind.Commit, Host = HostNames.Token };

    /// <inheritdoc/>
    public Task<TokenEndpointAnswer> SendFormAsync(Uri endpoint, IReadOnlyList<KeyValuePair<string, string>> form, string? authorization, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(endpoint);
        ArgumentNullException.ThrowIfNull(form);
        return SendAsync(Form, endpoint, () => new FormUrlEncodedContent(form), authorization, cancellationToken);
    }

    /// <inheritdoc/>
    public Task<TokenEndpointAnswer> SendQueryAsync(Uri endpoint, IReadOnlyList<KeyValuePair<string, string>> query, string? authorization, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(endpoint);
        ArgumentNullException.ThrowIfNull(query);
        string text = string.Join('&', query.Select(p => $"{Uri.EscapeDataString(p.Key)}={Uri.EscapeDataString(p.Value)}"));
        return SendAsync(Query, new UriBuilder(endpoint) { Query = text }.Uri, null, authorization, cancellationToken);
    }

    /// <inheritdoc/>
    public Task<TokenEndpointAnswer> SendJsonAsync(Uri endpoint, IReadOnlyList<KeyValuePair<string, string>> fields, string? authorization, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(endpoint);
        ArgumentNullException.ThrowIfNull(fields);
        byte[] json = WriteJson(fields);
        return SendAsync(Form, endpoint, () => new ByteArrayContent(json) { Headers = { ContentType = new MediaTypeHeaderValue("application/json") } }, authorization, cancellationToken);
    }

    private static byte[] WriteJson(IReadOnlyList<KeyValuePair<string, string>> fields)
    {
        using MemoryStream stream = new();
        using (Utf8JsonWriter writer = new(stream))
        {
            writer.WriteStartObject();
            foreach ((string name, string value) in fields)
            {
                writer.WriteString(name, value);
            }

            writer.WriteEndObject();
        }

        return stream.ToArray();
    }

    private async Task<TokenEndpointAnswer> SendAsync(SocialRoute route, Uri address, Func<HttpContent>? content, string? authorization, CancellationToken cancellationToken)
    {
        PlatformClient platform = client();
        SocialCall call = new(route, new CredentialKey(new AppKey(platform.Name), CredentialKey.AppSubject, default))
        {
            Address = address,
            Content = content,
            ReturnsErrors = true,
            Gate = OpenGate.Instance,
            Headers = authorization is null ? null : [new("Authorization", authorization)],
        };
        SocialAnswer<ReadOnlyMemory<byte>> answer = await platform.SendAsync(call, cancellationToken).ConfigureAwait(false);
        return new TokenEndpointAnswer { Status = answer.Status, ContentType = answer.ContentType, Body = answer.Value, RetryAfter = answer.RetryAfter };
    }

    /// <summary>A token call has no journal: who sends it keeps its own account of what may have been taken.</summary>
    private sealed class OpenGate : ICommitGate
    {
        public static readonly OpenGate Instance = new();

        public ValueTask ArmAsync(CancellationToken cancellationToken) => default;

        public ValueTask DisarmAsync() => default;
    }
}
