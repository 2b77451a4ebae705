using System.Text.Json.Nodes;

namespace Social.Testing.Tests.LinkedIn;

public sealed class PostTests : LinkedInTestBase
{
    [Fact]
    public async Task Example_2_a_post_answers_201_with_its_urn_in_a_header_and_no_body()
    {
        var answer = await Post("/rest/posts", Body("Sample text Post"));

        answer.Status.ShouldBe(201);
        answer.Body.ShouldBeEmpty();
        var post = LinkedIn.Posts.ShouldHaveSingleItem();
        answer.Header("x-restli-id").ShouldBe(post.Urn);
        post.Urn.ShouldStartWith("urn:li:share:");
        post.Author.ShouldBe("urn:li:organization:5515715");
        post.Text.ShouldBe("Sample text Post");
        post.ActivityUrn.Split(':')[3].ShouldNotBe(post.Urn.Split(':')[3]);
        answer.Header("x-li-uuid").ShouldNotBeNull();
        LinkedIn.Requests.Single().IsTaken.ShouldBeTrue();
        LinkedIn.Requests.Single().Route.ShouldBe("/rest/posts");
    }

    [Fact]
    public async Task Example_3_a_post_reads_back_with_numbers_in_milliseconds()
    {
        var urn = await Create("comment on Oct 20");

        var answer = await Get("/rest/posts/" + Enc(urn));

        answer.Status.ShouldBe(200);
        var post = answer.Json;
        post["id"]!.GetValue<string>().ShouldBe(urn);
        post["commentary"]!.GetValue<string>().ShouldBe("comment on Oct 20");
        post["createdAt"]!.GetValue<long>().ShouldBe(LinkedIn.Posts[0].CreatedAt.ToUnixTimeMilliseconds());
        post["lifecycleState"]!.GetValue<string>().ShouldBe("PUBLISHED");
        post["lifecycleStateInfo"]!["isEditedByAuthor"]!.GetValue<bool>().ShouldBeFalse();
        post["distribution"]!.ToJsonString().ShouldBe("""{"feedDistribution":"MAIN_FEED","thirdPartyDistributionChannels":[]}""");
        post["content"].ShouldBeNull();
    }

    [Fact]
    public async Task Example_4_a_post_is_edited_then_deleted_twice()
    {
        var path = "/rest/posts/" + Enc(await Create("first"));

        var edited = await Patch(path, """{"patch":{"$set":{"commentary":"Update to the post"}}}""");
        edited.Status.ShouldBe(204);
        edited.Body.ShouldBeEmpty();
        LinkedIn.Posts[0].Text.ShouldBe("Update to the post");
        LinkedIn.Posts[0].IsEdited.ShouldBeTrue();

        (await Delete(path)).Status.ShouldBe(204);
        LinkedIn.Posts.ShouldBeEmpty();
        (await Delete(path)).Status.ShouldBe(204);
        (await Get(path)).Status.ShouldBe(404);
        (await Delete("/rest/posts/urn%3Ali%3Ashare%3A1")).Status.ShouldBe(404);
    }

    [Fact]
    public async Task Example_15_several_pictures_are_one_ugc_post()
    {
        var (one, two) = (await Image(), await Image());

        var urn = await Create("three pictures", $$$""","content":{"multiImage":{"images":[{"id":"{{{one}}}","altText":"one"},{"id":"{{{two}}}","altText":"two"}]}}""");

        urn.ShouldStartWith("urn:li:ugcPost:");
        LinkedIn.Posts[0].Media.Select(m => m.Urn).ShouldBe([one, two]);
        LinkedIn.Posts[0].ContentJson.ShouldBe($$$"""{"multiImage":{"images":[{"id":"{{{one}}}","altText":"one"},{"id":"{{{two}}}","altText":"two"}]}}""");
    }

    [Fact]
    public async Task Example_15_an_article_carries_its_own_title_and_thumbnail()
    {
        var image = await Image();

        var urn = await Create("read this", $$$""","content":{"article":{"source":"https://example.com/a","title":"Title","description":"Text","thumbnail":"{{{image}}}"}}""");

        (await Get("/rest/posts/" + Enc(urn))).Json["content"]!.ToJsonString()
            .ShouldBe($$$"""{"article":{"source":"https://example.com/a","title":"Title","description":"Text","thumbnail":"{{{image}}}"}}""");
    }

