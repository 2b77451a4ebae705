using System.Text.Json.Nodes;
using Social.Testing;

namespace Social.LinkedIn.Tests.Publishing;

/// <summary>The deprecated, unversioned way to post: plain text, no version header, and the same journal.</summary>
public sealed class LegacyTests
{
    private static readonly LinkedInLegacyPostRequest Link = new()
    {
        Text = "read (this) #now", MediaCategory = "ARTICLE", Media = [new LinkedInLegacyMedia { OriginalUrl = new Uri("https://example.com/a"), Title = "Title" }],
    };

    [Fact]
    public async Task A_legacy_post_has_plain_text_and_its_link()
    {
        await using LinkedInFixture fixture = await LinkedInFixture.StartAsync();

        PublishResult result = await fixture.LinkedIn.Posts.CreateLegacyAsync(fixture.Member, Link);

        EmulatedLinkedInPost post = fixture.Network.Posts.ShouldHaveSingleItem();
        (result.Reference!.Id, post.Text).ShouldBe((post.Urn, "read (this) #now"));
        RecordedRequest sent = fixture.Network.Requests.Single();
        sent.Path.ShouldBe("/v2/ugcPosts");
        sent.Headers.ContainsKey("LinkedIn-Version").ShouldBeFalse();
        PublishTests.ShouldBeJson(sent.BodyText, $$$$"""
            {"author":"{{{{fixture.Member.Id}}}}","lifecycleState":"PUBLISHED","specificContent":{"com.linkedin.ugc.ShareContent":{"shareCommentary":{"text":"read (this) #now"},
             "shareMediaCategory":"ARTICLE","media":[{"status":"READY","originalUrl":"https://example.com/a","title":{"text":"Title"}}]}},
             "visibility":{"com.linkedin.ugc.MemberNetworkVisibility":"PUBLIC"}}
            """);
    }

    [Fact]
    public async Task A_lost_legacy_post_is_found_among_the_versioned_ones_and_not_made_again()
    {
        await using LinkedInFixture fixture = await LinkedInFixture.StartAsync();
        fixture.Network.Faults.Add(new EmulatorFault { Kind = EmulatorFaultKind.ResetAfterTaken, Method = "POST", PathPattern = "/v2/ugcPosts" });
        PublishOptions once = new() { IdempotencyKey = "legacy" };

        PublishResult first = await fixture.LinkedIn.Posts.CreateLegacyAsync(fixture.Organization, Link, once);
        PublishResult second = await fixture.LinkedIn.Posts.CreateLegacyAsync(fixture.Organization, Link, once);

        (first.Status, first.Evidence).ShouldBe((PublishStatus.Published, ReconciliationEvidence.Evidence));
        second.Reference.ShouldBe(first.Reference);
        fixture.Network.Posts.ShouldHaveSingleItem();
    }

    [Fact]
    public async Task A_legacy_text_of_3001_characters_is_refused_before_anything_is_sent()
    {
        await using LinkedInFixture fixture = await LinkedInFixture.StartAsync();

        SocialValidationException error = await Should.ThrowAsync<SocialValidationException>(
            () => fixture.LinkedIn.Posts.CreateLegacyAsync(fixture.Member, new LinkedInLegacyPostRequest { Text = new string('x', 3001) }));

        ValidationProblem problem = error.Problems.ShouldHaveSingleItem();
        (problem.Member, problem.Limit, problem.Actual).ShouldBe(("Text", "3000", "3001"));
        fixture.Network.Requests.ShouldBeEmpty();
    }

    [Fact]
    public async Task Members_comment_through_the_unversioned_API_where_the_versioned_one_refuses_them()
    {
        await using LinkedInFixture fixture = await LinkedInFixture.StartAsync(o => o.UseUnversionedComments = true, scopes: ["openid", "profile", "w_member_social"]);
        EmulatedLinkedInPost post = fixture.Network.AddPost(fixture.Member.Id, "post");

        PublishResult result = await fixture.LinkedIn.Comments.ReplyAsync(fixture.Member, post.ActivityUrn, new PostText([TextSegment.Plain("hi "), TextSegment.Mention(fixture.Company.Urn, "Devtestco")]));

        EmulatedLinkedInComment comment = post.Comments.ShouldHaveSingleItem();
        (result.Reference!.Id, comment.Text).ShouldBe((comment.Urn, "hi Devtestco"));
        comment.Mentions.ShouldBe([fixture.Company.Urn]);
        RecordedRequest request = fixture.Network.Requests.Single();
        request.Path.ShouldStartWith("/v2/socialActions/");
        request.Headers.ContainsKey("LinkedIn-Version").ShouldBeFalse();
        JsonNode.Parse(request.BodyText)!["message"]!["attributes"]![0]!["value"]!.ToJsonString().ShouldBe($$$"""{"com.linkedin.common.CompanyAttributedEntity":{"company":"{{{fixture.Company.Urn}}}"}}""");
    }
}
