using System.Text.Json;
using Social.Testing;

namespace Social.Google.Tests.Webhooks;

public sealed class NotificationSettingTests
{
    private const string Topic = "projects/my-project/topics/gbp";

    [Theory]
    [InlineData(null, "none")]
    [InlineData("gbp", "gbp")]
    [InlineData("projects//topics/x", "projects//topics/x")]
    [InlineData("projects/p/subscriptions/s", "projects/p/subscriptions/s")]
    public async Task What_is_no_topic_is_refused_before_anything_is_sent(string? topic, string actual)
    {
        await using GoogleBusinessFixture fixture = await GoogleBusinessFixture.StartAsync();

        SocialValidationException error = await Should.ThrowAsync<SocialValidationException>(
            () => fixture.Google.Notifications.UpdateAsync(fixture.Account, new BusinessNotificationSetting(topic, [BusinessNotificationType.NewReview]), cancellationToken: Cancel));

        (error.Problems[0].Member, error.Problems[0].Actual).ShouldBe(("PubsubTopic", actual));
        fixture.Network.Requests.ShouldBeEmpty();
    }

    [Fact]
    public async Task A_type_that_is_dead_is_refused_before_anything_is_sent()
    {
        await using GoogleBusinessFixture fixture = await GoogleBusinessFixture.StartAsync();

        SocialValidationException error = await Should.ThrowAsync<SocialValidationException>(
            () => fixture.Google.Notifications.UpdateAsync(fixture.Account, new BusinessNotificationSetting(Topic, [new BusinessNotificationType("NEW_QUESTION")]), cancellationToken: Cancel));

        error.Problems[0].Actual.ShouldBe("NEW_QUESTION");
        fixture.Network.Requests.ShouldBeEmpty();
    }

    [Fact]
    public async Task A_setting_is_written_as_published_read_back_and_turned_off()
    {
        await using GoogleBusinessFixture fixture = await GoogleBusinessFixture.StartAsync();
        string path = $"/v1/{fixture.Network.DefaultAccount.Name}/notificationSetting";

        BusinessNotificationSetting set = await fixture.Google.Notifications.UpdateAsync(
            fixture.Account, new BusinessNotificationSetting(Topic, [BusinessNotificationType.NewReview, BusinessNotificationType.UpdatedReview]), cancellationToken: Cancel);

        set.PubsubTopic.ShouldBe(Topic);
        set.Types.ShouldBe([BusinessNotificationType.NewReview, BusinessNotificationType.UpdatedReview]);
        RecordedRequest patch = fixture.Network.Requests.Of("PATCH", path).ShouldHaveSingleItem();
        Uri.UnescapeDataString(patch.Query).ShouldBe("updateMask=pubsubTopic,notificationTypes");
        JsonElement body = JsonDocument.Parse(patch.Body).RootElement;
        body.GetProperty("name").GetString().ShouldBe(fixture.Network.DefaultAccount.Name + "/notificationSetting");
        body.GetProperty("notificationTypes").GetRawText().ShouldBe("""["NEW_REVIEW","UPDATED_REVIEW"]""");

        await fixture.Google.Notifications.TurnOffAsync(fixture.Account, Cancel);
        BusinessNotificationSetting off = await fixture.Google.Notifications.GetAsync(fixture.Account, Cancel);
        (off.PubsubTopic, off.Types.Count).ShouldBe((null, 0));
    }

    [Fact]
    public async Task Another_tools_topic_is_not_replaced_unless_said()
    {
        await using GoogleBusinessFixture fixture = await GoogleBusinessFixture.StartAsync();
        await fixture.Google.Notifications.UpdateAsync(fixture.Account, new BusinessNotificationSetting("projects/other/topics/tool", [BusinessNotificationType.NewReview]), cancellationToken: Cancel);
        BusinessNotificationSetting mine = new(Topic, [BusinessNotificationType.NewReview]);

        SocialApiException error = await Should.ThrowAsync<SocialApiException>(() => fixture.Google.Notifications.UpdateAsync(fixture.Account, mine, cancellationToken: Cancel));
        BusinessNotificationSetting taken = await fixture.Google.Notifications.UpdateAsync(fixture.Account, mine, replaceOtherTopic: true, Cancel);

        (error.Code, error.Message.Contains("projects/other/topics/tool")).ShouldBe((SocialErrorCode.Conflict, true));
        taken.PubsubTopic.ShouldBe(Topic);
    }

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;
}
