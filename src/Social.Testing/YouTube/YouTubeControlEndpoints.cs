using System.Text.Json.Nodes;

namespace Social.Testing;

/// <summary>The control endpoints that only YouTube has.</summary>
internal static class YouTubeControlEndpoints
{
    public static void Map(RouteTable control, YouTubeEmulator emulator)
    {
        control.Map("GET", "/_emulator/videos", _ => ControlEndpoints.Ok(new JsonObject { ["videos"] = new JsonArray([.. emulator.Videos.Select(Describe)]) }));
        control.Map("POST", "/_emulator/channels", async x =>
        {
            var body = await ControlEndpoints.ReadAsync(x).ConfigureAwait(false);
            var owner = body["email"]?.GetValue<string>() is { } email ? emulator.UserByHint(email) ?? throw new FormatException($"There is no user '{email}'.") : emulator.DefaultUser;
            var channel = emulator.AddChannel(owner, body["title"]?.GetValue<string>() ?? throw new FormatException("A channel needs a title."), body["handle"]?.GetValue<string>());
            return ControlEndpoints.Ok(new JsonObject { ["id"] = channel.Id, ["title"] = channel.Title, ["handle"] = channel.Handle });
        });
        control.Map("POST", "/_emulator/options", async x =>
        {
            foreach (var (name, value) in await ControlEndpoints.ReadAsync(x).ConfigureAwait(false)) Set(emulator.Options, name, value!);
            return ControlEndpoints.Ok(new JsonObject { ["done"] = true });
        });
    }

    private static void Set(YouTubeEmulatorOptions options, string name, JsonNode value)
    {
        switch (name)
        {
            case "auto_approve": options.AutoApprove = value.GetValue<bool>(); break;
            case "enforce_rate_limits": options.EnforceRateLimits = value.GetValue<bool>(); break;
            case "units_per_day": options.UnitsPerDay = value.GetValue<int>(); break;
            case "uploads_per_day": options.UploadsPerDay = value.GetValue<int>(); break;
            case "searches_per_day": options.SearchesPerDay = value.GetValue<int>(); break;
            case "channel_uploads_per_day": options.ChannelUploadsPerDay = value.GetValue<int>(); break;
            case "api_enabled": options.ApiEnabled = value.GetValue<bool>(); break;
            case "processing_seconds": options.Processing = TimeSpan.FromSeconds(value.GetValue<double>()); break;
            case "keep_at_most_per_request": options.KeepAtMostPerRequest = value.GetValue<long>(); break;
            default: throw new FormatException($"There is no option '{name}'.");
        }
    }

    private static JsonObject Describe(EmulatedVideo video) => new()
    {
        ["id"] = video.Id, ["channel"] = video.Channel.Id, ["title"] = video.Title, ["privacy_status"] = video.PrivacyStatus, ["size"] = video.Size, ["sha256"] = video.Sha256,
    };
}
