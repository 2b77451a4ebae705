using System.Text;
using Microsoft.Extensions.DependencyInjection;

namespace Social.LinkedIn.Tests.Webhooks;

/// <summary>LinkedIn's notifications, by the vectors of its documentation.</summary>
public sealed class WebhookTests
{
    private const string Empty = """{"type":"ORGANIZATION_SOCIAL_ACTION_NOTIFICATIONS","notifications":[]}""";
    private const string Signature = "341cf5778654a2e246e6fc68fb6ec196f21f44f3bc76346a8896e2de2f4857a7";

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task The_challenge_is_answered_under_the_apps_secret()
    {
        WebhookReply reply = (await Webhooks().HandshakeAsync(Challenge("890e4665-4dfe-4ab1-b689-ed553bceeed0"), Cancel))!;

        (reply.Status, reply.ContentType).ShouldBe((200, "application/json"));
        Encoding.UTF8.GetString(reply.Body.Span).ShouldBe(
            """{"challengeCode":"890e4665-4dfe-4ab1-b689-ed553bceeed0","challengeResponse":"05f7c3a9fc0fd9476f5fa3a0f318d460b83aba7b241196a57cc44868a392fc57"}""");
    }

    [Fact]
    public async Task A_child_apps_challenge_is_answered_under_its_own_secret_and_nobodys_without_any()
    {
        LinkedInWebhooks parent = Webhooks(o => (o.ClientSecret, o.ChildAppSecrets["77"]) = ("another", "test-client-secret"));

        WebhookReply child = (await parent.HandshakeAsync(Challenge("890e4665-4dfe-4ab1-b689-ed553bceeed0", "77"), Cancel))!;
        WebhookReply own = (await parent.HandshakeAsync(Challenge("890e4665-4dfe-4ab1-b689-ed553bceeed0", "78"), Cancel))!;
        WebhookReply none = (await Webhooks(o => o.ClientSecret = null).HandshakeAsync(Challenge("x"), Cancel))!;

        Encoding.UTF8.GetString(child.Body.Span).ShouldContain("05f7c3a9fc0fd9476f5fa3a0f318d460b83aba7b241196a57cc44868a392fc57");
        Encoding.UTF8.GetString(own.Body.Span).ShouldNotContain("05f7c3a9");
        (none.Status, none.Body.Length).ShouldBe((403, 0));
        (await parent.HandshakeAsync(Request(Empty, null), Cancel)).ShouldBeNull("a notification is no handshake");
        (await parent.HandshakeAsync(Challenge(string.Empty), Cancel)).ShouldBeNull();
    }

    [Theory]
    [InlineData(Signature, true)]
    [InlineData("hmacsha256=" + Signature, true)]
    [InlineData("6c11b6cd44c0e90ba9dd987634d8f902a19a6119e861a052d81352cee856e48a", false)]
    [InlineData("341cf5778654a2e246e6fc68fb6ec196f21f44f3bc76346a8896e2de2f4857a8", false)]
    [InlineData("zz", false)]
    [InlineData("", false)]
    [InlineData(null, false)]
    public async Task A_signature_is_over_its_name_and_the_bytes(string? signature, bool isGood) =>
        (await Webhooks().VerifyAsync(Request(Empty, signature), Cancel)).ShouldBe(isGood);

    [Fact]
    public async Task A_signature_fits_under_any_secret_and_no_other_bytes()
    {
        LinkedInWebhooks parent = Webhooks(o => (o.ClientSecret, o.ChildAppSecrets["77"]) = ("another", "test-client-secret"));

        (await parent.VerifyAsync(Request(Empty, Signature), Cancel)).ShouldBeTrue();
        (await parent.VerifyAsync(Request(Empty + " ", Signature), Cancel)).ShouldBeFalse();
        (await Webhooks(o => o.ClientSecret = null).VerifyAsync(Request(Empty, Signature), Cancel)).ShouldBeFalse();
    }

