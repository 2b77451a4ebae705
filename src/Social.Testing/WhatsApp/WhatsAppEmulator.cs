using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Nodes;
using Microsoft.Extensions.DependencyInjection;
using Social.Meta;

namespace Social.Testing;

/// <summary>The WhatsApp Cloud API on loopback: messages, media, templates, numbers and profiles.</summary>
/// <remarks>Thread-safe. Strict: it refuses what WhatsApp refuses, with WhatsApp's own error bodies. A message sent twice is there twice, as on the network.</remarks>
public sealed partial class WhatsAppEmulator : NetworkEmulator
{
    /// <summary>The scope of messages, media and profiles.</summary>
    internal const string Messaging = "whatsapp_business_messaging";

    /// <summary>The scope of accounts, templates and numbers.</summary>
    internal const string Management = "whatsapp_business_management";

    internal const string AnyToken = "";

    /// <summary>Every scope that a token can have.</summary>
    public static readonly IReadOnlyList<string> AllScopes = [Messaging, Management];

    private readonly HttpClient _http = new(new SocketsHttpHandler { AllowAutoRedirect = false }) { Timeout = TimeSpan.FromSeconds(30) };

    internal WhatsAppEmulator(WhatsAppEmulatorOptions options, TimeProvider time)
        : base(options, time)
    {
        Options = options;
        State = new WhatsAppState(Clock);
        (DefaultBusiness, DefaultNumber) = Seed();
        WhatsAppMediaEndpoints media = new(this);
        media.Map(Routes);
        new WhatsAppNumberEndpoints(this).Map(Routes);
        new WhatsAppTemplateEndpoints(this).Map(Routes);
        new WhatsAppMessageEndpoints(this).Map(Routes);
        new WhatsAppAccountEndpoints(this, media).Map(Routes);
        WhatsAppControlEndpoints.Map(Control, this);
    }

    /// <summary>Gets the switches; they take effect at once.</summary>
    public WhatsAppEmulatorOptions Options { get; }

    /// <summary>Gets the app's id.</summary>
    public string AppId { get; } = "670843887433847";

    /// <summary>Gets the app's secret, with which calls are proven and notifications signed.</summary>
    public string AppSecret { get; } = "emulator-whatsapp-secret";

    /// <summary>Gets the business account that exists from the start.</summary>
    public EmulatedWhatsAppBusiness DefaultBusiness { get; private set; }

    /// <summary>Gets the number that exists from the start.</summary>
    public EmulatedWhatsAppNumber DefaultNumber { get; private set; }

    /// <summary>Gets the numbers.</summary>
    public IReadOnlyList<EmulatedWhatsAppNumber> Numbers
    {
        get
        {
            lock (State.Gate) return [.. State.Numbers.Values];
        }
    }

    /// <summary>Gets what was accepted, oldest first.</summary>
    public IReadOnlyList<EmulatedWhatsAppMessage> Messages
    {
        get
        {
            lock (State.Gate) return [.. State.Messages];
        }
    }

    /// <summary>Gets the media that is kept.</summary>
    public IReadOnlyList<EmulatedWhatsAppMedia> Media
    {
        get
        {
            lock (State.Gate) return [.. State.Media.Values];
        }
    }

    /// <summary>Gets the templates.</summary>
    public IReadOnlyList<EmulatedWhatsAppTemplate> Templates
    {
        get
        {
            lock (State.Gate) return [.. State.Templates.Values];
        }
    }

    /// <summary>Gets the ids of inbound messages that were marked as read.</summary>
    public IReadOnlyCollection<string> ReadMessages
    {
        get
        {
            lock (State.Gate) return [.. State.ReadMessages];
        }
    }

    internal WhatsAppState State { get; }

    /// <inheritdoc />
    public override void Reset()
    {
        base.Reset();
        State.Clear();
        (DefaultBusiness, DefaultNumber) = Seed();
    }

    internal static EmulatedWhatsAppToken TokenOf(EmulatorExchange exchange) => (EmulatedWhatsAppToken)exchange.Caller!;

