namespace Social.Testing.Tests.LinkedIn;

public sealed class OrganizationTests : LinkedInTestBase
{
    [Fact]
    public async Task Example_7_the_member_learns_of_the_own_roles()
    {
        LinkedIn.AddOrganization("Elsewhere", LinkedIn.AddMember("Other", "Person"));
        LinkedIn.AddOrganization("Asked").Roles.Add(new EmulatedLinkedInRole(Member, "ADMINISTRATOR", "REQUESTED"));

        var answer = await Get("/rest/organizationAcls?q=roleAssignee&role=ADMINISTRATOR&state=APPROVED", "FINDER");

        answer.Body.ShouldBe(
            $$$"""{"paging":{"start":0,"count":10,"links":[]},"elements":[{"roleAssignee":"{{{Member.Urn}}}","state":"APPROVED","role":"ADMINISTRATOR","organization":"{{{Organization.Urn}}}"}]}""");
        (await Get("/rest/organizationAcls?q=roleAssignee")).Json["elements"]!.AsArray().Count.ShouldBe(2);
    }

    [Fact]
    public async Task Example_8_a_batch_tells_which_organization_is_not_ones_own()
    {
        var brand = LinkedIn.AddOrganization("Internal Demo", Member, id: 89758488, parent: Organization);
        LinkedIn.AddOrganization("Foreign", id: 35625943, parent: Organization);

        var answer = await Get("/rest/organizationBrands?ids=List(89758488,35625943)", "BATCH_GET");

        answer.Status.ShouldBe(200);
        answer.Json["results"]!["89758488"]!["id"]!.GetValue<long>().ShouldBe(brand.Id);
        answer.Json["results"]!["89758488"]!["primaryOrganizationType"]!.GetValue<string>().ShouldBe("BRAND");
        answer.Json["errors"]!["35625943"]!["message"]!.GetValue<string>().ShouldBe("Viewer don't have permission to the ADMIN_ONLY VisibilityReduction for urn:li:organization:35625943");
        answer.Json["statuses"]!["35625943"]!.GetValue<int>().ShouldBe(403);
    }

    [Fact]
    public async Task Example_9_anybody_sees_the_limited_view()
    {
        LinkedIn.AddOrganization("New Century", id: 3803);

        var answer = await Get("/rest/organizationsLookup?ids=List(3803)");

        answer.Json["results"]!["3803"]!["vanityName"]!.GetValue<string>().ShouldBe("new-century");
        (await Get("/rest/organizations/3803")).Status.ShouldBe(403);
        (await Get("/rest/organizations?q=vanityName&vanityName=new-century")).Json["elements"]!.AsArray().ShouldHaveSingleItem();
    }

    [Fact]
    public async Task Followers_and_connections_are_counted()
    {
        Organization.FollowerCount = 4711;
        Member.ConnectionCount = 500;

        (await Get($"/rest/networkSizes/{Enc(Organization.Urn)}?edgeType=COMPANY_FOLLOWED_BY_MEMBER")).Body.ShouldBe("""{"firstDegreeSize":4711}""");
        (await Get($"/rest/networkSizes/{Enc(Organization.Urn)}?edgeType=FRIENDS")).Status.ShouldBe(400);
        (await Get($"/v2/connections/{Member.Urn}")).Body.ShouldBe("""{"firstDegreeSize":500}""");
        (await Get("/v2/connections/urn:li:person:other")).Status.ShouldBe(403);
    }

    [Fact]
    public async Task Example_10_the_posts_of_an_organization_add_up()
    {
        var post = LinkedIn.AddPost(Organization.Urn, "x");
        post.AddMetric("IMPRESSION", 100);
        post.AddMetric("MEMBERS_REACHED", 60);
        post.AddMetric("LINK_CLICKS", 5);

        var answer = await Get($"/rest/organizationalEntityShareStatistics?q=organizationalEntity&organizationalEntity={Enc(Organization.Urn)}");

        answer.Body.ShouldBe(
            """{"paging":{"start":0,"count":10,"links":[]},"elements":[{"organizationalEntity":"urn:li:organization:5515715","totalShareStatistics":{"uniqueImpressionsCount":60,"clickCount":5,"engagement":0.05,"likeCount":0,"commentCount":0,"shareCount":0,"impressionCount":100}}]}""");
    }