    [Fact]
    public void A_comment_is_read_with_the_whole_URN_also_where_LinkedIn_leaves_its_inside_out()
    {
        const string Body = """
            {"type":"ORGANIZATION_SOCIAL_ACTION_NOTIFICATIONS","notifications":[
              {"notificationId":9007199254740993,"organizationalEntity":"urn:li:organization:5515715","action":"COMMENT","sourcePost":"urn:li:share:7094637247890620417",
               "decoratedSourcePost":{"entity":"urn:li:share:7094637247890620417","owner":"urn:li:organization:5515715","text":"post","mediaCategory":"NONE"},
               "generatedActivity":"urn:li:comment:(activity:7094637247890620418,7094977717598625792)",
               "decoratedGeneratedActivity":{"comment":{"entity":"urn:li:comment:(urn:li:activity:7094637247890620418,7094977717598625792)","owner":"urn:li:person:x","text":"well done","object":"urn:li:activity:7094637247890620418"}},
               "lastModifiedAt":1691572000000,"subscriber":"urn:li:person:y"},
              {"notificationId":"2","action":"TOMORROWS_ACTION","generatedActivity":"urn:li:comment:(activity:7,8)","mood":[1]},
              {"notificationId":3,"action":"SHARE","decoratedGeneratedActivity":{"share":{"entity":"urn:li:share:9","owner":"urn:li:person:z","text":"look"}}}]}
            """;

        LinkedInSocialAction[] actions = [.. Webhooks().Parse(Request(Body, null)).Cast<LinkedInSocialAction>()];

        LinkedInSocialAction comment = actions[0];
        (comment.DeliveryId, comment.Action, comment.Account.ToString(), comment.SourcePost, comment.SourceText).ShouldBe(
            ("9007199254740993", "COMMENT", "linkedin:urn:li:organization:5515715", "urn:li:share:7094637247890620417", "post"));
        (comment.GeneratedActivity, comment.Owner, comment.Text, comment.OccurredAt).ShouldBe(
            ("urn:li:comment:(urn:li:activity:7094637247890620418,7094977717598625792)", "urn:li:person:x", "well done", DateTimeOffset.FromUnixTimeMilliseconds(1691572000000)));
        comment.ToString().ShouldNotContain("well done");
        (actions[1].Action, actions[1].GeneratedActivity, actions[1].Account).ShouldBe(("TOMORROWS_ACTION", "urn:li:comment:(urn:li:activity:7,8)", default));
        (actions[2].GeneratedActivity, actions[2].Owner, actions[2].Text).ShouldBe(("urn:li:share:9", "urn:li:person:z", "look"));
    }

    [Fact]
    public void Other_notifications_are_kept_raw_and_what_is_no_JSON_is_refused()
    {
        const string Lead = """{"type":"LEAD_ACTION","leadAction":"CREATED","owner":"urn:li:organization:5","occurredAt":1691572000000}""";

        LinkedInNotice lead = Webhooks().Parse(Request(Lead, null)).ShouldHaveSingleItem().ShouldBeOfType<LinkedInNotice>();

        (lead.Type, lead.Account.Id, lead.OccurredAt).ShouldBe(("LEAD_ACTION", "urn:li:organization:5", DateTimeOffset.FromUnixTimeMilliseconds(1691572000000)));
        Encoding.UTF8.GetString(lead.Raw.Span).ShouldBe(Lead);
        lead.DeliveryId.ShouldBe(Webhooks().Parse(Request(Lead, null))[0].DeliveryId, "a repeated delivery is the same");
        Webhooks().Parse(Request(Empty, null)).ShouldBeEmpty();
        Should.Throw<FormatException>(() => Webhooks().Parse(Request("<html>", null)));
    }

    private static LinkedInWebhooks Webhooks(Action<LinkedInOptions>? options = null)
    {
        ServiceCollection services = new();
        services.AddSocial().AddLinkedIn(o =>
        {
            o.ClientSecret = "test-client-secret";
            options?.Invoke(o);
        });
        return services.BuildServiceProvider().GetRequiredService<LinkedInClient>().Webhooks;
    }

    private static WebhookRequest Challenge(string code, string? application = null)
    {
        Dictionary<string, string> query = new() { ["challengeCode"] = code };
        if (application is not null)
        {
            query["applicationId"] = application;
        }

        return new WebhookRequest { Method = "GET", Query = query, Headers = new Dictionary<string, string>() };
    }

    private static WebhookRequest Request(string body, string? signature) => new()
    {
        Method = "POST",
        Query = new Dictionary<string, string>(),
        Headers = signature is null ? new Dictionary<string, string>() : new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase) { ["x-li-signature"] = signature },
        Body = Encoding.UTF8.GetBytes(body),
    };
}
