using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;

namespace Social.Testing;

/// <summary>One network's API on a loopback port of its own, so that paths are exactly those of the real network.</summary>
/// <remarks>Thread-safe. Requests are recorded, can meet faults, and are answered from state that a test can read and seed.</remarks>
public abstract class NetworkEmulator : IAsyncDisposable
{
    private readonly NetworkEmulatorOptions _options;
    private readonly List<Exception> _failures = [];
    private readonly CancellationTokenSource _stopping = new();
    private WebApplication? _application;
    private Uri? _baseAddress;

    private protected NetworkEmulator(NetworkEmulatorOptions options, TimeProvider time)
    {
        _options = options;
        // Networks of one state tell one time.
        Clock = time as EmulatorClock ?? new EmulatorClock(time);
        Requests = new RequestLog(options.RecordedRequests);
        ControlEndpoints.Map(Control, this);
    }

    /// <summary>Gets where the network listens, such as <c>http://127.0.0.1:8080/</c>.</summary>
    /// <exception cref="InvalidOperationException">The emulator was not started.</exception>
    public Uri BaseAddress => _baseAddress ?? throw new InvalidOperationException("The emulator was not started.");

    /// <summary>Gets the requests that arrived.</summary>
    public RequestLog Requests { get; }

    /// <summary>Gets the faults that wait for requests.</summary>
    public FaultInjector Faults { get; } = new();

    /// <summary>Gets the tokens and secrets that were issued or went over the wire: what no log of a client may show.</summary>
    public SecretLog Secrets { get; } = new();

    /// <summary>Gets the network's clock.</summary>
    public EmulatorClock Clock { get; }

    /// <summary>Gets the errors of the emulator itself. A test should find none.</summary>
    public IReadOnlyList<Exception> Failures
    {
        get
        {
            lock (_failures) return [.. _failures];
        }
    }

    internal bool IsEnabled => _options.Enabled;

    internal RouteTable Routes { get; } = new();

    internal RouteTable Control { get; } = new();

    /// <summary>Returns the network to its first state: no posts, no media, no tokens, no faults, no recorded requests.</summary>
    public virtual void Reset()
    {
        Faults.Clear();
        Requests.Clear();
        Clock.Offset = TimeSpan.Zero;
        lock (_failures) _failures.Clear();
    }

    /// <inheritdoc />
    public async ValueTask DisposeAsync()
    {
        await DisposeCoreAsync().ConfigureAwait(false);
        GC.SuppressFinalize(this);
    }

    internal abstract System.Text.Json.Nodes.JsonObject Summarise();

    /// <summary>Points the network's client at this emulator: hosts, and the emulator's own app in place of a real one.</summary>
    internal abstract void Point(ISocialBuilder builder);

    internal async Task StartAsync(CancellationToken cancellationToken)
    {
        (_application, _baseAddress) = await LoopbackServer.StartAsync(_options.Port, ServeAsync, cancellationToken).ConfigureAwait(false);
    }

    private protected abstract Task<EmulatorAnswer> AnswerAsync(EmulatorExchange exchange);

    /// <summary>Makes the network's own answer to a fault that answers in the network's place.</summary>
    private protected abstract EmulatorAnswer AnswerFault(EmulatorExchange exchange, EmulatorFault fault);

    private protected abstract EmulatorAnswer AnswerUnmatched(EmulatorExchange exchange);

    /// <summary>Expires or revokes the token that the request carries.</summary>
    private protected abstract void SpoilToken(EmulatorExchange exchange, EmulatorFaultKind kind);

    /// <summary>Adds the headers that the network puts on every answer.</summary>
    private protected abstract void AddCommonHeaders(EmulatorExchange exchange, EmulatorAnswer answer);

    private protected virtual async ValueTask DisposeCoreAsync()
    {
        if (Interlocked.Exchange(ref _application, null) is not { } application) return;
        // An open web socket would keep the server from stopping until its patience ends.
        await _stopping.CancelAsync().ConfigureAwait(false);
        await application.DisposeAsync().ConfigureAwait(false);
        _stopping.Dispose();
    }

    private async Task ServeAsync(HttpContext http)
    {
        using var exchange = new EmulatorExchange(http);
        if (_options.ControlEndpoints && exchange.Path.StartsWith("/_emulator", StringComparison.Ordinal))
        {
            await ServeControlAsync(exchange).ConfigureAwait(false);
            return;
        }

        var headers = http.Request.Headers.ToDictionary(h => h.Key, h => h.Value.ToString(), StringComparer.OrdinalIgnoreCase);
        var record = Requests.Add(Clock.GetUtcNow(), exchange.Method, exchange.Path, exchange.RawQuery, headers);
        if (Routes.Match(exchange.Method, exchange.Path) is var (route, values))
        {
            exchange.Route = route;
            exchange.RouteValues = values;
            record.Route = route.Template;
        }

        exchange.Fault = Faults.Take(exchange.Method, exchange.Path);
        record.Fault = exchange.Fault?.Kind;
        try
        {
            await ServeAsync(exchange, record).ConfigureAwait(false);
        }
        catch (Exception e) when (e is IOException or OperationCanceledException && (http.RequestAborted.IsCancellationRequested || e is BadHttpRequestException))
        {
            // The client hung up, or sent less than it promised: there is nobody to answer, and the record says so.
            record.StatusCode = null;
        }
        finally
        {
            exchange.Describe(record);
            Secrets.Read(exchange, record);
        }
    }

