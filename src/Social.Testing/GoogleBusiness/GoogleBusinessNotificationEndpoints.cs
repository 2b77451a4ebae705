using System.Text.Json.Nodes;
using System.Text.RegularExpressions;

namespace Social.Testing;

/// <summary>The Notifications API: one setting per account.</summary>
internal sealed partial class GoogleBusinessNotificationEndpoints(GoogleBusinessEmulator emulator)
{
    private const string Path = "/v1/accounts/{account}/notificationSetting";

    private static readonly string[] Types =
    [
        "GOOGLE_UPDATE", "NEW_REVIEW", "UPDATED_REVIEW", "NEW_CUSTOMER_MEDIA", "DUPLICATE_LOCATION", "VOICE_OF_MERCHANT_UPDATED", "LOSS_OF_VOICE_OF_MERCHANT",
        "NEW_QUESTION", "UPDATED_QUESTION", "NEW_ANSWER", "UPDATED_ANSWER",
    ];

    public void Map(RouteTable routes)
    {
        routes.Map("GET", Path, Get, Policy("GetNotificationSetting"));
        routes.Map("PATCH", Path, PatchAsync, Policy("UpdateNotificationSetting", "updateMask"));
    }

    private static GooglePolicy Policy(string method, params string[] query) => GoogleBusinessPolicy.Of(GoogleBusinessPolicy.Notifications, "notifications.v1.Notifications." + method, query);

    private EmulatorAnswer Get(EmulatorExchange exchange)
    {
        lock (emulator.State.Gate) return GoogleJson.Ok(Write(emulator.Account(exchange)));
    }

    private async Task<EmulatorAnswer> PatchAsync(EmulatorExchange exchange)
    {
        var paths = GoogleBusinessMask.Require(exchange, "updateMask", "update_mask", ["notificationSetting", "pubsubTopic", "notificationTypes"]);
        var body = (await GoogleBody.ReadAsync(exchange).ConfigureAwait(false)).Only("name", "pubsubTopic", "notificationTypes");
        lock (emulator.State.Gate)
        {
            var account = emulator.Account(exchange);
            if (body.Text("name") is { } name && name != account.Name + "/notificationSetting") throw GoogleBusinessProblems.Invalid("notification_setting.name", "The name is not that of the address.");
            var all = paths.Contains("notificationSetting");
            var topic = body.Text("pubsubTopic") ?? "";
            var types = body.Texts("notificationTypes") ?? [];
            if ((all || paths.Contains("pubsubTopic")) && topic.Length > 0 && !Topic().IsMatch(topic)) throw GoogleBusinessProblems.Invalid("notification_setting.pubsub_topic", "INVALID_PUBSUB_TOPIC");
            if (types.FirstOrDefault(t => !Types.Contains(t)) is { } unknown) throw GoogleBusinessProblems.Invalid("notification_setting.notification_types", $"Invalid value: {unknown}");
            if (all || paths.Contains("pubsubTopic")) account.PubsubTopic = topic.Length > 0 ? topic : null;
            if (all || paths.Contains("notificationTypes")) account.NotificationTypes = types;
            return GoogleJson.Ok(Write(account));
        }
    }

    private static JsonObject Write(EmulatedBusinessAccount account)
    {
        var body = new JsonObject { ["name"] = account.Name + "/notificationSetting" };
        if (account.PubsubTopic is not null) body["pubsubTopic"] = account.PubsubTopic;
        if (account.NotificationTypes.Count > 0) body["notificationTypes"] = GoogleJson.Texts(account.NotificationTypes);
        return body;
    }

    [GeneratedRegex("^projects/[^/]+/topics/[^/]+$")]
    private static partial Regex Topic();
}
