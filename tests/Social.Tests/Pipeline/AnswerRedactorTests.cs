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
        IReadOnlyCollection<string> words = AnswerRedactor.Sensitive(request, null);

        string redacted = AnswerRedactor.Redact("""{"detail":"Our launch \"plan\" is refused, see 123456"} Our launch "plan" """, words);

        redacted.ShouldNotContain("launch");
        redacted.ShouldContain("123456");
    }

    [Fact]
    public void An_excerpt_is_short()
    {
        byte[] body = new byte[1_000_000];
        Array.Fill(body, (byte)'x');

        AnswerRedactor.Excerpt(body, [])!.Length.ShouldBe(4096);
    }
}
