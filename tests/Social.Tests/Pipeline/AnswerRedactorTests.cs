using Social.Pipeline;

namespace Social.Tests.Pipeline;

public sealed class AnswerRedactorTests
{
    [Theory]
    [InlineData("""{"access_token":"abc123secret"}""", "abc123secret")]
    [InlineData("error=x&refresh_token=zzz999&y=1", "zzz999")]
    [InlineData("Authorization: Bearer AAAAtokenBBBB was refused", "AAAAtokenBBBB")]
    [InlineData("""{"client_secret" : "s3cr3t-value"}""", "s3cr3t-value")]
    public void Tokens_are_taken_out(string text, string secret) => AnswerRedactor.Redact(text, []).ShouldNotContain(secret);

    [Fact]
    public void What_was_sent_is_taken_out_raw_and_escaped()
    {
        byte[] request = """{"text":"Our launch \"plan\"","reply":{"in_reply_to_tweet_id":"123456"}}"""u8.ToArray();
        IReadOnlyCollection<string> words = AnswerRedactor.Sensitive(Call(json: request));

        string redacted = AnswerRedactor.Redact("""{"detail":"Our launch \"plan\" is refused, see 123456"} Our launch "plan" """, words);

        redacted.ShouldNotContain("launch");
        redacted.ShouldContain("123456");
    }

    [Fact]
    public void Words_that_the_body_has_in_another_form_are_taken_out_as_a_reader_knows_them()
    {
        SocialCall call = new(new SocialRoute("test", HttpMethod.Post, "/test") { Kind = RouteKind.Write }, TestPlatform.Account)
        {
            Json = """{"commentary":"Our launch \\(plan\\)"}"""u8.ToArray(),
            Words = ["Our launch (plan)"],
        };

        AnswerRedactor.Redact("'Our launch (plan)' is refused", AnswerRedactor.Sensitive(call)).ShouldNotContain("launch");
    }

    [Fact]
    public async Task A_form_is_sent_as_one_and_its_words_are_taken_out()
    {
        SocialCall call = Call(form: [new("message", "Our launch & plan"), new("page", "123456")]);

        using HttpContent? body = call.CreateContent();
        (await body!.ReadAsStringAsync(TestContext.Current.CancellationToken)).ShouldBe("message=Our+launch+%26+plan&page=123456");
        body.Headers.ContentType!.MediaType.ShouldBe("application/x-www-form-urlencoded");
        string redacted = AnswerRedactor.Redact("""{"message":"Our launch & plan is refused, see 123456"}""", AnswerRedactor.Sensitive(call));
        redacted.ShouldNotContain("launch");
        redacted.ShouldContain("123456");
    }

    private static SocialCall Call(byte[]? json = null, IReadOnlyList<KeyValuePair<string, string>>? form = null) =>
        new(new SocialRoute("test", HttpMethod.Post, "/test") { Kind = RouteKind.Write }, TestPlatform.Account) { Json = json, Form = form };

    [Fact]
    public void An_excerpt_is_short()
    {
        byte[] body = new byte[1_000_000];
        Array.Fill(body, (byte)'x');

        AnswerRedactor.Excerpt(body, [])!.Length.ShouldBe(4096);
    }

    [Theory]
    [InlineData("{\"data\":[{\"id\":\"12\",\"text\":\"Our \\\"launch\\\": soon\",\"n\":3}],\"meta\":{\"a\":null}}", "{\"data\":[{\"id\":\"***\",\"text\":\"***\",\"n\":3}],\"meta\":{\"a\":null}}")]
    [InlineData("{\"data\":[\"Our launch\", {\"text\" : \"Our lau", "{\"data\":[\"***\", {\"text\" : \"***\"")]
    [InlineData("[{\"text\":\"Our launch\\", "[{\"text\":\"***\"")]
    [InlineData("<html>Service moved</html>", "<html>Service moved</html>")]
    public void Of_a_success_that_cannot_be_read_only_the_shape_is_told(string body, string shape) =>
        AnswerRedactor.Shape(System.Text.Encoding.UTF8.GetBytes(body), []).ShouldBe(shape);
}
