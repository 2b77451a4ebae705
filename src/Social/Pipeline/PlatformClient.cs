using System.Collections.Concurrent;
using System.Net;
using System.Runtime.CompilerServices;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using Social.Telemetry;

namespace Social.Pipeline;

/// <summary>Sends requests to one network through the pipeline: the one way from a platform package to the socket.</summary>
/// <remarks>Thread-safe; one per registration.</remarks>
public sealed class PlatformClient
{
    private readonly PlatformRuntime _runtime;
    private readonly RouteResolver _resolver;
    private readonly IHttpClientFactory _factory;
    private readonly ConcurrentDictionary<string, HttpClient> _clients = new(StringComparer.Ordinal);

    internal PlatformClient(PlatformRuntime runtime, RouteResolver resolver, IHttpClientFactory factory)
    {
        _runtime = runtime;
        _resolver = resolver;
        _factory = factory;
    }

    /// <summary>Returns the name under which a logical host's HTTP client is registered.</summary>
    /// <param name="name">The registration's name.</param>
    /// <param name="host">The logical host.</param>
    public static string HttpClientName(PlatformName name, string host) => host == HostNames.Api ? name.Value : $"{name.Value}.{host}";

    /// <summary>Gets the registration's name: the platform part of its accounts' keys.</summary>
    public PlatformName Name => _runtime.Definition.Name;

    /// <summary>Gets the clock.</summary>
    public TimeProvider Time => _runtime.Time;

    /// <summary>Returns the address of a logical host.</summary>
    /// <param name="host">The host, one of <see cref="HostNames"/> or the platform's own.</param>
    public Uri HostOf(string host) => _runtime.HostOf(host);

    /// <summary>Returns the credential that a call would be sent with, for what depends on how an account was signed in.</summary>
    /// <param name="route">The route.</param>
    /// <param name="account">The account.</param>
    /// <param name="cancellationToken">Cancels the look.</param>
    /// <exception cref="SocialException">The account is not connected, or has no credential that the route accepts.</exception>
    public async ValueTask<CredentialKey> FindCredentialAsync(SocialRoute route, AccountKey account, CancellationToken cancellationToken = default) =>
        (await _resolver.ResolveAsync(new SocialCall(route, account), cancellationToken).ConfigureAwait(false)).Credential;

    /// <summary>Sends a request and reads its JSON answer.</summary>
    /// <typeparam name="T">The type of the answer.</typeparam>
    /// <param name="call">The request.</param>
    /// <param name="type">How to read the answer.</param>
    /// <param name="cancellationToken">Cancels the request. A committing request that may have left ends in an error with <see cref="SocialException.IsOutcomeUnknown"/> instead.</param>
    /// <exception cref="SocialException">The network refused, could not be reached, or answered something unreadable.</exception>
    public async Task<SocialAnswer<T>> SendAsync<T>(SocialCall call, JsonTypeInfo<T> type, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(call);
        ArgumentNullException.ThrowIfNull(type);
        bool isCacheable = _runtime.Cache.Takes(call);
        if (isCacheable)
        {
            call.Resolved = await _resolver.ResolveAsync(call, cancellationToken).ConfigureAwait(false);
            if (_runtime.Cache.Find(call) is { } kept)
            {
                using HttpResponseMessage served = new(HttpStatusCode.OK);
                return Answer(call, served, kept.Read(type));
            }
        }

        using HttpResponseMessage response = await ExchangeAsync(call, cancellationToken).ConfigureAwait(false);
        try
        {
            T value = isCacheable ? _runtime.Cache.Settle(call, response).Read(type) : Read(call.Body.Memory, type);
            Changed(call);
            return Answer(call, response, value);
        }
        catch (Exception e) when (e is JsonException or InvalidOperationException or FormatException or NotSupportedException)
        {
            throw Unreadable(call, response, e);
        }
        finally
        {
            call.Body.Return();
        }
    }

    /// <summary>Sends a request whose answer has no body that matters.</summary>
    /// <param name="call">The request.</param>
    /// <param name="cancellationToken">Cancels the request.</param>
    /// <exception cref="SocialException">The network refused or could not be reached.</exception>
    public async Task<SocialAnswer<ReadOnlyMemory<byte>>> SendAsync(SocialCall call, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(call);
        using HttpResponseMessage response = await ExchangeAsync(call, cancellationToken).ConfigureAwait(false);
        try
        {
            Changed(call);
            return Answer<ReadOnlyMemory<byte>>(call, response, call.Body.Memory.ToArray());
        }
        finally
        {
            call.Body.Return();
        }
    }