    [Fact]
    public async Task Example_15_a_poll_reads_back_with_its_votes()
    {
        var urn = await Create("vote", ""","content":{"poll":{"question":"Favourite colour?","options":[{"text":"Red"},{"text":"Blue"}],"settings":{"duration":"THREE_DAYS"}}}""");

        var poll = (await Get("/rest/posts/" + Enc(urn))).Json["content"]!["poll"]!;
        poll["uniqueVotersCount"]!.GetValue<int>().ShouldBe(0);
        poll["options"]![1]!.ToJsonString().ShouldBe("""{"text":"Blue","voteCount":0,"isVotedByViewer":false}""");
    }

    [Fact]
    public async Task Example_15_a_reshare_needs_no_text_and_tells_parent_and_root()
    {
        var parent = await Create("original");
        var middle = await Create("", $$$""","reshareContext":{"parent":"{{{parent}}}"}""");
        var last = await Create("look", $$$""","reshareContext":{"parent":"{{{middle}}}"}""");

        var read = (await Get("/rest/posts/" + Enc(last))).Json;
        read["reshareContext"]!.ToJsonString().ShouldBe($$"""{"parent":"{{middle}}","root":"{{parent}}"}""");
    }

    [Fact]
    public async Task A_reshare_of_a_post_that_forbids_it_is_refused()
    {
        var answer = await Post("/rest/posts", Body("original").Replace("ByAuthor\":false", "ByAuthor\":true", StringComparison.Ordinal));
        var parent = answer.Header("x-restli-id");

        (await Post("/rest/posts", Body("again", $$$""","reshareContext":{"parent":"{{{parent}}}"}"""))).Status.ShouldBe(403);
    }

    [Fact]
    public async Task Example_16_the_author_finder_pages_newest_first()
    {
        var urns = new List<string>();
        for (var i = 0; i < 3; i++) urns.Add(await Create($"post {i}"));

        var first = await Get($"/rest/posts?author={Enc(Organization.Urn)}&q=author&count=2&sortBy=CREATED", "FINDER");

        first.Json["elements"]!.AsArray().Select(p => p!["id"]!.GetValue<string>()).ShouldBe([urns[2], urns[1]]);
        first.Json["paging"]!["total"].ShouldBeNull();
        var next = first.Json["paging"]!["links"]![0]!["href"]!.GetValue<string>();
        var second = await Get(next, "FINDER");
        second.Json["elements"]!.AsArray().Select(p => p!["id"]!.GetValue<string>()).ShouldBe([urns[0]]);
        second.Json["paging"]!["links"]!.AsArray().ShouldBeEmpty();
    }

    [Fact]
    public async Task A_batch_answers_each_id_under_its_encoded_key()
    {
        var urn = await Create("there");

        var answer = await Get($"/rest/posts?ids=List({Enc(urn)},urn%3Ali%3Ashare%3A1)", "BATCH_GET");

        answer.Json["results"]![Enc(urn)]!["id"]!.GetValue<string>().ShouldBe(urn);
        answer.Json["statuses"]!["urn%3Ali%3Ashare%3A1"]!.GetValue<int>().ShouldBe(404);
        answer.Json["errors"]!["urn%3Ali%3Ashare%3A1"]!["code"]!.GetValue<string>().ShouldBe("NOT_FOUND");
    }

    [Fact]
    public async Task The_same_content_again_is_a_duplicate_until_the_window_closes()
    {
        var urn = await Create("same text again");

        var answer = await Post("/rest/posts", Body("same text again"));
        answer.Status.ShouldBe(422);
        answer.Json["message"]!.GetValue<string>().ShouldBe($"Content is a duplicate of {urn}");
        answer.Json["errorDetails"]!["inputErrors"]![0]!["code"]!.GetValue<string>().ShouldBe("DUPLICATE_POST");

        LinkedIn.Clock.Advance(TimeSpan.FromMinutes(61));
        (await Post("/rest/posts", Body("same text again"))).Status.ShouldBe(201);
    }

