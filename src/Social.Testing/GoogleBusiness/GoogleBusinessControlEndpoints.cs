using System.Text.Json.Nodes;

namespace Social.Testing;

/// <summary>The control endpoints that only Business Profile has.</summary>
internal static class GoogleBusinessControlEndpoints
{
    public static void Map(RouteTable control, GoogleBusinessEmulator emulator)
    {
        control.Map("GET", "/_emulator/posts", _ => ControlEndpoints.Ok(new JsonObject
        {
            ["posts"] = new JsonArray([.. emulator.Posts.Select(p => new JsonObject { ["name"] = p.Name, ["summary"] = p.Summary, ["topic_type"] = p.TopicType })]),
        }));
        control.Map("POST", "/_emulator/locations", async x =>
        {
            var body = await ControlEndpoints.ReadAsync(x).ConfigureAwait(false);
            var location = emulator.AddLocation(body["title"]?.GetValue<string>() ?? throw new FormatException("A location needs a title."));
            return ControlEndpoints.Ok(new JsonObject { ["name"] = location.LongName });
        });
        control.Map("POST", "/_emulator/reviews", async x =>
        {
            var body = await ControlEndpoints.ReadAsync(x).ConfigureAwait(false);
            var review = emulator.AddReview(body["stars"]?.GetValue<int>() ?? throw new FormatException("A review needs stars."), body["comment"]?.GetValue<string>(), body["reviewer"]?.GetValue<string>());
            return ControlEndpoints.Ok(new JsonObject { ["name"] = review.Name });
        });
        control.Map("POST", "/_emulator/options", async x =>
        {
            foreach (var (name, value) in await ControlEndpoints.ReadAsync(x).ConfigureAwait(false)) Set(emulator.Options, name, value!);
            return ControlEndpoints.Ok(new JsonObject { ["done"] = true });
        });
    }

    private static void Set(GoogleBusinessEmulatorOptions options, string name, JsonNode value)
    {
        switch (name)
        {
            case "auto_approve": options.AutoApprove = value.GetValue<bool>(); break;
            case "enforce_rate_limits": options.EnforceRateLimits = value.GetValue<bool>(); break;
            case "project_approved": options.ProjectApproved = value.GetValue<bool>(); break;
            case "requests_per_minute": options.RequestsPerMinute = value.GetValue<int>(); break;
            case "edits_per_minute": options.EditsPerMinute = value.GetValue<int>(); break;
            case "post_processing_seconds": options.PostProcessing = TimeSpan.FromSeconds(value.GetValue<double>()); break;
            case "rejected_word": options.RejectedWord = value.GetValue<string>(); break;
            default: throw new FormatException($"There is no option '{name}'.");
        }
    }
}
