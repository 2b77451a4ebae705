namespace Social.Testing.Tests.LinkedIn;

public sealed class LittleTextTests : LinkedInTestBase
{
    [Fact]
    public async Task Example_15_a_mention_and_a_hashtag_are_understood()
    {
        await Create("Hello @[Devtestco](urn:li:organization:5515715) see {hashtag|\\#|coding} \\(soon\\)");

        var post = LinkedIn.Posts[0];
        post.Text.ShouldBe("Hello Devtestco see #coding (soon)");
        post.Mentions.ShouldBe(["urn:li:organization:5515715"]);
        post.Hashtags.ShouldBe(["coding"]);
    }

    [Fact]
    public async Task The_vector_of_the_documentation_unescapes()
    {
        await Create(@"Hi \@you \(v2.0\) \[beta\] \{x\} \<b\> \#1 a\_b \*c\* \~d \| e\\f");

        LinkedIn.Posts[0].Text.ShouldBe(@"Hi @you (v2.0) [beta] {x} <b> #1 a_b *c* ~d | e\f");
    }

    [Fact]
    public async Task A_plain_hashtag_reads_back_as_a_template()
    {
        var urn = await Create("see #coding now");

        (await Get("/rest/posts/" + Enc(urn))).Json["commentary"]!.GetValue<string>().ShouldBe(@"see {hashtag|\#|coding} now");
        LinkedIn.Posts[0].Text.ShouldBe("see #coding now");
    }

    [Fact]
    public async Task A_mention_by_another_name_degrades_to_plain_text()
    {
        await Create("Hello @[devtestco](urn:li:organization:5515715)");

        LinkedIn.Posts[0].Text.ShouldBe("Hello devtestco");
        LinkedIn.Posts[0].Mentions.ShouldBeEmpty();
    }

    [Theory]
    [InlineData("before (after)")]
    [InlineData("snake_case")]
    [InlineData("a * b")]
    [InlineData("me@example.com")]
    [InlineData("{x}")]
    [InlineData("# alone")]
    [InlineData(@"back\slash")]
    public async Task A_reserved_character_that_is_not_escaped_is_refused(string text)
    {
        var answer = await Post("/rest/posts", Body(text));

        answer.Status.ShouldBe(422);
        answer.Json["errorDetails"]!["inputErrors"]![0]!["input"]!["inputPath"]!["fieldPath"]!.GetValue<string>().ShouldBe("/commentary");
        LinkedIn.Posts.ShouldBeEmpty();
    }

    [Fact]
    public async Task The_real_network_cuts_the_text_off_in_silence()
    {
        LinkedIn.Options.CutsUnescapedText = true;

        await Create("before (after)");

        LinkedIn.Posts[0].Text.ShouldBe("before ");
        LinkedIn.Posts[0].SentCommentary.ShouldBe("before (after)");
    }

    [Theory]
    [InlineData(3000, 201)]
    [InlineData(3001, 400)]
    public async Task Length_is_counted_after_unescaping(int length, int status)
    {
        var answer = await Post("/rest/posts", Body(string.Concat(Enumerable.Repeat(@"\(", length))));

        answer.Status.ShouldBe(status);
        if (status == 400) answer.Json["code"]!.GetValue<string>().ShouldBe("FIELD_LENGTH_TOO_LONG");
    }
}
