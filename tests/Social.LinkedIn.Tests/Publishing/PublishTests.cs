using System.Text.Json;
using System.Text.Json.Nodes;
using Social.Conformance;
using Social.Testing;

namespace Social.LinkedIn.Tests.Publishing;

/// <summary>What each kind of post becomes on the wire, by LinkedIn's own examples.</summary>
public sealed class PublishTests
{
    [Fact]
    public async Task A_text_is_sent_as_LinkedIns_example_has_it_and_its_id_is_read_from_the_header()
    {
        await using LinkedInFixture fixture = await LinkedInFixture.StartAsync();

        PublishResult result = await fixture.Social.PublishAsync(new Post { Text = "Sample text Post" }, fixture.Organization);

        RecordedRequest request = fixture.Network.Requests.Of("POST", "/rest/posts").ShouldHaveSingleItem();
        ShouldBeJson(request.BodyText, $$$"""
            {"author":"{{{fixture.Organization.Id}}}","commentary":"Sample text Post","visibility":"PUBLIC",
             "distribution":{"feedDistribution":"MAIN_FEED","targetEntities":[],"thirdPartyDistributionChannels":[]},
             "lifecycleState":"PUBLISHED","isReshareDisabledByAuthor":false}
            """);
        request.Headers["LinkedIn-Version"].ShouldBe("202607");
        request.Headers["X-Restli-Protocol-Version"].ShouldBe("2.0.0");
        request.Headers["X-RestLi-Method"].ShouldBe("CREATE");
        result.Reference!.Id.ShouldBe(fixture.Network.Posts.Single().Urn);
        result.Reference.Url!.AbsoluteUri.ShouldBe($"https://www.linkedin.com/feed/update/{result.Reference.Id}/");
        result.RawAnswer.IsEmpty.ShouldBeTrue();
    }

    [Theory]
    [InlineData("We shipped (v2.0)!")]
    [InlineData("Hi @you (v2.0) [beta] {x} <b> #1 a_b *c* ~d | e\\f")]
    [InlineData("https://example.com/a_(b)?c=d#e ~ done")]
    [InlineData("line one\nline two 👍🏽 株式会社")]
    public async Task Reserved_characters_arrive_whole(string text)
    {
        await using LinkedInFixture fixture = await LinkedInFixture.StartAsync(emulator: o => o.CutsUnescapedText = true);

        PublishResult result = await fixture.Social.PublishAsync(new Post { Text = text }, fixture.Organization);
        IPostReader reader = (await fixture.Social.FindAsync<IPostReader>(fixture.Organization))!;

        fixture.Network.Posts.Single().Text.ShouldBe(text);
        (await reader.GetPostAsync(fixture.Organization, result.Reference!.Id!))!.Text.ShouldBe(text);
    }

    [Fact]
    public async Task Mentions_and_hashtags_arrive_as_what_they_are()
    {
        await using LinkedInFixture fixture = await LinkedInFixture.StartAsync();
        PostText text = new([TextSegment.Plain("Hello "), TextSegment.Mention(fixture.Company.Urn, "Devtestco"), TextSegment.Plain(" see #coding (soon)")]);

        await fixture.Social.PublishAsync(new Post { Text = text, Tags = ["dotnet", "coding"] }, fixture.Member);

        EmulatedLinkedInPost post = fixture.Network.Posts.Single();
        post.SentCommentary.ShouldBe($@"Hello @[Devtestco]({fixture.Company.Urn}) see {{hashtag|\#|coding}} \(soon\) {{hashtag|\#|dotnet}}");
        post.Mentions.ShouldBe([fixture.Company.Urn]);
        post.Hashtags.ShouldBe(["coding", "dotnet"]);
    }

