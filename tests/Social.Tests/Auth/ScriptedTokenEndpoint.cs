using System.Text;
using Social.Auth;

namespace Social.Tests.Auth;

/// <summary>A token endpoint that answers what a test tells it, and keeps what it was sent.</summary>
internal sealed class ScriptedTokenEndpoint : IJsonTokenEndpoint
{
    private readonly Queue<Func<Task<TokenEndpointAnswer>>> _answers = new();

    public List<Request> Requests { get; } = [];

    public Request Last => Requests[^1];

    public ScriptedTokenEndpoint Answer(int status, string body, string contentType = "application/json", TimeSpan? retryAfter = null) =>
        Run(() => Task.FromResult(new TokenEndpointAnswer
        {
            Status = status, Body = Encoding.UTF8.GetBytes(body), ContentType = contentType, RetryAfter = retryAfter,
        }));

    public ScriptedTokenEndpoint Run(Func<Task<TokenEndpointAnswer>> answer)
    {
        _answers.Enqueue(answer);
        return this;
    }

    public Task<TokenEndpointAnswer> SendFormAsync(
        Uri endpoint, IReadOnlyList<KeyValuePair<string, string>> form, string? authorization, CancellationToken cancellationToken = default) =>
        TakeAsync("POST", endpoint, form, authorization);

    public Task<TokenEndpointAnswer> SendQueryAsync(
        Uri endpoint, IReadOnlyList<KeyValuePair<string, string>> query, string? authorization, CancellationToken cancellationToken = default) =>
        TakeAsync("GET", endpoint, query, authorization);

    public Task<TokenEndpointAnswer> SendJsonAsync(
        Uri endpoint, IReadOnlyList<KeyValuePair<string, string>> fields, string? authorization, CancellationToken cancellationToken = default) =>
        TakeAsync("POST JSON", endpoint, fields, authorization);

    private Task<TokenEndpointAnswer> TakeAsync(string method, Uri endpoint, IReadOnlyList<KeyValuePair<string, string>> fields, string? authorization)
    {
        Requests.Add(new Request(method, endpoint.AbsoluteUri, string.Join("&", fields.Select(f => $"{f.Key}={f.Value}")), authorization));
        return _answers.TryDequeue(out Func<Task<TokenEndpointAnswer>>? answer)
            ? answer()
            : throw new InvalidOperationException($"Nothing is scripted for {method} {endpoint}.");
    }

    internal sealed record Request(string Method, string Url, string Fields, string? Authorization);
}