    /// <summary>Returns the number in the path, which the token must be for.</summary>
    internal EmulatedWhatsAppNumber NumberOf(EmulatorExchange exchange)
    {
        var id = exchange.RouteValues["phone"];
        lock (State.Gate)
        {
            if (!State.Numbers.TryGetValue(id, out var number)) throw GraphErrors.NotFound(id);
            return TokenOf(exchange).Businesses.Contains(number.Business) ? number : throw new GraphRefusal(GraphErrors.Error(403, 200, "(#200) You do not have the necessary permissions required to send messages on behalf of this WhatsApp Business Account", 1349174));
        }
    }

    /// <summary>Returns the business account in the path, and counts the management call.</summary>
    internal EmulatedWhatsAppBusiness BusinessOf(EmulatorExchange exchange)
    {
        var id = exchange.RouteValues["waba"];
        lock (State.Gate)
        {
            if (!State.Businesses.TryGetValue(id, out var business) || !TokenOf(exchange).Businesses.Contains(business)) throw GraphErrors.NotFound(id);
            business.ManagementCalls.RemoveAll(c => State.Now - c >= TimeSpan.FromHours(1));
            if (Options.EnforceRateLimits && business.ManagementCalls.Count >= Options.ManagementCallsAnHour)
                throw WhatsAppErrors.Refuse(80008, "There have been too many calls to this WhatsApp Business account. Wait a bit and try again.");
            business.ManagementCalls.Add(State.Now);
            return business;
        }
    }

    /// <summary>Fetches media as WhatsApp does: from loopback for real; of other addresses it is assumed that there is something.</summary>
    internal async Task<(string MimeType, byte[] Bytes)?> FetchAsync(string url, CancellationToken cancellationToken)
    {
        var address = new Uri(url);
        if (!address.IsLoopback) return null;
        try
        {
            using var answer = await _http.GetAsync(address, cancellationToken).ConfigureAwait(false);
            if (!answer.IsSuccessStatusCode) throw WhatsAppErrors.Refuse(131053, $"Downloading media from weblink failed with http code {(int)answer.StatusCode}");
            return (answer.Content.Headers.ContentType?.MediaType ?? "", await answer.Content.ReadAsByteArrayAsync(cancellationToken).ConfigureAwait(false));
        }
        catch (HttpRequestException)
        {
            throw WhatsAppErrors.Refuse(131053, "Downloading media from weblink failed: no connection.");
        }
    }

    internal override JsonObject Summarise()
    {
        lock (State.Gate)
        {
            return new JsonObject
            {
                ["network"] = "whatsapp",
                ["base_address"] = BaseAddress.AbsoluteUri,
                ["now"] = State.Now.ToString("O", CultureInfo.InvariantCulture),
                ["numbers"] = new JsonArray([.. State.Numbers.Values.Select(n => (JsonNode)new JsonObject { ["id"] = n.Id, ["phone_number"] = n.PhoneNumber, ["waba"] = n.Business.Id })]),
                ["templates"] = State.Templates.Count,
                ["media"] = State.Media.Count,
                ["messages"] = State.Messages.Count,
                ["requests"] = Requests.Count,
                ["unmatched"] = Requests.Unmatched.Count,
                ["faults"] = Faults.Count,
                ["failures"] = Failures.Count,
            };
        }
    }

    internal override void Point(ISocialBuilder builder) => builder.Services.PostConfigureAll<WhatsAppOptions>(options =>
    {
        options.ApiHost = BaseAddress.ToString().TrimEnd('/');
        options.MediaHost = options.ApiHost;
        options.AppId = AppId;
        options.AppSecret = AppSecret;
    });

    private protected override async Task<EmulatorAnswer> AnswerAsync(EmulatorExchange exchange)
    {
        try
        {
            if (exchange.RouteValues.TryGetValue("version", out var version) && !IsVersion(version)) return AnswerUnmatched(exchange);
            var token = Authenticate(exchange);
            exchange.Caller = token;
            if (exchange.Route!.Policy is string { Length: > 0 } scope && !token.Scopes.Contains(scope)) throw GraphErrors.MissingScope(scope);
            return await exchange.Route.Handler(exchange).ConfigureAwait(false);
        }
        catch (GraphRefusal refusal)
        {
            return refusal.Answer;
        }
    }

    private protected override EmulatorAnswer AnswerUnmatched(EmulatorExchange exchange) => GraphErrors.Error(400, 2500, $"Unknown path components: {exchange.Path}");

