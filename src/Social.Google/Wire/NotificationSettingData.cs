namespace Social.Google;

/// <summary>The notification setting of an account.</summary>
internal sealed class NotificationSettingData
{
    public string? Name { get; set; }

    public string? PubsubTopic { get; set; }

    public List<string>? NotificationTypes { get; set; }
}
