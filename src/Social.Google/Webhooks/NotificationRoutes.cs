using Social.Pipeline;

namespace Social.Google;

/// <summary>The routes of notification settings.</summary>
internal static class NotificationRoutes
{
    private const string Setting = "/v1/accounts/{}/notificationSetting";

    public static readonly SocialRoute Get = BusinessRoute.Of(GoogleBusinessOptions.Notifications, "accounts.getNotificationSetting", HttpMethod.Get, Setting, BusinessLimits.Notifications);

    public static readonly SocialRoute Update = BusinessRoute.Of(GoogleBusinessOptions.Notifications, "accounts.updateNotificationSetting", HttpMethod.Patch, Setting, BusinessLimits.Notifications);
}