    [Theory]
    [InlineData("author", 400, "MISSING_FIELD")]
    [InlineData("commentary", 400, "MISSING_FIELD")]
    [InlineData("visibility", 400, "MISSING_FIELD")]
    [InlineData("distribution", 400, "MISSING_FIELD")]
    [InlineData("lifecycleState", 400, "MISSING_FIELD")]
    public async Task A_required_field_that_is_missing_is_named(string field, int status, string code)
    {
        var body = JsonNode.Parse(Body("x"))!.AsObject();
        body.Remove(field);

        var answer = await Post("/rest/posts", body.ToJsonString());

        answer.Status.ShouldBe(status);
        answer.Json["code"]!.GetValue<string>().ShouldBe(code);
        answer.Json["status"]!.GetValue<int>().ShouldBe(status);
        answer.Json["errorDetails"]!["inputErrors"]![0]!["input"]!["inputPath"]!["fieldPath"]!.GetValue<string>().ShouldBe("/" + field);
        LinkedIn.Posts.ShouldBeEmpty();
        LinkedIn.Requests.Single().IsTaken.ShouldBeFalse();
    }

    [Theory]
    [InlineData(""","surprise":1""", 422, null)]
    [InlineData(""","content":{"media":{"id":"urn:li:image:none"}}""", 400, "INVALID_URN_ID")]
    [InlineData(""","content":{"media":{"id":"urn:li:share:1"}}""", 400, "INVALID_URN_TYPE")]
    [InlineData(""","content":{"media":{"id":"image"}}""", 400, "INVALID_URN_ID")]
    [InlineData(""","content":{"article":{"title":"T"}}""", 400, "MISSING_FIELD")]
    [InlineData(""","content":{"article":{"source":"https://example.com","title":" "}}""", 400, "INVALID_VALUE_BLANK_FIELD")]
    [InlineData(""","content":{"multiImage":{"images":[]}}""", 400, "INVALID_VALUE_FOR_FIELD")]
    [InlineData(""","content":{"carousel":{"cards":[]}}""", 400, "INVALID_VALUE_FOR_FIELD")]
    [InlineData(""","content":{}""", 400, "INVALID_VALUE_FOR_FIELD")]
    [InlineData(""","content":{"poll":{"question":"Q","options":[{"text":"a"}],"settings":{"duration":"ONE_DAY"}}}""", 400, "INVALID_VALUE_FOR_FIELD")]
    [InlineData(""","content":{"poll":{"question":"Q","options":[{"text":"a"},{"text":"1234567890123456789012345678901"}],"settings":{"duration":"ONE_DAY"}}}""", 400, "FIELD_LENGTH_TOO_LONG")]
    [InlineData(""","content":{"poll":{"question":"Q","options":[{"text":"a"},{"text":"b"}],"settings":{"duration":"TWO_DAYS"}}}""", 400, "INVALID_VALUE_FOR_FIELD")]
    [InlineData(""","reshareContext":{"parent":"urn:li:share:1"}""", 400, "INVALID_URN_ID")]
    [InlineData(""","contentLandingPage":"https://example.com" """, 400, "MISSING_FIELD")]
    [InlineData(""","contentCallToActionLabel":"CLICK" """, 400, "INVALID_VALUE_FOR_FIELD")]
    [InlineData(""","container":"urn:li:group:1" """, 400, "INVALID_VALUE_FOR_FIELD")]
    public async Task A_wrong_body_is_refused_in_LinkedIns_shape(string extra, int status, string? code)
    {
        var answer = await Post("/rest/posts", Body("x", extra));

        answer.Status.ShouldBe(status, answer.Body);
        answer.Json["code"]?.GetValue<string>().ShouldBe(code);
        answer.Json["message"]!.GetValue<string>().ShouldNotBeEmpty();
        LinkedIn.Posts.ShouldBeEmpty();
    }

    [Theory]
    [InlineData("CONNECTIONS", 400)]
    [InlineData("CONTAINER", 400)]
    [InlineData("EVERYONE", 400)]
    [InlineData("LOGGED_IN", 201)]
    public async Task The_visibility_of_an_organization_has_its_rules(string visibility, int status) =>
        (await Post("/rest/posts", Body("x", visibility: visibility))).Status.ShouldBe(status);

