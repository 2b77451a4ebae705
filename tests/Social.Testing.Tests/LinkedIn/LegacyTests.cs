namespace Social.Testing.Tests.LinkedIn;

/// <summary>The unversioned resources: plain text, names of their own, and no version header.</summary>
public sealed class LegacyTests : LinkedInTestBase
{
    private const string Legacy = """
        {"author":"urn:li:organization:5515715","lifecycleState":"PUBLISHED",
         "specificContent":{"com.linkedin.ugc.ShareContent":{"shareCommentary":{"text":"read (this) #now"},"shareMediaCategory":"ARTICLE",
           "media":[{"status":"READY","originalUrl":"https://example.com/a","title":{"text":"Title"}}]}},
         "visibility":{"com.linkedin.ugc.MemberNetworkVisibility":"PUBLIC"}}
        """;

    [Fact]
    public async Task A_legacy_post_is_plain_text_and_reads_back_as_a_versioned_one()
    {
        Version = null;
        var answer = await Post("/v2/ugcPosts", Legacy);
        Version = "202607";
        var read = await Get("/rest/posts/" + Enc(LinkedIn.Posts.ShouldHaveSingleItem().Urn));

        (answer.Status, answer.Header("x-restli-id")).ShouldBe((201, LinkedIn.Posts[0].Urn));
        LinkedIn.Posts[0].Text.ShouldBe("read (this) #now");
        read.Json["commentary"]!.GetValue<string>().ShouldBe(@"read \(this\) \#now");
        read.Json["content"]!.ToJsonString().ShouldBe("""{"article":{"source":"https://example.com/a","title":"Title"}}""");
    }

    [Theory]
    [InlineData("\"READY\"", "\"PENDING\"", "INVALID_VALUE_FOR_FIELD")]
    [InlineData("\"shareMediaCategory\":\"ARTICLE\"", "\"shareMediaCategory\":\"NONE\"", "INVALID_VALUE_FOR_FIELD")]
    [InlineData("\"originalUrl\":\"https://example.com/a\"", "\"media\":\"urn:li:digitalmediaAsset:1\"", "MISSING_FIELD")]
    [InlineData("urn:li:organization:5515715", "urn:li:share:1", "INVALID_URN_TYPE")]
    public async Task What_is_wrong_with_a_legacy_post_is_refused(string part, string instead, string code)
    {
        var answer = await Post("/v2/ugcPosts", Legacy.Replace(part, instead, StringComparison.Ordinal));

        (answer.Status, answer.Json["code"]!.GetValue<string>()).ShouldBe((400, code));
        LinkedIn.Posts.ShouldBeEmpty();
    }

    [Fact]
    public async Task A_comment_of_the_unversioned_api_names_a_company_its_own_way_and_not_the_versioned_one()
    {
        var post = LinkedIn.AddPost("urn:li:organization:5515715", "post");
        string Comment(string value) => $$$"""
            {"actor":"urn:li:organization:5515715","message":{"text":"hi Devtestco","attributes":[{"start":3,"length":9,"value":{{{value}}}}]}}
            """;
        var path = $"/v2/socialActions/{Enc(post.Urn)}/comments";

        var versioned = await Post(path, Comment("""{"organization":{"organization":"urn:li:organization:5515715"}}"""));
        var own = await Post(path, Comment("""{"com.linkedin.common.CompanyAttributedEntity":{"company":"urn:li:organization:5515715"}}"""));

        (versioned.Status, own.Status).ShouldBe((422, 201));
        post.Comments.ShouldHaveSingleItem().Mentions.ShouldBe(["urn:li:organization:5515715"]);
    }

    [Fact]
    public async Task A_post_may_show_an_event()
    {
        var answer = await Post("/rest/posts", """
            {"author":"urn:li:organization:5515715","commentary":"come","visibility":"PUBLIC","distribution":{"feedDistribution":"MAIN_FEED"},"lifecycleState":"PUBLISHED",
             "content":{"reference":{"id":"urn:li:event:7"}}}
            """);

        answer.Status.ShouldBe(201);
        LinkedIn.Posts.ShouldHaveSingleItem().ContentKind.ShouldBe("reference");
    }
}