    private async Task ServeAsync(EmulatorExchange exchange, RecordedRequest record)
    {
        var fault = exchange.Fault;
        if (fault?.Kind == EmulatorFaultKind.ResetBeforeRead)
        {
            ConnectionCut.Reset(exchange.Http);
            return;
        }

        var answer = fault is { TakesEffect: false }
            ? null
            : await TakeAsync(exchange, record).ConfigureAwait(false);
        await exchange.DrainAsync().ConfigureAwait(false);
        exchange.Describe(record);
        if (fault is not null && await ReplaceAsync(exchange, record, fault, answer).ConfigureAwait(false)) return;
        await WriteAsync(exchange, record, answer!).ConfigureAwait(false);
    }

    private async Task<EmulatorAnswer> TakeAsync(EmulatorExchange exchange, RecordedRequest record)
    {
        if (exchange.Fault?.Kind is EmulatorFaultKind.ExpiredToken or EmulatorFaultKind.RevokedToken)
            SpoilToken(exchange, exchange.Fault.Kind);
        EmulatorAnswer answer;
        try
        {
            answer = exchange.Route is null ? AnswerUnmatched(exchange) : await AnswerAsync(exchange).ConfigureAwait(false);
        }
        catch (Exception e) when (e is not (IOException or OperationCanceledException))
        {
            // A mistake of the emulator must be seen as one, and never pass for an answer of the network.
            lock (_failures) _failures.Add(e);
            answer = EmulatorAnswer.Text(500, $"The emulator failed: {e.GetType().Name}: {e.Message}", "text/plain").With("x-emulator-failure", e.GetType().Name);
        }

        Secrets.Read(answer);
        record.IsTaken = answer.Status < 400 && !answer.IsRefusal;
        return answer;
    }

    /// <returns>Whether the fault dealt with the answer.</returns>
    private async Task<bool> ReplaceAsync(EmulatorExchange exchange, RecordedRequest record, EmulatorFault fault, EmulatorAnswer? answer)
    {
        switch (fault.Kind)
        {
            case EmulatorFaultKind.ResetAfterTaken:
                ConnectionCut.Reset(exchange.Http);
                return true;
            case EmulatorFaultKind.CloseWithoutAnswer:
                await ConnectionCut.CloseAsync(exchange.Http, Clock).ConfigureAwait(false);
                return true;
            case EmulatorFaultKind.TornBody:
                AddCommonHeaders(exchange, answer!);
                record.StatusCode = answer!.Status;
                await AnswerWriter.WriteTornAsync(exchange, answer, fault.PromiseFullLength, Clock).ConfigureAwait(false);
                return true;
            case EmulatorFaultKind.Slow:
                await Task.Delay(fault.Delay, Clock, exchange.Aborted).ConfigureAwait(false);
                return false;
            case EmulatorFaultKind.RateLimited or EmulatorFaultKind.ServerErrorBefore or EmulatorFaultKind.ServerErrorAfter or EmulatorFaultKind.Custom:
                await WriteAsync(exchange, record, Describe(exchange, fault)).ConfigureAwait(false);
                return true;
            default:
                return false;
        }
    }

    private EmulatorAnswer Describe(EmulatorExchange exchange, EmulatorFault fault)
    {
        var answer = fault.Kind == EmulatorFaultKind.Custom || fault.Body is not null
            ? EmulatorAnswer.Bytes(
                fault.StatusCode ?? (fault.Kind == EmulatorFaultKind.Custom ? 200 : 503), fault.Body ?? default,
                fault.ContentType ?? (fault.Body is null ? null : "application/json; charset=utf-8"), fault.BodyRepeat)
            : AnswerFault(exchange, fault);
        foreach (var (name, value) in fault.Headers) answer.With(name, value);
        return answer;
    }

    private async Task WriteAsync(EmulatorExchange exchange, RecordedRequest record, EmulatorAnswer answer)
    {
        AddCommonHeaders(exchange, answer);
        // Before the write: a client that has its answer may look at the record at once.
        record.StatusCode = answer.Status;
        if (answer.Conversation is null) await AnswerWriter.WriteAsync(exchange, answer).ConfigureAwait(false);
        else await WebSocketWriter.WriteAsync(exchange, answer, _stopping.Token).ConfigureAwait(false);
    }

    private async Task ServeControlAsync(EmulatorExchange exchange)
    {
        EmulatorAnswer answer;
        if (Control.Match(exchange.Method, exchange.Path.TrimEnd('/')) is var (route, values))
        {
            exchange.RouteValues = values;
            try
            {
                answer = await route.Handler(exchange).ConfigureAwait(false);
            }
            catch (Exception e) when (e is FormatException or ArgumentException or InvalidOperationException or System.Text.Json.JsonException)
            {
                answer = EmulatorAnswer.Json(400, new System.Text.Json.Nodes.JsonObject { ["error"] = e.Message });
            }
        }
        else
        {
            answer = EmulatorAnswer.Json(404, new System.Text.Json.Nodes.JsonObject { ["error"] = $"There is no control endpoint {exchange.Method} {exchange.Path}." });
        }

        await exchange.DrainAsync().ConfigureAwait(false);
        await AnswerWriter.WriteAsync(exchange, answer).ConfigureAwait(false);
    }
}
