using Social.Meta.Tests.Webhooks;
using Social.Testing;

namespace Social.Meta.Tests.Facebook.Webhooks;

/// <summary>What a Page tells: subscribed to, and read.</summary>
public sealed class FacebookWebhookTests
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_Page_is_subscribed_to_and_its_feed_is_told_as_in_the_documentation()
    {
        await using FacebookFixture facebook = await FacebookFixture.StartAsync(scopes: [.. FacebookScopes.Default, FacebookScopes.ManageMetadata]);
        string page = facebook.Account.Id;

        await facebook.Client.Subscriptions.SubscribeAsync(facebook.Account, ["feed"], Cancel);
        FacebookFeedEvent told = facebook.Client.Webhooks.Parse(Notifications.Of(
            $$$"""{"object":"page","entry":[{"id":"{{{page}}}","time":1520544816,"changes":[{"field":"feed","value":{"from":{"id":"77","name":"Cinderella Hoover"},"item":"post","post_id":"{{{page}}}_9","verb":"add","created_time":1520544814,"is_hidden":false,"message":"It's Thursday and I want to eat cake."}}]}]}"""))
            .ShouldHaveSingleItem().ShouldBeOfType<FacebookFeedEvent>();

        RecordedRequest sent = facebook.Network.Requests.ShouldHaveSingleItem();
        (sent.Method, sent.Path, sent.StatusCode).ShouldBe(("POST", $"/v25.0/{page}/subscribed_apps", 200));
        sent.Query.ShouldContain("subscribed_fields=feed");
        (told.Type, told.Account, told.Item, told.Verb, told.PostId).ShouldBe(("feed", facebook.Account, "post", "add", $"{page}_9"));
        (told.AuthorId, told.AuthorName, told.IsHidden, told.IsOwn).ShouldBe(("77", "Cinderella Hoover", false, false));
        (told.Text, told.OccurredAt).ShouldBe(("It's Thursday and I want to eat cake.", DateTimeOffset.FromUnixTimeSeconds(1520544814)));
        told.ToString().ShouldNotContain("cake");
    }

    [Fact]
    public async Task Subscriptions_are_listed_replaced_and_ended()
    {
        await using FacebookFixture facebook = await FacebookFixture.StartAsync(scopes: [.. FacebookScopes.Default, FacebookScopes.ManageMetadata]);
        MetaSubscriptions subscriptions = facebook.Client.Subscriptions;

        IReadOnlyList<string> none = await subscriptions.ListAsync(facebook.Account, Cancel);
        await subscriptions.SubscribeAsync(facebook.Account, ["feed"], Cancel);
        await subscriptions.SubscribeAsync(facebook.Account, ["mention", "messages"], Cancel);
        IReadOnlyList<string> some = await subscriptions.ListAsync(facebook.Account, Cancel);
        await subscriptions.UnsubscribeAsync(facebook.Account, Cancel);

        none.ShouldBeEmpty();
        some.ShouldBe(["mention", "messages"]);
        (await subscriptions.ListAsync(facebook.Account, Cancel)).ShouldBeEmpty();
        await Should.ThrowAsync<ArgumentException>(() => subscriptions.SubscribeAsync(facebook.Account, [], Cancel));
    }

    [Fact]
    public async Task A_login_that_may_not_subscribe_is_told_the_scope_before_anything_is_sent()
    {
        await using FacebookFixture facebook = await FacebookFixture.StartAsync(scopes: FacebookScopes.Default);

        SocialPermissionException error = await Should.ThrowAsync<SocialPermissionException>(() => facebook.Client.Subscriptions.SubscribeAsync(facebook.Account, ["feed"], Cancel));

        error.Message.ShouldContain("pages_manage_metadata");
        facebook.Network.Requests.Count.ShouldBe(0);
    }

    [Fact]
    public async Task Comments_and_reactions_of_the_Page_itself_are_told_from_those_of_others()
    {
        await using FacebookFixture facebook = await FacebookFixture.StartAsync();

        FacebookFeedEvent[] told = [.. facebook.Client.Webhooks.Parse(Notifications.Of("""
            {"object":"page","entry":[{"id":"10","time":1,"changes":[
            {"field":"feed","value":{"sender_id":10,"sender_name":"Us","item":"comment","verb":"add","post_id":"10_1","comment_id":"1_2","parent_id":"10_1"}},
            {"field":"feed","value":{"from":{"id":"7"},"item":"reaction","verb":"remove","reaction_type":"angry","post_id":"10_1"}},
            {"field":"feed","value":{"item":"hologram","verb":"shimmer"}}]}]}
            """)).Cast<FacebookFeedEvent>()];

        told.Select(t => (t.Item, t.Verb, t.AuthorId, t.IsOwn)).ShouldBe([("comment", "add", "10", true), ("reaction", "remove", "7", false), ("hologram", "shimmer", null, false)]);
        (told[0].CommentId, told[0].ParentId, told[1].Reaction).ShouldBe(("1_2", "10_1", "angry"));
    }

    [Fact]
    public async Task Messages_buttons_and_what_is_read_come_as_messages_and_the_rest_as_notices()
    {
        await using FacebookFixture facebook = await FacebookFixture.StartAsync();

        IReadOnlyList<WebhookEvent> told = facebook.Client.Webhooks.Parse(Notifications.Of("""
            {"object":"page","entry":[{"id":"10","time":1569262486134,"messaging":[
            {"sender":{"id":"7"},"recipient":{"id":"10"},"timestamp":1569262485349,"message":{"mid":"m_1","text":"Hello","quick_reply":{"payload":"RED"},"reply_to":{"mid":"m_0"}}},
            {"sender":{"id":"10"},"recipient":{"id":"7"},"timestamp":1569262485350,"message":{"mid":"m_2","text":"Hi","is_echo":true,"app_id":1}},
            {"sender":{"id":"7"},"recipient":{"id":"10"},"timestamp":1569262485351,"postback":{"mid":"m_3","title":"Start","payload":"START"}},
            {"sender":{"id":"7"},"recipient":{"id":"10"},"timestamp":1569262485352,"reaction":{"mid":"m_2","action":"react","emoji":"❤","reaction":"love"}}],
            "standby":[{"sender":{"id":"8"},"recipient":{"id":"10"},"timestamp":1,"message":{"mid":"m_9"}}]},
            {"id":"10","time":2,"changes":[{"field":"leadgen","value":{"leadgen_id":"5"}}]},{"id":"10","time":3,"changed_fields":["name"]}]}
            """));

        MetaMessageEvent[] messages = [.. told.OfType<MetaMessageEvent>()];
        messages.Select(m => (m.Type, m.MessageId, m.Text, m.IsEcho, m.IsStandby)).ShouldBe(
            [("message", "m_1", "Hello", false, false), ("message", "m_2", "Hi", true, false), ("postback", "m_3", "Start", false, false), ("reaction", "m_2", "❤", false, false), ("message", "m_9", null, false, true)]);
        (messages[0].Payload, messages[0].ReplyToId, messages[0].SenderId, messages[2].Payload).ShouldBe(("RED", "m_0", "7", "START"));
        messages[0].OccurredAt.ShouldBe(DateTimeOffset.FromUnixTimeMilliseconds(1569262485349));
        told.OfType<MetaNotice>().Select(n => (n.Type, n.ObjectId, n.OccurredAt)).ShouldBe([("leadgen", "10", DateTimeOffset.FromUnixTimeSeconds(2)), ("name", "10", DateTimeOffset.FromUnixTimeSeconds(3))]);
    }
}
