using System.Text;
using System.Text.Json.Nodes;
using Social.Testing;

namespace Social.Meta.Tests.Facebook;

/// <summary>Answers as Meta documents them, or as they were recorded, word by word.</summary>
public sealed class FacebookExampleTests
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Pages_are_listed_with_their_tokens_and_the_callers_token_goes_on_nowhere()
    {
        await using FacebookFixture facebook = await FacebookFixture.StartAsync();
        Answer(facebook, """
            {"data":[{"access_token":"EAAC1","category":"Phone/Tablet","category_list":[{"id":"2265","name":"Phone/Tablet"}],"name":"AAAAAAAAA","id":"123","tasks":["ANALYZE","ADVERTISE","MESSAGING","MODERATE","CREATE_CONTENT","MANAGE"]}],
             "paging":{"cursors":{"before":"before","after":"after"},"next":"https://graph.facebook.com/v25.0/413140042878187/accounts?access_token=EAABsecret&pretty=0&summary=1&limit=4&after=after"},"summary":{"total_count":6}}
            """);

        SocialPage<ConnectedAccount> page = await FirstAsync(facebook.Client.Accounts.ListAccounts(facebook.UserKey).AsPages(cancellationToken: Cancel));

        ConnectedAccount account = page.Items.ShouldHaveSingleItem();
        (account.Key.ToString(), account.DisplayName, account.Facts["tasks"], account.Facts["category"]).ShouldBe(("facebook:123", "AAAAAAAAA", "ANALYZE,ADVERTISE,MESSAGING,MODERATE,CREATE_CONTENT,MANAGE", "Phone/Tablet"));
        page.ContinuationToken.ShouldNotBeNull().ShouldNotContain("EAAB");
        page.ContinuationToken.ShouldContain("after");
    }

    [Fact]
    public async Task A_refusal_keeps_Metas_words_code_and_trace()
    {
        await using FacebookFixture facebook = await FacebookFixture.StartAsync();
        Answer(facebook, """
            {"error":{"message":"(#100) Object does not exist, cannot be loaded due to missing permission or reviewable feature, or does not support this operation.","type":"OAuthException","code":100,"fbtrace_id":"AQt_hJ68vFybS4TnupatNtX"}}
            """, 400);
        IProfileReader profiles = await facebook.Social.GetAsync<IProfileReader>(facebook.Account, Cancel);

        SocialApiException error = await Should.ThrowAsync<SocialApiException>(() => profiles.GetProfileAsync(facebook.Account, Cancel));

        (error.PlatformCode, error.RequestId, error.Status).ShouldBe(("100", "AQt_hJ68vFybS4TnupatNtX", 400));
        error.Message.ShouldContain("missing permission or reviewable feature");
    }

    [Fact]
    public async Task A_batch_of_which_one_part_is_done_and_one_refused()
    {
        await using FacebookFixture facebook = await FacebookFixture.StartAsync();
        Answer(facebook, """
            [{"code":200,"headers":[{"name":"Content-Type","value":"text/javascript; charset=UTF-8"}],"body":"{\"id\":\"1234_5678\"}"},
             {"code":403,"headers":[{"name":"WWW-Authenticate","value":"OAuth \"Facebook Platform\" …"},{"name":"Content-Type","value":"text/javascript; charset=UTF-8"}],"body":"{\"error\":{\"type\":\"OAuthException\",\"message\":\"(#200) …\",\"code\":200}}"}]
            """);

        IReadOnlyList<GraphBatchOutcome> outcomes = await facebook.Client.Batch.SendAsync(
            facebook.Account, [new GraphBatchRequest(HttpMethod.Post, "PAGE-ID/feed") { Form = [new("message", "Test status update")] }, new GraphBatchRequest(HttpMethod.Get, "OTHER-ID/feed")], Cancel);

        outcomes[0].Body!.Value.GetProperty("id").GetString().ShouldBe("1234_5678");
        (outcomes[1].Status, outcomes[1].Error.ShouldBeOfType<SocialPermissionException>().PlatformCode).ShouldBe((403, "200"));
        string sent = Uri.UnescapeDataString(facebook.Network.Requests.ShouldHaveSingleItem().BodyText);
        sent.ShouldContain("""{"method":"POST","relative_url":"PAGE-ID/feed","body":"message=Test%20status%20update"},{"method":"GET","relative_url":"OTHER-ID/feed"}""");
    }

    [Fact]
    public async Task A_comment_answers_with_the_fields_it_was_asked_for()
    {
        await using FacebookFixture facebook = await FacebookFixture.StartAsync();
        Answer(facebook, """
            {"id":"245778718206154_229887283291835","message":"Message from api and updated","permalink_url":"https://www.facebook.com/245628824887810/posts/245778718206154?comment_id=229887283291835","created_time":"2023-07-14T10:45:55+0000"}
            """);

        PublishResult result = await facebook.Client.Comments.ReplyAsync(facebook.Account, "245778718206154", "Message from api and updated", cancellationToken: Cancel);

        (result.Status, result.Reference!.Id, result.Reference.Url).ShouldBe(
            (PublishStatus.Published, "245778718206154_229887283291835", new Uri("https://www.facebook.com/245628824887810/posts/245778718206154?comment_id=229887283291835")));
        (facebook.FormOf("POST", "/v25.0/245778718206154/comments")["message"], facebook.FormOf("POST", "/v25.0/245778718206154/comments")["fields"]).ShouldBe(("Message from api and updated", "id,permalink_url"));
    }

    [Fact]
    public async Task Insights_of_a_post_are_values_of_its_lifetime()
    {
        await using FacebookFixture facebook = await FacebookFixture.StartAsync();
        Answer(facebook, """
            {"data":[{"name":"post_reactions_like_total","period":"lifetime","values":[{"value":226}],"title":"Lifetime Total Like Reactions of a post.","description":"Lifetime: Total like reactions of a post.","id":"1_2/insights/post_reactions_like_total/lifetime"},{"name":"post_reactions_love_total","period":"lifetime","values":[{"value":17}],"title":"…","description":"…","id":"1_2/insights/post_reactions_love_total/lifetime"}],"paging":{"previous":"…","next":"…"}}
            """);

        IReadOnlyList<MetricValue> values = await facebook.Client.Insights.ReadAsync(facebook.Account, "1_2", ["post_reactions_like_total", "post_reactions_love_total"], cancellationToken: Cancel);

        values.Select(v => (v.NativeName, v.Value)).ShouldBe([("post_reactions_like_total", 226d), ("post_reactions_love_total", 17d)]);
        Uri.UnescapeDataString(facebook.Network.Requests.ShouldHaveSingleItem().Query).ShouldContain("metric=post_reactions_like_total,post_reactions_love_total");
    }

    [Fact]
    public async Task A_metric_that_was_removed_is_unavailable_in_Metas_words()
    {
        await using FacebookFixture facebook = await FacebookFixture.StartAsync();
        Answer(facebook, """{"error":{"message":"(#100) The value must be a valid insights metric","type":"OAuthException","code":100,"fbtrace_id":"A"}}""", 400);

        MetricValue removed = (await facebook.Client.Insights.ReadAsync(facebook.Account, facebook.Account.Id, ["page_impressions"], "day", Cancel)).ShouldHaveSingleItem();

        (removed.Availability, removed.Value).ShouldBe((MetricAvailability.Unavailable, null));
        removed.Reason.ShouldNotBeNull().ShouldContain("The value must be a valid insights metric");
    }

    [Fact]
    public async Task A_photo_that_a_Page_published_itself_is_read_as_a_post()
    {
        await using FacebookFixture facebook = await FacebookFixture.StartAsync();
        using HttpClient other = new() { BaseAddress = facebook.Network.BaseAddress };
        using HttpRequestMessage request = new(HttpMethod.Post, $"/v25.0/{facebook.Account.Id}/photos") { Content = new StringContent("""{"url":"https://ex.com/p.jpg","caption":"x"}""", Encoding.UTF8, "application/json") };
        request.Headers.Add("Authorization", "Bearer " + facebook.PageToken);

        using HttpResponseMessage made = await other.SendAsync(request, Cancel);
        JsonNode answer = JsonNode.Parse(await made.Content.ReadAsStringAsync(Cancel))!;
        PublishedPost post = (await facebook.Client.Posts.ListPosts(facebook.Account).ToListAsync(Cancel)).ShouldHaveSingleItem();

        (post.Reference.Id, post.Text, post.Media.ShouldHaveSingleItem().Kind).ShouldBe((answer["post_id"]!.GetValue<string>(), "x", MediaKind.Image));
    }

    private static async Task<SocialPage<T>> FirstAsync<T>(IAsyncEnumerable<SocialPage<T>> pages)
    {
        await foreach (SocialPage<T> page in pages) return page;
        throw new ShouldAssertException("There is no page.");
    }

    private static void Answer(FacebookFixture facebook, string body, int status = 200)
    {
        JsonNode.Parse(body).ShouldNotBeNull();
        facebook.Network.Faults.Add(new EmulatorFault { Kind = EmulatorFaultKind.Custom, StatusCode = status, ContentType = "application/json; charset=UTF-8", Body = Encoding.UTF8.GetBytes(body), Times = 1 });
    }
}
