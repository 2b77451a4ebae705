using System.Text.Json.Nodes;

namespace Social.Testing;

/// <summary>The device flow: a code on a screen, approved elsewhere.</summary>
internal sealed class GoogleDeviceEndpoints(GoogleEmulator emulator)
{
    public const string GrantType = "urn:ietf:params:oauth:grant-type:device_code";
    private const string Letters = "BCDFGHJKLMNPQRSTVWXZ";
    private readonly Lock _gate = new();
    private readonly Dictionary<string, Device> _devices = new(StringComparer.Ordinal);

    public void Map(RouteTable routes) => routes.Map("POST", "/device/code", StartAsync);

    public void Clear()
    {
        lock (_gate) _devices.Clear();
    }

    public bool Decide(string userCode, EmulatedGoogleUser? user)
    {
        lock (_gate)
        {
            var device = _devices.Values.FirstOrDefault(d => d.UserCode == userCode && d.ExpiresAt > emulator.Clock.GetUtcNow());
            if (device is null) return false;
            device.IsDecided = true;
            device.User = user;
            return true;
        }
    }

    public (EmulatedGoogleToken? Token, EmulatorAnswer? Refusal) Poll(string? deviceCode, EmulatedGoogleClient client)
    {
        if (client.Kind != EmulatedGoogleClientKind.LimitedInput) return (null, GoogleTokenEndpoints.Refuse(401, "invalid_client", "Invalid client type."));
        if (deviceCode is null) return (null, GoogleTokenEndpoints.Refuse(400, "invalid_request", "Missing required parameter: device_code"));
        lock (_gate)
        {
            var now = emulator.Clock.GetUtcNow();
            if (!_devices.TryGetValue(deviceCode, out var device) || device.Client != client) return (null, GoogleTokenEndpoints.Refuse(400, "invalid_grant", "Malformed auth code."));
            if (device.ExpiresAt <= now) return (null, GoogleTokenEndpoints.Refuse(400, "expired_token", "Bad Request"));
            var early = device.LastPoll + emulator.GoogleOptions.DeviceInterval > now;
            device.LastPoll = now;
            if (early) return (null, GoogleTokenEndpoints.Refuse(403, "slow_down", "Forbidden"));
            if (!device.IsDecided) return (null, GoogleTokenEndpoints.Refuse(428, "authorization_pending", "Precondition Required"));
            _devices.Remove(deviceCode);
            if (device.User is null) return (null, GoogleTokenEndpoints.Refuse(403, "access_denied", "Forbidden"));
            var grant = new GoogleGrant(device.User, null, client, device.Scopes, emulator.SubjectOf(device.User)) { IsOffline = true };
            return (emulator.Tokens.Issue(grant, withRefreshToken: true), null);
        }
    }

    private async Task<EmulatorAnswer> StartAsync(EmulatorExchange exchange)
    {
        var form = await GoogleTokenEndpoints.FormAsync(exchange).ConfigureAwait(false);
        if (form.GetValueOrDefault("client_id") is not { Length: > 0 } id) return GoogleTokenEndpoints.Refuse(400, "invalid_request", "Missing required parameter: client_id");
        if (emulator.Tokens.Client(id) is not { } client) return GoogleTokenEndpoints.Refuse(401, "invalid_client", "The OAuth client was not found.");
        if (client.IsDeleted) return GoogleTokenEndpoints.Refuse(401, "deleted_client", "The OAuth client was deleted.");
        if (client.Kind != EmulatedGoogleClientKind.LimitedInput) return GoogleTokenEndpoints.Refuse(401, "invalid_client", "Invalid client type.");
        var scopes = GoogleScopes.Split(form.GetValueOrDefault("scope"));
        if (scopes.Count == 0) return GoogleTokenEndpoints.Refuse(400, "invalid_request", "Missing required parameter: scope");
        var refused = scopes.Where(s => !GoogleScopes.OnDevices.Contains(s)).ToList();
        if (refused.Count > 0) return GoogleTokenEndpoints.Refuse(400, "invalid_scope", "Invalid device flow scope: " + string.Join(' ', refused));
        var device = new Device(client, scopes, Code(), emulator.Clock.GetUtcNow() + emulator.GoogleOptions.DeviceCodeLifetime);
        var deviceCode = "AH-1" + GoogleTokens.NewSecret(32);
        lock (_gate) _devices[deviceCode] = device;
        return EmulatorAnswer.Json(200, new JsonObject
        {
            ["device_code"] = deviceCode,
            ["user_code"] = device.UserCode,
            ["expires_in"] = (long)emulator.GoogleOptions.DeviceCodeLifetime.TotalSeconds,
            ["interval"] = (long)emulator.GoogleOptions.DeviceInterval.TotalSeconds,
            ["verification_url"] = "https://www.google.com/device",
        });
    }

    private static string Code()
    {
        var letters = System.Security.Cryptography.RandomNumberGenerator.GetString(Letters, 8);
        return $"{letters[..4]}-{letters[4..]}";
    }

    private sealed class Device(EmulatedGoogleClient client, IReadOnlyList<string> scopes, string userCode, DateTimeOffset expiresAt)
    {
        public EmulatedGoogleClient Client { get; } = client;

        public IReadOnlyList<string> Scopes { get; } = scopes;

        public string UserCode { get; } = userCode;

        public DateTimeOffset ExpiresAt { get; } = expiresAt;

        public DateTimeOffset? LastPoll { get; set; }

        public bool IsDecided { get; set; }

        public EmulatedGoogleUser? User { get; set; }
    }
}