    [Fact]
    public async Task Statistics_by_post_leave_out_what_nobody_saw()
    {
        var seen = LinkedIn.AddPost(Organization.Urn, "seen");
        var unseen = LinkedIn.AddPost(Organization.Urn, "unseen");
        seen.AddMetric("IMPRESSION", 1);

        var answer = await Get($"/rest/organizationalEntityShareStatistics?q=organizationalEntity&organizationalEntity={Enc(Organization.Urn)}&shares=List({Enc(seen.Urn)},{Enc(unseen.Urn)})");

        answer.Json["elements"]!.AsArray().ShouldHaveSingleItem()!["share"]!.GetValue<string>().ShouldBe(seen.Urn);
    }

    [Fact]
    public async Task Statistics_by_day_cover_the_range_without_its_end()
    {
        var today = DateOnly.FromDateTime(LinkedIn.Clock.GetUtcNow().UtcDateTime);
        Organization.Days[today.AddDays(-2)] = new EmulatedLinkedInDay { Impressions = 7, OrganicFollowersGained = 3, PaidFollowersGained = -1, DesktopPageViews = 2 };
        Organization.Days[today] = new EmulatedLinkedInDay { Impressions = 1000 };
        var range = $"timeIntervals=(timeRange:(start:{Milliseconds(today.AddDays(-2))},end:{Milliseconds(today)}),timeGranularityType:DAY)";

        var shares = await Get($"/rest/organizationalEntityShareStatistics?q=organizationalEntity&organizationalEntity={Enc(Organization.Urn)}&{range}");
        shares.Json["elements"]!.AsArray().Select(e => e!["totalShareStatistics"]!["impressionCount"]!.GetValue<long>()).ShouldBe([7, 0]);
        shares.Json["elements"]![0]!["timeRange"]!["start"]!.GetValue<long>().ShouldBe(Milliseconds(today.AddDays(-2)));
        var followers = await Get($"/rest/organizationalEntityFollowerStatistics?q=organizationalEntity&organizationalEntity={Enc(Organization.Urn)}&{range}");
        followers.Json["elements"]![0]!["followerGains"]!.ToJsonString().ShouldBe("""{"organicFollowerGain":3,"paidFollowerGain":-1}""");
        var pages = await Get($"/rest/organizationPageStatistics?q=organization&organization={Enc(Organization.Urn)}&{range}");
        pages.Json["elements"]![0]!["totalPageStatistics"]!["views"]!["allPageViews"]!["pageViews"]!.GetValue<long>().ShouldBe(2);
    }

    [Theory]
    [InlineData("timeIntervals=(timeRange:(start:1,end:2),timeGranularityType:DAY)")]
    [InlineData("timeIntervals=(timeGranularityType:DAY)")]
    [InlineData("timeIntervals=DAY")]
    [InlineData("timeIntervals.timeGranularityType=DAY")]
    public async Task A_wrong_span_is_refused(string span) =>
        (await Get($"/rest/organizationalEntityShareStatistics?q=organizationalEntity&organizationalEntity={Enc(Organization.Urn)}&{span}")).Status.ShouldBe(400);

    [Fact]
    public async Task Page_statistics_have_their_own_parameter()
    {
        (await Get($"/rest/organizationPageStatistics?q=organizationalEntity&organizationalEntity={Enc(Organization.Urn)}")).Status.ShouldBe(400);
        (await Get($"/rest/organizationPageStatistics?q=organization&organization={Enc(Organization.Urn)}")).Status.ShouldBe(200);
    }

