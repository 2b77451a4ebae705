using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging.Abstractions;
using Social.Pipeline;
using Social.Testing;

namespace Social.LinkedIn.Tests.Wire;

/// <summary>A query that is too long for an address goes as a body, with the verb that it stands for in a header; with a body of its own, in two parts.</summary>
public sealed class TunnelTests
{
    private static readonly LinkedInRoute Read = new("test.get", RestLiMethod.Get, "/rest/posts/{}");

    [Theory]
    [InlineData(4000, "GET", null)]
    [InlineData(4001, "POST", "GET")]
    public async Task A_query_of_4000_characters_stays_in_the_address_and_one_more_does_not(int length, string verb, string? instead)
    {
        await using LinkedInFixture fixture = await LinkedInFixture.StartAsync();
        fixture.Network.Answer(verb, "/rest/posts/*", "{}");
        RestLiPath path = RestLiPath.Of(Read, "urn:li:share:1").Add("q", new string('x', length - 2));

        await ApiOf(fixture).SendAsync(new LinkedInRequest(Read, fixture.Organization) { Path = path }, TestContext.Current.CancellationToken);

        RecordedRequest sent = fixture.Network.Requests.ShouldHaveSingleItem();
        (sent.Method, sent.Headers.GetValueOrDefault("X-HTTP-Method-Override"), sent.Headers["X-RestLi-Method"]).ShouldBe((verb, instead, "GET"));
        (sent.Query.Length, sent.BodyText.Length).ShouldBe(instead is null ? (length, 0) : (0, length));
        path.Query.Length.ShouldBe(length);
    }

    [Fact]
    public async Task A_long_query_of_a_call_with_a_body_goes_before_it_in_a_body_of_parts()
    {
        await using LinkedInFixture fixture = await LinkedInFixture.StartAsync();
        EmulatedLinkedInPost post = fixture.Network.AddPost(fixture.Organization.Id, "post");
        await fixture.LinkedIn.Comments.ReplyAsync(fixture.Organization, post.Urn, "before");
        EmulatedLinkedInComment comment = post.Comments.Single();

        // The parameter is one that the network knows, only longer than it need be.
        RestLiPath path = RestLiPath.Of(ConversationRoutes.UpdateComment, post.Urn, comment.Id).Add("actor", fixture.Organization.Id).Fields(string.Join(',', Enumerable.Repeat("id", 1400)));
        byte[] json = """{"patch":{"message":{"$set":{"text":"after"}}}}"""u8.ToArray();

        await ApiOf(fixture).SendAsync(new LinkedInRequest(ConversationRoutes.UpdateComment, fixture.Organization) { Path = path, Json = json }, TestContext.Current.CancellationToken);

        RecordedRequest sent = fixture.Network.Requests.Of("POST", "/rest/socialActions/*/comments/*").ShouldHaveSingleItem();
        sent.Query.ShouldBeEmpty();
        sent.Headers["Content-Type"].ShouldStartWith("multipart/mixed; boundary=");
        (sent.Headers["X-HTTP-Method-Override"], sent.Headers["X-RestLi-Method"]).ShouldBe(("POST", "PARTIAL_UPDATE"));
        int query = sent.BodyText.IndexOf("Content-Type: application/x-www-form-urlencoded\r\n\r\nactor=urn%3Ali%3Aorganization%3A", StringComparison.OrdinalIgnoreCase);
        query.ShouldBeInRange(2, 80, "the query comes first");

        // The emulated network reads the second part as JSON, or refuses the call.
        post.Comments.Single().Text.ShouldBe("after");
    }

    private static LinkedInApi ApiOf(LinkedInFixture fixture) => new(
        fixture.Services.GetRequiredKeyedService<PlatformClient>("linkedin"),
        new ApiVersion(new LinkedInOptions(), TimeProvider.System, NullLogger.Instance));
}
