namespace Social.Google;

/// <summary>What Google tells of an account's locations, and where: a topic of Cloud Pub/Sub. There is one setting for each account, shared by all tools.</summary>
/// <param name="PubsubTopic">The topic, <c>projects/P/topics/T</c>; null when Google tells nobody.</param>
/// <param name="Types">What is told.</param>
public sealed record BusinessNotificationSetting(string? PubsubTopic, IReadOnlyList<BusinessNotificationType> Types);