    [Fact]
    public async Task Followers_come_by_facet_and_without_a_total()
    {
        Organization.FollowerFacets.Add(new EmulatedLinkedInFollowerFacet("seniority", "urn:li:seniority:4", 12));

        var answer = await Get($"/rest/organizationalEntityFollowerStatistics?q=organizationalEntity&organizationalEntity={Enc(Organization.Urn)}");

        answer.Json["elements"]![0]!["followerCountsBySeniority"]!.ToJsonString()
            .ShouldBe("""[{"followerCounts":{"organicFollowerCount":12,"paidFollowerCount":0},"seniority":"urn:li:seniority:4"}]""");
        answer.Json["elements"]![0]!["followerCountsByIndustry"]!.AsArray().ShouldBeEmpty();
    }

    [Fact]
    public async Task Statistics_need_an_administrator()
    {
        var foreign = LinkedIn.AddOrganization("Foreign");
        foreign.Roles.Add(new EmulatedLinkedInRole(Member, "ANALYST"));

        (await Get($"/rest/organizationalEntityShareStatistics?q=organizationalEntity&organizationalEntity={Enc(foreign.Urn)}")).Status.ShouldBe(403);
    }

    [Theory]
    [InlineData("202607", "\"COMMENT\"")]
    [InlineData("202604", """{"com.linkedin.adsexternalapi.memberanalytics.v1.CreatorPostAnalyticsMetricTypeV1":"COMMENT"}""")]
    public async Task Example_13_a_metric_changed_its_shape_in_202605(string version, string metric)
    {
        var post = LinkedIn.AddPost(Member.Urn, "x");
        post.AddMetric("COMMENT", 2);
        Version = version;

        var answer = await Get($"/rest/memberCreatorPostAnalytics?q=entity&entity=(share:{Enc(post.Urn)})&queryType=COMMENT&aggregation=TOTAL");

        answer.Body.ShouldBe($$$"""{"paging":{"start":0,"count":10,"links":[]},"elements":[{"count":2,"metricType":{{{metric}}},"targetEntity":{"share":"{{{post.Urn}}}"}}]}""");
    }

    [Theory]
    [InlineData("q=me&queryType=IMPRESSION&aggregation=DAILY&dateRange=(start:(day:1,month:5,year:2026),end:(day:4,month:5,year:2026))", 200)]
    [InlineData("q=me&queryType=MEMBERS_REACHED&aggregation=DAILY", 400)]
    [InlineData("q=me&queryType=APPLAUSE", 400)]
    [InlineData("q=me", 400)]
    [InlineData("q=me&queryType=IMPRESSION&dateRange=(start:(day:31,month:2,year:2026),end:(day:4,month:5,year:2026))", 400)]
    [InlineData("q=entity&entity=urn%3Ali%3Ashare%3A1&queryType=IMPRESSION", 400)]
    public async Task Member_analytics_are_asked_for_right(string query, int status)
    {
        LinkedIn.AddPost(Member.Urn, "x").AddMetric("IMPRESSION", 3, new DateOnly(2026, 5, 2));

        var answer = await Get("/rest/memberCreatorPostAnalytics?" + query);

        answer.Status.ShouldBe(status, answer.Body);
        if (status == 200) answer.Json["elements"]!.AsArray().Select(e => e!["count"]!.GetValue<long>()).ShouldBe([0, 3, 0]);
    }

    [Fact]
    public async Task Example_13_the_members_followers_are_counted()
    {
        Member.FollowerCount = 961;
        Member.FollowersGained[new DateOnly(2026, 5, 1)] = 4;

        (await Get("/rest/memberFollowersCount?q=me")).Body.ShouldBe("""{"paging":{"start":0,"count":10,"links":[]},"elements":[{"memberFollowersCount":961}]}""");
        (await Get("/rest/memberFollowersCount?q=dateRange&dateRange=(start:(year:2026,month:5,day:1),end:(year:2026,month:5,day:2))")).Json["elements"]![0]!.ToJsonString()
            .ShouldBe("""{"dateRange":{"start":{"year":2026,"month":5,"day":1},"end":{"year":2026,"month":5,"day":2}},"memberFollowersCount":4}""");
    }

    private static long Milliseconds(DateOnly day) => new DateTimeOffset(day.ToDateTime(TimeOnly.MinValue), TimeSpan.Zero).ToUnixTimeMilliseconds();
}
