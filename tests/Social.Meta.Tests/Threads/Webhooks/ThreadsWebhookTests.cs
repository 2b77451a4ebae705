using Social.Meta.Tests.Webhooks;

namespace Social.Meta.Tests.Threads.Webhooks;

/// <summary>What Threads tells, in an envelope of its own.</summary>
public sealed class ThreadsWebhookTests
{
    [Fact]
    public async Task A_reply_is_read_as_in_the_documentation()
    {
        await using ThreadsFixture threads = await ThreadsFixture.StartAsync();

        ThreadsPostEvent told = threads.Client.Webhooks.Parse(Notifications.Of("""
            {"app_id":"123456","topic":"moderate","target_id":"78901","time":1723226877,"subscription_id":"234567","has_uid_field":false,
             "values":{"value":{"id":"8901234","username":"test_username","text":"Reply","media_type":"TEXT_POST","permalink":"https://www.threads.net/@test_username/post/Pp","replied_to":{"id":"567890"},"root_post":{"id":"123456","owner_id":"123456","username":"test_username_2"},"shortcode":"Pp","timestamp":"2024-08-07T10:33:16+0000"},"field":"replies"}}
            """)).ShouldHaveSingleItem().ShouldBeOfType<ThreadsPostEvent>();

        (told.Type, told.Topic, told.TargetId, told.PostId).ShouldBe(("replies", "moderate", "78901", "8901234"));
        (told.AuthorHandle, told.Text, told.ReplyToId, told.ConversationId).ShouldBe(("test_username", "Reply", "567890", "123456"));
        (told.Url, told.OccurredAt).ShouldBe((new Uri("https://www.threads.net/@test_username/post/Pp"), new DateTimeOffset(2024, 8, 7, 10, 33, 16, TimeSpan.Zero)));
        told.Account.ShouldBe(new AccountKey(PlatformName.Threads, "123456"));
        told.ToString().ShouldBe("replies 8901234");
    }

    [Fact]
    public async Task Several_at_once_a_mention_and_a_deletion_are_read_and_what_is_unknown_kept()
    {
        await using ThreadsFixture threads = await ThreadsFixture.StartAsync();

        ThreadsPostEvent[] told = [.. threads.Client.Webhooks.Parse(Notifications.Of("""
            {"topic":"interaction","target_id":"42","time":1723226877,"values":[
            {"field":"mentions","value":{"id":"1","username":"a","text":"@us"}},
            {"field":"delete","value":{"id":"2","owner":{"owner_id":"42"},"deleted_at":"2024-08-08T02:00:00+0000","timestamp":"2024-08-07T10:33:16+0000","username":"us"}},
            {"field":"holograms","value":{}}]}
            """)).Cast<ThreadsPostEvent>()];

        told.Select(t => (t.Type, t.PostId, t.Account.Id)).ShouldBe([("mentions", "1", "42"), ("delete", "2", "42"), ("holograms", null, default(AccountKey).Id)]);
        told[1].OccurredAt.ShouldBe(new DateTimeOffset(2024, 8, 8, 2, 0, 0, TimeSpan.Zero));
        told[2].OccurredAt.ShouldBe(DateTimeOffset.FromUnixTimeSeconds(1723226877));
        told.Select(t => t.DeliveryId).Distinct().Count().ShouldBe(3);
    }
}
