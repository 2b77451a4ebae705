using Social.Pipeline;

namespace Social.Google;

/// <summary>The notification setting of the account that a location belongs to.</summary>
/// <remarks>
/// Thread-safe. Google publishes to the topic as <c>mybusiness-api-pubsub@system.gserviceaccount.com</c>, which needs the role <c>roles/pubsub.publisher</c> on it:
/// without it nothing arrives, and nothing says so.
/// </remarks>
public sealed class GoogleBusinessNotifications
{
    private const string Mask = "pubsubTopic,notificationTypes";

    // The questions and answers API ended in November 2025: these are taken and never told.
    private static readonly HashSet<string> Dead = new(StringComparer.OrdinalIgnoreCase) { "NEW_QUESTION", "UPDATED_QUESTION", "NEW_ANSWER", "UPDATED_ANSWER" };

    private readonly BusinessApi _api;

    internal GoogleBusinessNotifications(BusinessApi api) => _api = api;

    /// <summary>Reads the setting.</summary>
    /// <param name="account">A location of the account.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    /// <exception cref="SocialException">Google refused or could not be reached.</exception>
    public async Task<BusinessNotificationSetting> GetAsync(AccountKey account, CancellationToken cancellationToken = default)
    {
        BusinessLocationName name = await _api.NameAsync(account, cancellationToken).ConfigureAwait(false);
        return Read(await _api.ReadAsync(NotificationRoutes.Get, account, _api.Path(NotificationRoutes.Get, name.AccountId), BusinessJsonContext.Default.NotificationSettingData, cancellationToken, fresh: true).ConfigureAwait(false));
    }

    /// <summary>Replaces the setting. Another topic than the one that stands is refused unless told otherwise: it is another tool's, which would hear nothing any more.</summary>
    /// <param name="account">A location of the account.</param>
    /// <param name="setting">The new setting.</param>
    /// <param name="replaceOtherTopic">Whether the topic of another tool may be replaced.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    /// <exception cref="SocialValidationException">The topic is none, or a type is dead; nothing was sent.</exception>
    /// <exception cref="SocialApiException">Another topic stands (<see cref="SocialErrorCode.Conflict"/>), or Google refused.</exception>
    public async Task<BusinessNotificationSetting> UpdateAsync(AccountKey account, BusinessNotificationSetting setting, bool replaceOtherTopic = false, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(setting);
        if (setting.PubsubTopic?.Split('/') is not ["projects", { Length: > 0 }, "topics", { Length: > 0 }])
        {
            throw BusinessInput.Invalid("PubsubTopic", "PubsubTopic must name a topic of Cloud Pub/Sub.", "projects/P/topics/T", setting.PubsubTopic ?? "none");
        }

        if (setting.Types.FirstOrDefault(t => t.IsEmpty || Dead.Contains(t.Value)) is { IsEmpty: false } dead)
        {
            throw BusinessInput.Invalid("Types", $"{dead} never comes: Google ended questions and answers in November 2025.", "a type that is alive", dead.Value);
        }

        if (!replaceOtherTopic && (await GetAsync(account, cancellationToken).ConfigureAwait(false)).PubsubTopic is { } other && other != setting.PubsubTopic)
        {
            throw new SocialApiException(
                SocialErrorCode.Conflict, Remedy.Human, $"The account tells another topic already ({other}), and has one setting for all tools. Say {nameof(replaceOtherTopic)} to take it over.")
            {
                Platform = _api.Client.Name, Account = account, Operation = NotificationRoutes.Update.Name,
            };
        }

        return await SendAsync(account, setting, cancellationToken).ConfigureAwait(false);
    }

    /// <summary>Lets Google tell nobody any more, whoever's topic stands.</summary>
    /// <param name="account">A location of the account.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    /// <exception cref="SocialException">Google refused or could not be reached.</exception>
    public async Task TurnOffAsync(AccountKey account, CancellationToken cancellationToken = default) =>
        await SendAsync(account, new BusinessNotificationSetting(null, []), cancellationToken).ConfigureAwait(false);

    private async Task<BusinessNotificationSetting> SendAsync(AccountKey account, BusinessNotificationSetting setting, CancellationToken cancellationToken)
    {
        BusinessLocationName name = await _api.NameAsync(account, cancellationToken).ConfigureAwait(false);
        NotificationSettingData body = new()
        {
            Name = name.Account + "/notificationSetting", PubsubTopic = setting.PubsubTopic, NotificationTypes = [.. setting.Types.Select(t => t.Value)],
        };
        RoutePath path = _api.Path(NotificationRoutes.Update, name.AccountId).Add("updateMask", Mask);
        return Read(await _api.WriteAsync(
            NotificationRoutes.Update, account, path, body, BusinessJsonContext.Default.NotificationSettingData, BusinessJsonContext.Default.NotificationSettingData, cancellationToken).ConfigureAwait(false));
    }

    private static BusinessNotificationSetting Read(NotificationSettingData data) => new(
        string.IsNullOrEmpty(data.PubsubTopic) ? null : data.PubsubTopic,
        [.. (data.NotificationTypes ?? []).Select(BusinessNotificationType.From).Where(t => !t.IsEmpty)]);
}