    [Fact]
    public async Task An_author_needs_the_callers_own_scope_and_role()
    {
        var stranger = LinkedIn.AddMember("Strange", "Person");
        var foreign = LinkedIn.AddOrganization("Foreign", stranger);
        var memberOnly = LinkedIn.IssueToken(scopes: ["w_member_social"]).AccessToken;
        var organizationOnly = LinkedIn.IssueToken(scopes: ["w_organization_social"]).AccessToken;
        var none = LinkedIn.IssueToken(scopes: ["openid"]).AccessToken;

        await Denied(Body("a", author: stranger.Urn), Token);
        await Denied(Body("b", author: foreign.Urn), Token);
        await Denied(Body("c"), memberOnly);
        await Denied(Body("d", author: Member.Urn), organizationOnly);
        await Denied(Body("e", author: Member.Urn), none);
        (await Post("/rest/posts", Body("f", author: Member.Urn, visibility: "CONNECTIONS"), token: memberOnly)).Status.ShouldBe(201);
        (await Post("/rest/posts", Body("g"), token: organizationOnly)).Status.ShouldBe(201);

        async Task Denied(string body, string token)
        {
            var answer = await Post("/rest/posts", body, token: token);
            answer.Status.ShouldBe(403);
            answer.Json["code"]!.GetValue<string>().ShouldBe("ACCESS_DENIED");
            answer.Json["serviceErrorCode"]!.GetValue<int>().ShouldBe(100);
            answer.Json["message"]!.GetValue<string>().ShouldStartWith("Not enough permissions to access: ");
        }
    }

    [Fact]
    public async Task A_members_post_cannot_be_read_with_the_write_scope()
    {
        var urn = await Create("mine", author: Member.Urn);
        var writer = LinkedIn.IssueToken(scopes: ["w_member_social"]).AccessToken;

        (await Get("/rest/posts/" + Enc(urn), token: writer)).Status.ShouldBe(403);
        (await Get($"/rest/posts?q=author&author={Enc(Member.Urn)}", "FINDER", writer)).Status.ShouldBe(403);
        (await Delete("/rest/posts/" + Enc(urn), writer)).Status.ShouldBe(204);
    }

    [Theory]
    [InlineData("""{"patch":{"$set":{"visibility":"PUBLIC"}}}""", 400)]
    [InlineData("""{"patch":{"$set":{"content":{}}}}""", 400)]
    [InlineData("""{"patch":{"$set":{"other":1}}}""", 422)]
    [InlineData("""{"patch":{}}""", 400)]
    [InlineData("""{"commentary":"x"}""", 422)]
    [InlineData("""{"patch":{"$set":{"contentCallToActionLabel":"LEARN_MORE","contentLandingPage":"https://example.com/"}}}""", 204)]
    public async Task Only_few_fields_can_be_changed(string patch, int status)
    {
        var path = "/rest/posts/" + Enc(await Create("x"));

        (await Patch(path, patch)).Status.ShouldBe(status);
        LinkedIn.Posts[0].IsEdited.ShouldBe(status == 204);
    }

    [Fact]
    public async Task A_post_on_an_entity_without_the_method_named_is_no_update()
    {
        var path = "/rest/posts/" + Enc(await Create("x"));

        (await Post(path, """{"patch":{"$set":{"commentary":"y"}}}""")).Status.ShouldBe(405);
        LinkedIn.Posts[0].Text.ShouldBe("x");
    }

    [Fact]
    public async Task Targeting_needs_an_organization_with_more_than_300_followers()
    {
        var body = Body("x").Replace("\"targetEntities\":[]", """ "targetEntities":[{"industries":["urn:li:industry:4"]}] """, StringComparison.Ordinal);
        (await Post("/rest/posts", body)).Status.ShouldBe(400);

        Organization.FollowerCount = 301;
        var answer = await Post("/rest/posts", body);

        answer.Status.ShouldBe(201);
        (await Get("/rest/posts/" + Enc(answer.Header("x-restli-id")!))).Json["distribution"]!["targetEntities"]!.ToJsonString()
            .ShouldBe("""[{"industries":["urn:li:industry:4"]}]""");
    }
}
