using System.Text;
using Microsoft.Extensions.DependencyInjection;

namespace Social.TikTok.Tests.Webhooks;

/// <summary>TikTok's notifications, by the vectors of its documentation.</summary>
public sealed class WebhookTests
{
    private const string Removed =
        """{"client_key":"bwo2m45353a6k85","event":"authorization.removed","create_time":1615338610,"user_openid":"act.example12345Example12345Example","content":"{\"reason\": 1 }"}""";

    private const string Available =
        """{"client_key":"awtestclientkey","event":"post.publish.publicly_available","create_time":1770210873,"user_openid":"-000testopenid","content":"{\"publish_id\":\"v_pub_file~v2-1.7602997070760331285\",\"publish_type\":\"DIRECT_PUBLISH\",\"post_id\":\"7602997517160123666\"}"}""";

    private const string RemovedSignature = "t=1633174587,s=83f838b93424c8098adb7aa0724c3e92f9e04d39251f8f3cdc108df00849ce44";
    private const string AvailableSignature = "t=1770210874,s=353d3568470e4a44b3b695aa1ceae80a5b9bfb46e78aa3cfbc42d74f72748ad7";

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData(Removed, RemovedSignature, true)]
    [InlineData(Available, AvailableSignature, true)]
    [InlineData(Available, "s=353d3568470e4a44b3b695aa1ceae80a5b9bfb46e78aa3cfbc42d74f72748ad7, t=1770210874", true)]
    [InlineData(Available, RemovedSignature, false)]
    [InlineData(Available, "t=1770210875,s=353d3568470e4a44b3b695aa1ceae80a5b9bfb46e78aa3cfbc42d74f72748ad7", false)]
    [InlineData(Available, "s=353d3568470e4a44b3b695aa1ceae80a5b9bfb46e78aa3cfbc42d74f72748ad7", false)]
    [InlineData(Available, "t=1770210874,s=zz", false)]
    [InlineData(Available, "", false)]
    [InlineData(Available, null, false)]
    public async Task A_signature_is_over_the_time_and_the_bytes(string body, string? signature, bool isGood)
    {
        (await Webhooks().VerifyAsync(Request(body, signature), Cancel)).ShouldBe(isGood);
        (await Webhooks().VerifyAsync(Request(body + "\n", signature), Cancel)).ShouldBeFalse();
        (await Webhooks("another").VerifyAsync(Request(body, signature), Cancel)).ShouldBeFalse();
        (await Webhooks(null).VerifyAsync(Request(body, signature), Cancel)).ShouldBeFalse();
    }

    [Fact]
    public async Task E13_a_post_that_became_public_is_read_and_there_is_no_handshake()
    {
        TikTokWebhooks webhooks = Webhooks();

        TikTokPostEvent told = webhooks.Parse(Request(Available, null)).ShouldHaveSingleItem().ShouldBeOfType<TikTokPostEvent>();

        (told.Type, told.PublishId, told.PostId, told.PublishType, told.Reason).ShouldBe(
            ("post.publish.publicly_available", "v_pub_file~v2-1.7602997070760331285", "7602997517160123666", "DIRECT_PUBLISH", default));
        (told.Account.ToString(), told.OccurredAt).ShouldBe(("tiktok:-000testopenid", DateTimeOffset.FromUnixTimeSeconds(1770210873)));
        told.DeliveryId.ShouldBe(webhooks.Parse(Request(Available, null))[0].DeliveryId, "a repeated delivery is the same");
        told.DeliveryId.ShouldNotBe(webhooks.Parse(Request(Removed, null))[0].DeliveryId);
        (await webhooks.HandshakeAsync(Request(Available, null), Cancel)).ShouldBeNull();
    }

    [Theory]
    [InlineData("""{\"publish_id\":\"p_pub_url~v2.1\",\"post_id\":7602997517160123666,\"publish_type\":\"INBOX_SHARE\"}""", "7602997517160123666", "")]
    [InlineData("""{\"publish_id\":\"p_pub_url~v2.1\",\"reason\":\"spam_risk_text\",\"publish_type\":\"INBOX_SHARE\"}""", null, "spam_risk_text")]
    [InlineData("""{\"publish_id\":\"p_pub_url~v2.1\",\"publish_type\":\"INBOX_SHARE\",\"mood\":{}}""", null, "")]
    public void Ids_are_read_as_text_or_number_and_reasons_by_their_name(string content, string? postId, string reason)
    {
        TikTokPostEvent told = (TikTokPostEvent)Webhooks().Parse(Request($$"""{"event":"post.publish.tomorrow","create_time":"1615338610","content":"{{content}}"}""", null)).Single();

        (told.PublishId, told.PostId, told.Reason.Value, told.Account).ShouldBe(("p_pub_url~v2.1", postId, reason, default));
        told.OccurredAt.ShouldBe(DateTimeOffset.FromUnixTimeSeconds(1615338610));
    }

    [Fact]
    public void A_grant_that_ended_says_why_and_what_is_not_known_is_kept()
    {
        TikTokAuthorizationRemoved removed = (TikTokAuthorizationRemoved)Webhooks().Parse(Request(Removed, null)).Single();
        TikTokNotice ready = (TikTokNotice)Webhooks().Parse(Request("""{"event":"portability.download.ready","content":"{\"request_id\":12}"}""", null)).Single();
        TikTokNotice odd = (TikTokNotice)Webhooks().Parse(Request("""{"event":"post.publish.complete","content":"no json"}""", null)).Single();
        TikTokNotice inside = (TikTokNotice)Webhooks().Parse(Request("""{"event":"video.publish.completed","content":{"share_id":"1"}}""", null)).Single();

        (removed.Reason, removed.Account.Id).ShouldBe((1, "act.example12345Example12345Example"));
        Encoding.UTF8.GetString(ready.Content.Span).ShouldBe("""{"request_id":12}""");
        Encoding.UTF8.GetString(odd.Content.Span).ShouldBe("no json");
        Encoding.UTF8.GetString(inside.Content.Span).ShouldBe("""{"share_id":"1"}""");
        Should.Throw<FormatException>(() => Webhooks().Parse(Request("<html>", null)));
        Should.Throw<FormatException>(() => Webhooks().Parse(Request("[]", null)));
    }

    private static TikTokWebhooks Webhooks(string? secret = "test-client-secret")
    {
        ServiceCollection services = new();
        services.AddSocial().AddTikTok(o => o.ClientSecret = secret);
        return services.BuildServiceProvider().GetRequiredService<TikTokClient>().Webhooks;
    }

    private static WebhookRequest Request(string body, string? signature) => new()
    {
        Method = "POST",
        Query = new Dictionary<string, string>(),
        Headers = signature is null ? new Dictionary<string, string>() : new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase) { ["tiktok-signature"] = signature },
        Body = Encoding.UTF8.GetBytes(body),
    };
}