    private protected override EmulatorAnswer AnswerFault(EmulatorExchange exchange, EmulatorFault fault) => fault.Kind == EmulatorFaultKind.RateLimited
        ? WhatsAppErrors.Answer(130429, "Cloud API message throughput has been reached.")
        : GraphErrors.Error(fault.StatusCode ?? 500, 2, "An unexpected error has occurred. Please retry your request later.", isTransient: true);

    private protected override void SpoilToken(EmulatorExchange exchange, EmulatorFaultKind kind)
    {
        if (Bearer(exchange) is not { } token) return;
        if (kind == EmulatorFaultKind.RevokedToken) RevokeToken(token);
        else ExpireToken(token);
    }

    private protected override void AddCommonHeaders(EmulatorExchange exchange, EmulatorAnswer answer)
    {
        answer.With("x-fb-trace-id", Convert.ToHexString(Guid.NewGuid().ToByteArray())[..11]);
        if (exchange.RouteValues.GetValueOrDefault("version") is { } version) answer.With("facebook-api-version", version);
        if (!exchange.RouteValues.TryGetValue("waba", out var waba)) return;
        lock (State.Gate)
        {
            if (!State.Businesses.TryGetValue(waba, out var business)) return;
            var usage = Options.ManagementUsage ?? Math.Floor(100.0 * business.ManagementCalls.Count / Options.ManagementCallsAnHour);
            answer.With("x-business-use-case-usage", string.Create(CultureInfo.InvariantCulture, $$"""{"{{waba}}":[{"type":"whatsapp_business_management","call_count":{{usage}},"total_cputime":1,"total_time":1,"estimated_time_to_regain_access":{{(usage >= 100 ? 10 : 0)}}}]}"""));
        }
    }

    private protected override async ValueTask DisposeCoreAsync()
    {
        await base.DisposeCoreAsync().ConfigureAwait(false);
        State.Clear();
        _http.Dispose();
    }

    /// <summary>WhatsApp takes its token from the header alone.</summary>
    private EmulatedWhatsAppToken Authenticate(EmulatorExchange exchange)
    {
        var text = Bearer(exchange) ?? throw new GraphRefusal(GraphErrors.Error(401, 0, "Authentication Error: an access token is required."));
        lock (State.Gate)
        {
            if (!State.Tokens.TryGetValue(text, out var token)) throw new GraphRefusal(GraphErrors.Error(401, 190, "Invalid OAuth access token - Cannot parse access token"));
            if (token.IsRevoked) throw new GraphRefusal(GraphErrors.Error(401, 190, "Error validating access token: The session has been invalidated because the user changed their password or Facebook has changed the session for security reasons.", 460));
            if (token.ExpiresAt <= State.Now) throw new GraphRefusal(GraphErrors.Error(401, 190, "Error validating access token: Session has expired.", 463));
            var expected = Convert.ToHexStringLower(HMACSHA256.HashData(Encoding.UTF8.GetBytes(AppSecret), Encoding.UTF8.GetBytes(text)));
            if (exchange["appsecret_proof"] is { } proof ? proof != expected : Options.RequiresAppSecretProof && exchange.RouteValues.ContainsKey("version"))
                throw new GraphRefusal(GraphErrors.Error(400, 100, "API calls from the server require an appsecret_proof argument", type: "GraphMethodException"));
            return token;
        }
    }

    private static string? Bearer(EmulatorExchange exchange) =>
        exchange.Header("Authorization") is { } header && header.StartsWith("Bearer ", StringComparison.Ordinal) && header.Length > 7 ? header[7..] : null;

    private static bool IsVersion(string version) => version.Length > 3 && version[0] == 'v' && version.EndsWith(".0", StringComparison.Ordinal) && version[1..^2].All(char.IsAsciiDigit);

    private (EmulatedWhatsAppBusiness Business, EmulatedWhatsAppNumber Number) Seed()
    {
        var business = AddBusiness("Jasper's Market");
        var number = AddNumber("15550783881", "Jasper's Market", business);
        AddTemplate("hello_world", "en_US", """[{"type":"HEADER","format":"TEXT","text":"Hello World"},{"type":"BODY","text":"Welcome and congratulations!!"},{"type":"FOOTER","text":"WhatsApp Business API Team"}]""", business: business);
        return (business, number);
    }
}
