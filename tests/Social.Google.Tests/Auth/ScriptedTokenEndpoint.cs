using System.Text;
using Social.Auth;

namespace Social.Google.Tests.Auth;

/// <summary>A token endpoint that answers what a test tells it, and keeps what it was sent.</summary>
internal sealed class ScriptedTokenEndpoint : ITokenEndpoint
{
    private readonly Queue<(int Status, string Body)> _answers = new();

    public List<(Uri Endpoint, Dictionary<string, string> Form)> Requests { get; } = [];

    public ScriptedTokenEndpoint Answer(int status, string body)
    {
        _answers.Enqueue((status, body));
        return this;
    }

    public Task<TokenEndpointAnswer> SendFormAsync(Uri endpoint, IReadOnlyList<KeyValuePair<string, string>> form, string? authorization, CancellationToken cancellationToken = default)
    {
        authorization.ShouldBeNull(); // Google takes id and secret in the form
        Requests.Add((endpoint, form.ToDictionary()));
        (int status, string body) = _answers.Dequeue();
        return Task.FromResult(new TokenEndpointAnswer { Status = status, Body = Encoding.UTF8.GetBytes(body), ContentType = "application/json" });
    }

    public Task<TokenEndpointAnswer> SendQueryAsync(Uri endpoint, IReadOnlyList<KeyValuePair<string, string>> query, string? authorization, CancellationToken cancellationToken = default) =>
        throw new InvalidOperationException("Google's token endpoints take forms.");
}