    [Fact]
    public async Task A_tag_and_a_link_are_left_out_only_where_the_text_has_them_whole()
    {
        await using LinkedInFixture fixture = await LinkedInFixture.StartAsync();
        MediaSource picture = MediaSource.FromBytes(TestMedia.Png(), "a.png");
        Post longer = new() { Text = "#netcore at https://example.com/about", Tags = ["net"], Link = "https://example.com/a", Media = [picture] };
        Post same = new() { Text = "#Net at (https://example.com/a).", Tags = ["net"], Link = "https://example.com/a", Media = [picture] };

        await fixture.Social.PublishAsync(longer, fixture.Organization);
        await fixture.Social.PublishAsync(same, fixture.Organization);

        fixture.Network.Posts.Select(p => p.Text).ShouldBe(["#netcore at https://example.com/about https://example.com/a #net", "#Net at (https://example.com/a)."]);
    }

    [Fact]
    public async Task An_image_has_its_alternative_text_and_several_keep_their_order()
    {
        await using LinkedInFixture fixture = await LinkedInFixture.StartAsync();
        MediaAttachment one = new() { Source = MediaSource.FromBytes(TestMedia.Png(), "a.png"), AltText = "one" };
        MediaAttachment two = new() { Source = MediaSource.FromBytes(TestMedia.Gif(), "b.gif"), AltText = "two" };

        await fixture.Social.PublishAsync(new Post { Text = "picture", Media = [one] }, fixture.Organization);
        await fixture.Social.PublishAsync(new Post { Text = "three pictures", Media = [one, two, one] }, fixture.Organization);

        string[] urns = [.. fixture.Network.Media.Select(m => m.Urn)];
        IReadOnlyList<string> bodies = fixture.BodiesOf("POST", "/rest/posts");
        JsonNode single = Content(bodies[0])["media"]!;
        single["altText"]!.GetValue<string>().ShouldBe("one");
        JsonArray images = Content(bodies[1])["multiImage"]!["images"]!.AsArray();
        images.Select(i => i!["altText"]!.GetValue<string>()).ShouldBe(["one", "two", "one"]);
        urns.ShouldContain(single["id"]!.GetValue<string>());
        images.Select(i => i!["id"]!.GetValue<string>()).ShouldAllBe(id => urns.Contains(id));
    }

    [Fact]
    public async Task A_document_has_its_title()
    {
        await using LinkedInFixture fixture = await LinkedInFixture.StartAsync();

        await fixture.Social.PublishAsync(new Post { Text = "slides", Title = "deck.pdf", Media = [MediaSource.FromBytes(TestMedia.Pdf(), "deck.pdf")] }, fixture.Member);

        EmulatedLinkedInMedia document = fixture.Network.Media.ShouldHaveSingleItem();
        document.Sha256.ShouldBe(TestMedia.Sha256(TestMedia.Pdf()));
        ShouldBeJson(Content(fixture.BodiesOf("POST", "/rest/posts").Single()).ToJsonString(), $$$"""{"media":{"title":"deck.pdf","id":"{{{document.Urn}}}"}}""");
    }

    [Fact]
    public async Task A_video_is_uploaded_and_waited_for_before_it_is_used()
    {
        await using LinkedInFixture fixture = await LinkedInFixture.StartAsync();

        PublishResult result = await fixture.Social.PublishAsync(new Post { Text = "film", Title = "Film", Media = [MediaSource.FromBytes(TestMedia.Mp4(100_000), "film.mp4")] }, fixture.Member);

        result.Status.ShouldBe(PublishStatus.Published);
        EmulatedLinkedInMedia video = fixture.Network.Media.ShouldHaveSingleItem();
        fixture.Network.StatusOf(video).ShouldBe("AVAILABLE");
        ShouldBeJson(Content(fixture.BodiesOf("POST", "/rest/posts").Single()).ToJsonString(), $$$"""{"media":{"title":"Film","id":"{{{video.Urn}}}"}}""");
    }