    [AsyncMethodBuilder(typeof(PoolingAsyncValueTaskMethodBuilder<>))]
    private async ValueTask<HttpResponseMessage> ExchangeAsync(SocialCall call, CancellationToken cancellationToken)
    {
        CheckCommit(call);
        call.Resolved = await _resolver.ResolveAsync(call, cancellationToken).ConfigureAwait(false);
        if (call.Gate is { IsDryRun: true } && call.Route.Kind == RouteKind.Commit)
        {
            throw await DryRunException.OfAsync(call, cancellationToken).ConfigureAwait(false);
        }

        using OperationScope? operation = SocialTelemetry.StartRequest(Name, call.Route.Name);
        using SocialRequest request = new(call, AddressOf(call));
        request.Headers.TryAddWithoutValidation("Accept", "application/json");
        request.Headers.TryAddWithoutValidation("User-Agent", _runtime.Options.UserAgent);
        if (call.Headers is { } headers)
        {
            foreach ((string name, string value) in headers)
            {
                request.Headers.TryAddWithoutValidation(name, value);
            }
        }

        if (call.Stale is { ETag: { } etag })
        {
            request.Headers.TryAddWithoutValidation("If-None-Match", etag);
        }

        PlatformRuntime.RenewContent(request, call);
        try
        {
            HttpResponseMessage response = await ClientOf(call.Resolved.Host).SendAsync(request, HttpCompletionOption.ResponseHeadersRead, cancellationToken).ConfigureAwait(false);
            operation?.Succeed();
            return response;
        }
        catch (Exception e)
        {
            operation?.Fail(e);
            throw;
        }
    }

    private static T Read<T>(ReadOnlyMemory<byte> body, JsonTypeInfo<T> type) => JsonSerializer.Deserialize(body.Span, type) ?? throw new JsonException("The answer is null.");

    private void Changed(SocialCall call)
    {
        if (call.Route.Kind is RouteKind.Write or RouteKind.Commit)
        {
            _runtime.Cache.Drop(call.Account);
        }
    }

    private static void CheckCommit(SocialCall call)
    {
        if (call.Route.Kind == RouteKind.Commit && call.Gate is null)
        {
            throw new InvalidOperationException($"'{call.Route.Name}' makes something exist: it is sent through the publish journal only.");
        }
    }

    private Uri AddressOf(SocialCall call) =>
        call.Address ?? (call.Path is null && call.Resolved.Address is { } address ? address : new Uri(_runtime.HostOf(call.Resolved.Host), call.Path ?? call.Route.Path));

    private HttpClient ClientOf(string host) =>
        _clients.GetOrAdd(host, static (h, c) => c._factory.CreateClient(HttpClientName(c.Name, h)), this);

    private SocialAnswer<T> Answer<T>(SocialCall call, HttpResponseMessage response, T value)
    {
        ReadOnlyMemory<byte> raw = call.Route.Kind == RouteKind.Commit ? call.Body.Memory.ToArray() : default;
        return new SocialAnswer<T>(value, response, AnswerReader.RetryAfterOf(response, Time), raw, _runtime.Limiter, call.Resolved.Windows);
    }

    private SocialApiException Unreadable(SocialCall call, HttpResponseMessage response, Exception cause)
    {
        bool commit = call.Route.Kind == RouteKind.Commit;
        return new SocialApiException(
            SocialErrorCode.PlatformError,
            commit ? Remedy.Reconcile : Remedy.None,
            $"The network's answer to '{call.Route.Name}' (HTTP {(int)response.StatusCode}) could not be read.",
            new JsonException($"The answer is not the JSON that was expected ({cause.GetType().Name})."))
        {
            Platform = Name, Account = call.Account.IsEmpty ? null : call.Account, Operation = call.Route.Name, Status = (int)response.StatusCode,
            Body = AnswerRedactor.Shape(call.Body.Memory.Span, AnswerRedactor.Sensitive(call)), IsOutcomeUnknown = commit,
        };
    }
}
