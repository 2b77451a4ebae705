namespace Social.Testing.Tests.GoogleBusiness;

/// <summary>Reviews and performance.</summary>
public sealed class ReviewTests : GoogleBusinessTestBase
{
    [Fact]
    public async Task Reviews_are_listed_with_their_average()
    {
        Business.AddReview(5, "Great", "Jo");
        Business.AddReview(2);

        var answer = (await Get(Location + "/reviews?pageSize=50&orderBy=rating%20desc")).Json;

        answer["averageRating"]!.GetValue<double>().ShouldBe(3.5);
        answer["totalReviewCount"]!.GetValue<int>().ShouldBe(2);
        answer["reviews"]![0]!["starRating"]!.GetValue<string>().ShouldBe("FIVE");
        answer["reviews"]![0]!["reviewer"]!["displayName"]!.GetValue<string>().ShouldBe("Jo");
        answer["reviews"]![1]!["reviewer"]!.ToJsonString().ShouldBe("""{"isAnonymous":true}""");
        answer["reviews"]![1]!["comment"].ShouldBeNull();
        (await Get(Location + "/reviews?orderBy=stars")).ShouldBe(400, "INVALID_ARGUMENT");
        (await Post($"/v4/{Business.DefaultAccount.Name}/locations:batchGetReviews", $$"""{"locationNames":["{{Business.DefaultLocation.LongName}}"]}""")).Json["locationReviews"]!.AsArray().Count.ShouldBe(2);
    }

    [Fact]
    public async Task A_reply_is_moderated_replaced_and_deleted()
    {
        var review = Business.AddReview(5);
        var path = $"/v4/{review.Name}/reply";

        var reply = await Put(path, """{"comment":"Thank you, see you soon!"}""");
        (reply.Status, reply.Json["reviewReplyState"]!.GetValue<string>()).ShouldBe((200, "PENDING"));
        (await Get("/v4/" + review.Name)).Json["reviewReply"]!["reviewReplyState"]!.GetValue<string>().ShouldBe("APPROVED");
        Business.Faults.Add(new EmulatorFault { Kind = EmulatorFaultKind.FailedProcessing, Reason = "OFF_TOPIC" });
        await Put(path, """{"comment":"Buy now"}""");
        (await Get("/v4/" + review.Name)).Json["reviewReply"]!["policyViolation"]!.GetValue<string>().ShouldBe("OFF_TOPIC");
        (await Delete(path)).Body.ShouldBe("{}");
        (await Delete(path)).ShouldBe(404, "NOT_FOUND");
    }

    [Fact]
    public async Task A_reply_has_4096_bytes_and_a_verified_location()
    {
        var path = $"/v4/{Business.AddReview(5).Name}/reply";
        string Body(int length) => $$"""{"comment":"{{string.Concat(Enumerable.Repeat("é", length))}}"}""";

        (await Put(path, Body(2049))).ShouldFail(3, "comment");
        (await Put(path, Body(2048))).Status.ShouldBe(200);
        Business.DefaultLocation.IsVerified = false;
        (await Put(path, Body(1))).ShouldBe(400, "FAILED_PRECONDITION");
    }

    [Fact]
    public async Task Metrics_come_nested_twice_as_strings_and_without_zeros()
    {
        Business.SetMetric("BUSINESS_IMPRESSIONS_MOBILE_SEARCH", new DateOnly(2026, 9, 1), 120);
        Business.SetMetric("BUSINESS_IMPRESSIONS_MOBILE_SEARCH", new DateOnly(2026, 9, 2), 0);
        Business.SetMetric("BUSINESS_IMPRESSIONS_MOBILE_SEARCH", new DateOnly(2026, 9, 3), 7);
        Business.SetMetric("CALL_CLICKS", new DateOnly(2026, 9, 1), 4);
        var path = $"/v1/{Business.DefaultLocation.Name}:fetchMultiDailyMetricsTimeSeries";
        const string range = "&dailyRange.startDate.year=2026&dailyRange.startDate.month=9&dailyRange.startDate.day=1&dailyRange.endDate.year=2026&dailyRange.endDate.month=9&dailyRange.endDate.day=3";

        (await Get(path + "?dailyMetrics=BUSINESS_IMPRESSIONS_MOBILE_SEARCH&dailyMetrics=CALL_CLICKS&dailyMetrics=BUSINESS_BOOKINGS" + range)).Body.ShouldBe(
            """{"multiDailyMetricTimeSeries":[{"dailyMetricTimeSeries":[{"dailyMetric":"BUSINESS_IMPRESSIONS_MOBILE_SEARCH","timeSeries":{"datedValues":[{"date":{"year":2026,"month":9,"day":1},"value":"120"},{"date":{"year":2026,"month":9,"day":2}},{"date":{"year":2026,"month":9,"day":3},"value":"7"}]}},{"dailyMetric":"CALL_CLICKS","timeSeries":{"datedValues":[{"date":{"year":2026,"month":9,"day":1},"value":"4"}]}},{"dailyMetric":"BUSINESS_BOOKINGS","timeSeries":{}}]}]}""");
        (await Get(path + "?daily_metrics=CALL_CLICKS" + range.Replace("dailyRange.startDate", "daily_range.start_date", StringComparison.Ordinal))).Status.ShouldBe(200);
        (await Get(path + "?dailyMetrics=CALL_CLICKS,WEBSITE_CLICKS" + range)).ShouldBe(400, "INVALID_ARGUMENT");
        (await Get(path + "?dailyMetrics=CALL_CLICKS")).ShouldBe(400, "INVALID_ARGUMENT");
        (await Post(path, "{}")).Status.ShouldBe(404);
    }

    [Fact]
    public async Task Keywords_are_summed_over_months_and_small_ones_are_a_threshold()
    {
        Business.SetKeyword("pizza near me", new DateOnly(2026, 8, 1), 800);
        Business.SetKeyword("pizza near me", new DateOnly(2026, 9, 1), 12);
        Business.SetKeyword("gluten free pizza", new DateOnly(2026, 8, 1), 3);

        (await Get($"/v1/{Business.DefaultLocation.Name}/searchkeywords/impressions/monthly?monthlyRange.startMonth.year=2026&monthlyRange.startMonth.month=8&monthlyRange.endMonth.year=2026&monthlyRange.endMonth.month=9&pageSize=100"))
            .Body.ShouldBe("""{"searchKeywordsCounts":[{"searchKeyword":"pizza near me","insightsValue":{"value":"812"}},{"searchKeyword":"gluten free pizza","insightsValue":{"threshold":"15"}}]}""");
    }
}
