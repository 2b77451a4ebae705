using Social.Meta.Tests.Webhooks;
using Social.Testing;

namespace Social.Meta.Tests.Instagram.Webhooks;

/// <summary>What an account of Instagram tells.</summary>
public sealed class InstagramWebhookTests
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("""{"object":"instagram","entry":[{"id":"90","time":1520622968,"changes":[{"field":"comments","value":{"id":"17","from":{"id":"5","username":"ann"},"text":"Nice","media":{"id":"99","media_product_type":"REELS"},"parent_id":"16"}}]}]}""")]
    [InlineData("""[{"object":"instagram","entry":[{"id":"90","time":1520622968,"field":"comments","value":{"comment_id":"17","from":{"id":"5","username":"ann"},"text":"Nice","media":{"id":"99","media_product_type":"REELS"},"parent_id":"16"}}]}]""")]
    public async Task A_comment_is_read_in_the_shape_of_either_login(string body)
    {
        await using InstagramFixture instagram = await InstagramFixture.StartAsync();

        InstagramCommentEvent told = instagram.Client.Webhooks.Parse(Notifications.Of(body)).ShouldHaveSingleItem().ShouldBeOfType<InstagramCommentEvent>();

        (told.Type, told.CommentId, told.ParentId, told.MediaId, told.MediaProductType).ShouldBe(("comments", "17", "16", "99", "REELS"));
        (told.AuthorId, told.AuthorHandle, told.Text, told.IsOwn).ShouldBe(("5", "ann", "Nice", false));
        (told.Account, told.OccurredAt).ShouldBe((new AccountKey(PlatformName.Instagram, "90"), DateTimeOffset.FromUnixTimeSeconds(1520622968)));
    }

    [Fact]
    public async Task Own_comments_mentions_and_what_is_unknown_are_told_apart()
    {
        await using InstagramFixture instagram = await InstagramFixture.StartAsync();

        IReadOnlyList<WebhookEvent> told = instagram.Client.Webhooks.Parse(Notifications.Of("""
            {"object":"instagram","entry":[{"id":"90","time":1,"changes":[
            {"field":"live_comments","value":{"id":"1","from":{"id":"3","self_ig_scoped_id":"3"},"text":"us"}},{"field":"comments","value":{"id":"2","from":{"id":"90"},"text":"us too"}},
            {"field":"mentions","value":{"media_id":"99","comment_id":"17"}},{"field":"story_insights","value":{"media_id":"98","reach":7}}]},
            {"id":"90","time":1569262486134,"messaging":[{"sender":{"id":"5"},"recipient":{"id":"90"},"timestamp":1569262485349,"message_edit":{"mid":"m","text":"better","num_edit":1}}]}]}
            """));

        told.OfType<InstagramCommentEvent>().Select(c => (c.Type, c.IsOwn)).ShouldBe([("live_comments", true), ("comments", true)]);
        InstagramMentionEvent mention = told.OfType<InstagramMentionEvent>().ShouldHaveSingleItem();
        (mention.MediaId, mention.CommentId).ShouldBe(("99", "17"));
        told.OfType<MetaNotice>().ShouldHaveSingleItem().Type.ShouldBe("story_insights");
        MetaMessageEvent edit = told.OfType<MetaMessageEvent>().ShouldHaveSingleItem();
        (edit.Type, edit.Text, edit.MessageId).ShouldBe(("message_edit", "better", "m"));
    }

    [Fact]
    public async Task An_account_of_Instagrams_own_login_is_subscribed_to_as_me()
    {
        await using InstagramFixture instagram = await InstagramFixture.StartAsync();
        MetaSubscriptions subscriptions = instagram.Client.Subscriptions;

        await subscriptions.SubscribeAsync(instagram.Account, ["comments", "messages"], Cancel);
        IReadOnlyList<string> fields = await subscriptions.ListAsync(instagram.Account, Cancel);
        await subscriptions.UnsubscribeAsync(instagram.Account, Cancel);

        RecordedRequest sent = instagram.Network.Requests.Of("POST", "/v25.0/me/subscribed_apps").ShouldHaveSingleItem();
        Uri.UnescapeDataString(sent.Query).ShouldContain("subscribed_fields=comments,messages");
        fields.ShouldBe(["comments", "messages"]);
        (await subscriptions.ListAsync(instagram.Account, Cancel)).ShouldBeEmpty();
    }
}
