using Social.Testing;

namespace Social.Google.Tests.Conversations;

public sealed class ReviewTests
{
    [Theory]
    [InlineData(4097, 'x', "4097", "content_too_long")]
    [InlineData(2049, 'ü', "4098", "content_too_long")]
    [InlineData(0, 'x', "0", "content_invalid")]
    [InlineData(3, ' ', "0", "content_invalid")]
    public async Task A_reply_that_is_too_long_in_bytes_or_empty_is_refused_before_anything_is_sent(int length, char c, string actual, string code)
    {
        await using GoogleBusinessFixture fixture = await GoogleBusinessFixture.StartAsync();

        SocialValidationException error = await Should.ThrowAsync<SocialValidationException>(() => fixture.Google.Reviews.ReplyAsync(fixture.Account, "R", new string(c, length), Cancel));

        ValidationProblem problem = error.Problems.ShouldHaveSingleItem();
        (problem.Member, problem.Limit, problem.Actual, problem.Code.Value).ShouldBe(("Text", "4096", actual, code));
        fixture.Network.Requests.ShouldBeEmpty();
    }

    [Fact]
    public async Task A_location_that_is_not_verified_is_a_persons_matter()
    {
        await using GoogleBusinessFixture fixture = await GoogleBusinessFixture.StartAsync();
        EmulatedReview review = fixture.Network.AddReview(5);
        fixture.Network.DefaultLocation.IsVerified = false;

        SocialApiException error = await Should.ThrowAsync<SocialApiException>(() => fixture.Google.Reviews.ReplyAsync(fixture.Account, review.Id, "Thanks", Cancel));

        (error.Code, error.Remedy).ShouldBe((SocialErrorCode.Conflict, Remedy.Human));
    }

    [Fact]
    public async Task Reviews_are_listed_in_pages_newest_first_and_answered_and_the_answer_is_deleted()
    {
        await using GoogleBusinessFixture fixture = await GoogleBusinessFixture.StartAsync();
        EmulatedReview great = fixture.Network.AddReview(5, "Great", "Jo");
        fixture.Network.Clock.Advance(TimeSpan.FromMinutes(1));
        EmulatedReview silent = fixture.Network.AddReview(3);
        IReviews reviews = (await fixture.Social.FindAsync<IReviews>(fixture.Account))!;

        List<Review> read = [];
        await foreach (SocialPage<Review> page in reviews.ListReviews(fixture.Account).AsPages(pageSizeHint: 1, cancellationToken: Cancel))
        {
            read.AddRange(page.Items);
        }

        read.Select(r => (r.Id, r.Rating, r.Text, r.AuthorName)).ShouldBe([(silent.Id, 3, null, null), (great.Id, 5, "Great", "Jo")]);
        Uri.UnescapeDataString(fixture.Network.Requests.First().Query).ShouldContain("orderBy=updateTime desc");

        await reviews.ReplyToReviewAsync(fixture.Account, great.Id, "Thank you, see you soon!", Cancel);
        RecordedRequest put = fixture.Network.Requests.Of("PUT", $"{fixture.Path}/reviews/{great.Id}/reply").ShouldHaveSingleItem();
        put.BodyText.ShouldBe("""{"comment":"Thank you, see you soon!"}""");
        (await fixture.Google.Reviews.GetAsync(fixture.Account, great.Name, Cancel))!.Reply!.Comment.ShouldBe("Thank you, see you soon!");
        await reviews.DeleteReviewReplyAsync(fixture.Account, great.Id, Cancel);
        (await fixture.Google.Reviews.GetAsync(fixture.Account, great.Id, Cancel))!.Reply.ShouldBeNull();
        BusinessRating rating = await fixture.Google.Reviews.GetRatingAsync(fixture.Account, Cancel);
        (rating.Average, rating.Count).ShouldBe((4, 2));
    }

    [Fact]
    public async Task A_moderated_reply_tells_its_state_and_why()
    {
        await using GoogleBusinessFixture fixture = await GoogleBusinessFixture.StartAsync(network: n => n.ReplyModeration = TimeSpan.FromHours(1));
        EmulatedReview review = fixture.Network.AddReview(1, "Bad", "Al");

        BusinessReviewReply reply = await fixture.Google.Reviews.ReplyAsync(fixture.Account, review.Id, "Buy now!", Cancel);
        review.ReplyViolation = "ADVERTISING_AND_SOLICITATION";
        fixture.Network.Clock.Advance(TimeSpan.FromHours(2));
        BusinessReviewReply judged = (await fixture.Google.Reviews.GetAsync(fixture.Account, review.Id, Cancel))!.Reply!;

        reply.IsPending.ShouldBeTrue();
        (judged.IsRejected, judged.PolicyViolation).ShouldBe((true, "ADVERTISING_AND_SOLICITATION"));
    }

    [Fact]
    public async Task A_published_answer_is_read_whole()
    {
        await using GoogleBusinessFixture fixture = await GoogleBusinessFixture.StartAsync();
        fixture.Network.Answer("GET", fixture.Path + "/reviews", """
            {"reviews":[{"name":"accounts/A/locations/L/reviews/AbCdEf","reviewId":"AbCdEf","reviewer":{"displayName":"Jo","profilePhotoUrl":"https://lh3.googleusercontent.com/x"},"starRating":"FIVE","comment":"Great","createTime":"2026-05-15T10:23:45.123456Z","updateTime":"2026-05-15T10:23:45.123456Z",
              "reviewReply":{"comment":"Thanks!","updateTime":"2026-05-16T08:00:00Z","reviewReplyState":"APPROVED"},"reviewMediaItems":[{"thumbnailUrl":"https://lh3.googleusercontent.com/t","thumbnailLabel":"food","videoUrl":"https://v.example.com/1"}],"reviewReplyUrl":"https://business.google.com/r"},
             {"name":"accounts/A/locations/L/reviews/GhIjKl","reviewId":"GhIjKl","reviewer":{"isAnonymous":true},"starRating":"SIX"}],
             "averageRating":4.3,"totalReviewCount":47}
            """);

        List<BusinessReview> reviews = await fixture.Google.Reviews.List(fixture.Account).ToListAsync(Cancel);

        BusinessReview first = reviews[0];
        (first.Id, first.Stars, first.ReviewerName, first.Reply!.State, first.Media.Single().Label).ShouldBe(("AbCdEf", 5, "Jo", "APPROVED", "food"));
        first.ReplyUrl.ShouldBe(new Uri("https://business.google.com/r"));
        (reviews[1].Stars, reviews[1].IsAnonymous, reviews[1].ReviewerName).ShouldBe((null, true, null));
    }

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;
}