    [Fact]
    public async Task A_link_is_a_card_with_its_own_title_and_picture()
    {
        await using LinkedInFixture fixture = await LinkedInFixture.StartAsync();
        PostLink link = new() { Url = new Uri("https://example.com/a"), Title = "Title", Description = "Text", Thumbnail = MediaSource.FromBytes(TestMedia.Png(), "t.png") };

        await fixture.Social.PublishAsync(new Post { Text = "read this", Link = link }, fixture.Organization);

        string image = fixture.Network.Media.ShouldHaveSingleItem().Urn;
        string body = fixture.BodiesOf("POST", "/rest/posts").Single();
        ShouldBeJson(Content(body).ToJsonString(), $$$"""{"article":{"source":"https://example.com/a","title":"Title","description":"Text","thumbnail":"{{{image}}}"}}""");
        JsonNode.Parse(body)!["commentary"]!.GetValue<string>().ShouldBe("read this");
    }

    [Fact]
    public async Task A_link_beside_media_is_in_the_text_and_without_a_title_shows_its_host()
    {
        await using LinkedInFixture fixture = await LinkedInFixture.StartAsync();
        MediaSource picture = MediaSource.FromBytes(TestMedia.Png(), "a.png");

        await fixture.Social.PublishAsync(new Post { Text = "see", Link = "https://example.com/a", Media = [picture] }, fixture.Organization);
        PublishResult bare = await fixture.Social.PublishAsync(new Post { Text = "read", Link = "https://example.com/b" }, fixture.Organization);

        fixture.Network.Posts[0].Text.ShouldBe("see https://example.com/a");
        Content(fixture.BodiesOf("POST", "/rest/posts")[1])["article"]!["title"]!.GetValue<string>().ShouldBe("example.com");
        bare.Warnings.ShouldHaveSingleItem().Member.ShouldBe("Link.Title");
    }

    [Fact]
    public async Task A_poll_is_sent_as_LinkedIns_example_has_it()
    {
        await using LinkedInFixture fixture = await LinkedInFixture.StartAsync();
        Poll poll = new() { Question = "Favourite colour?", Options = ["Red", "Blue"], Duration = TimeSpan.FromDays(3) };

        await fixture.Social.PublishAsync(new Post { Text = "vote", Poll = poll }, fixture.Organization);

        ShouldBeJson(Content(fixture.BodiesOf("POST", "/rest/posts").Single()).ToJsonString(),
            """{"poll":{"question":"Favourite colour?","options":[{"text":"Red"},{"text":"Blue"}],"settings":{"duration":"THREE_DAYS"}}}""");
    }

    [Fact]
    public async Task A_reshare_with_words_is_a_quote_and_one_without_can_be_taken_back()
    {
        await using LinkedInFixture fixture = await LinkedInFixture.StartAsync();
        string original = fixture.Network.AddPost(fixture.Member.Id, "original").Urn;
        IReposter reposter = (await fixture.Social.FindAsync<IReposter>(fixture.Organization))!;

        PublishResult quote = await fixture.Social.PublishAsync(new Post { Text = "look", Quote = original }, fixture.Organization);
        await reposter.RepostAsync(fixture.Organization, original);
        JsonNode repost = JsonNode.Parse(fixture.BodiesOf("POST", "/rest/posts")[1])!;
        fixture.Network.Posts.Count.ShouldBe(3);
        await reposter.UndoRepostAsync(fixture.Organization, original);

        ShouldBeJson(repost["reshareContext"]!.ToJsonString(), $$$"""{"parent":"{{{original}}}"}""");
        repost["commentary"]!.GetValue<string>().ShouldBeEmpty();
        fixture.Network.Posts.Select(p => p.Urn).ShouldBe([original, quote.Reference!.Id!]);
        (await fixture.Social.FindAsync<IReposter>(fixture.Member)).ShouldBeNull();
    }

    [Theory]
    [InlineData("connections", "CONNECTIONS")]
    [InlineData("logged_in", "LOGGED_IN")]
    [InlineData(null, "PUBLIC")]
    public async Task Who_may_see_it_is_said(string? visibility, string expected)
    {
        await using LinkedInFixture fixture = await LinkedInFixture.StartAsync();

        await fixture.Social.PublishAsync(new Post { Text = "x", Visibility = visibility is null ? null : new Visibility(visibility) }, fixture.Member);

        fixture.Network.Posts.Single().Visibility.ShouldBe(expected);
    }

    [Fact]
    public async Task LinkedIns_own_options_are_sent()
    {
        await using LinkedInFixture fixture = await LinkedInFixture.StartAsync();
        Post post = new Post { Text = "x" }.With(new LinkedInPostOptions
        {
            IsReshareDisabled = true,
            Audience = new LinkedInAudience { Industries = ["urn:li:industry:4"] },
            CallToAction = "LEARN_MORE",
            LandingPage = new Uri("https://example.com/more"),
        });

        PublishResult dry = await fixture.Social.PublishAsync(post, fixture.Organization, new PublishOptions { DryRun = true });

        JsonNode body = JsonNode.Parse(dry.RawAnswer.Span)!;
        body["isReshareDisabledByAuthor"]!.GetValue<bool>().ShouldBeTrue();
        body["distribution"]!["targetEntities"]!.ToJsonString().ShouldBe("""[{"industries":["urn:li:industry:4"]}]""");
        body["contentCallToActionLabel"]!.GetValue<string>().ShouldBe("LEARN_MORE");
        body["contentLandingPage"]!.GetValue<string>().ShouldBe("https://example.com/more");
        fixture.Network.Requests.ShouldBeEmpty();
    }

    [Fact]
    public async Task An_event_is_shown_by_its_URN()
    {
        await using LinkedInFixture fixture = await LinkedInFixture.StartAsync();

        await fixture.Social.PublishAsync(new Post { Text = "come" }.With(new LinkedInPostOptions { Reference = "urn:li:event:7" }), fixture.Organization);

        ShouldBeJson(Content(fixture.BodiesOf("POST", "/rest/posts").Single()).ToJsonString(), """{"reference":{"id":"urn:li:event:7"}}""");
    }

    [Fact]
    public async Task A_preview_shows_what_is_sent_and_counts_what_is_read()
    {
        await using LinkedInFixture fixture = await LinkedInFixture.StartAsync();
        IPublishingRules rules = (await fixture.Social.FindAsync<IPublishingRules>(fixture.Organization))!;

        PostPreview preview = rules.Preview(fixture.Organization, new Post { Text = "(x) #y" });
        PostPreview tooLong = rules.Preview(fixture.Organization, new Post { Text = new string('(', 3001) });

        preview.Text.ShouldBe(@"\(x\) {hashtag|\#|y}");
        (preview.Length, preview.MaxLength, preview.CutAt, preview.Remaining).ShouldBe((6, 3000, null, 2994));
        (tooLong.Length, tooLong.CutAt).ShouldBe((3001, 6000));
    }

    [Fact]
    public async Task A_native_request_is_sent_as_it_is_and_goes_through_the_journal()
    {
        await using LinkedInFixture fixture = await LinkedInFixture.StartAsync();
        LinkedInPostRequest request = new() { Author = fixture.Organization.Id, Commentary = @"native \(text\)" };
        PublishOptions once = new() { IdempotencyKey = "native" };

        PublishResult first = await fixture.LinkedIn.Posts.CreateAsync(fixture.Organization, request, once);
        PublishResult second = await fixture.LinkedIn.Posts.CreateAsync(fixture.Organization, request, once);

        second.Reference.ShouldBe(first.Reference);
        fixture.Network.Posts.Single().Text.ShouldBe("native (text)");
    }

    internal static void ShouldBeJson(string actual, string expected) =>
        JsonNode.DeepEquals(JsonNode.Parse(actual), JsonNode.Parse(expected)).ShouldBeTrue($"{actual}\nis not\n{JsonSerializer.Serialize(JsonNode.Parse(expected))}");

    private static JsonNode Content(string body) => JsonNode.Parse(body)!["content"]!;
}
