namespace Social.Testing.Tests.GoogleBusiness;

/// <summary>Accounts, locations, quotas.</summary>
public sealed class AccountTests : GoogleBusinessTestBase
{
    [Fact]
    public async Task Accounts_come_in_pages_of_twenty()
    {
        for (var i = 0; i < 25; i++) Business.AddAccount("Group " + i);

        var first = (await Get("/v1/accounts?pageSize=100")).Json;
        var second = (await Get("/v1/accounts?page_size=100&pageToken=" + Uri.EscapeDataString(first["nextPageToken"]!.GetValue<string>()))).Json;

        first["accounts"]!.AsArray().Count.ShouldBe(20);
        first["accounts"]![0]!["type"]!.GetValue<string>().ShouldBe("PERSONAL");
        first["accounts"]![1]!["role"]!.GetValue<string>().ShouldBe("PRIMARY_OWNER");
        second["accounts"]!.AsArray().Count.ShouldBe(7);
        second["nextPageToken"].ShouldBeNull();
        (await Get("/v1/accounts?filter=type%3DPERSONAL")).Json["accounts"]!.AsArray().Count.ShouldBe(1);
        (await Get("/v1/accounts?filter=type%3DUSER_GROUP&pageToken=" + Uri.EscapeDataString(first["nextPageToken"]!.GetValue<string>()))).ShouldBe(400, "INVALID_ARGUMENT");
    }

    [Fact]
    public async Task Locations_need_a_read_mask_and_tell_only_what_it_names()
    {
        var path = $"/v1/{Business.DefaultAccount.Name}/locations";

        var missing = await Get(path);
        missing.ShouldBe(400, "INVALID_ARGUMENT");
        missing.Json["error"]!["details"]![0]!["fieldViolations"]![0]!["field"]!.GetValue<string>().ShouldBe("read_mask");
        (await Get(path + "?readMask=name,secrets")).ShouldBe(400, "INVALID_ARGUMENT");
        (await Get(path + "?readMask=name,title,storefront_address.regionCode")).Body.ShouldBe(
            $$$"""{"locations":[{"name":"{{{Business.DefaultLocation.Name}}}","title":"Shop","storefrontAddress":{"regionCode":"US"}}]}""");
    }

    [Fact]
    public async Task A_dash_means_every_account_that_can_be_reached()
    {
        Business.AddLocation("Theirs", Business.AddAccount("Other", owner: Business.AddUser("other@example.com")));
        Business.AddLocation("Second", Business.AddAccount("Mine too"), "B-2");

        var list = (await Get("/v1/accounts/-/locations?readMask=title&pageSize=100&orderBy=title%20desc")).Json["locations"]!.AsArray();

        list.Select(l => l!["title"]!.GetValue<string>()).ShouldBe(["Shop", "Second"]);
        (await Get("/v1/accounts/-/locations?readMask=title&filter=storeCode%3D%22B-2%22")).Json["totalSize"]!.GetValue<int>().ShouldBe(1);
    }

    [Fact]
    public async Task What_cannot_be_reached_is_not_found()
    {
        var theirs = Business.AddLocation("Theirs", Business.AddAccount("Other", owner: Business.AddUser("other@example.com")));

        (await Get($"/v1/{theirs.Name}?readMask=name")).Body.ShouldBe("""{"error":{"code":404,"message":"Requested entity was not found.","status":"NOT_FOUND"}}""");
        (await Get($"/v4/{theirs.LongName}/localPosts")).ShouldBe(404, "NOT_FOUND");
        (await Get($"/v4/{Business.Accounts[0].Name}/{Business.DefaultLocation.Name}/localPosts")).ShouldBe(404, "NOT_FOUND");
        theirs.Account.Members.Add(Business.DefaultUser.Email);
        (await Get($"/v4/{theirs.LongName}/localPosts")).Body.ShouldBe("{}");
    }

    [Fact]
    public async Task A_patch_changes_what_its_mask_names_and_clears_what_is_missing()
    {
        var path = "/v1/" + Business.DefaultLocation.Name;

        (await Patch(path, """{"title":"New"}""")).ShouldBe(400, "INVALID_ARGUMENT");
        (await Patch(path + "?updateMask=title&validateOnly=true", """{"title":"New"}""")).Status.ShouldBe(200);
        Business.DefaultLocation.Title.ShouldBe("Shop");
        (await Patch(path + "?updateMask=title,websiteUri", """{"title":"New"}""")).Status.ShouldBe(200);
        Business.DefaultLocation.Title.ShouldBe("New");
        Business.DefaultLocation.ToJson().ShouldNotContain("websiteUri");
        (await Patch(path + "?updateMask=phoneNumbers", """{"phoneNumbers":{"additionalPhones":["1"]}}""")).ShouldBe(400, "INVALID_ARGUMENT");
    }

    [Fact]
    public async Task A_location_takes_ten_edits_a_minute()
    {
        Business.Clock.Offset = TimeSpan.FromSeconds(60 - (TimeProvider.System.GetUtcNow().ToUnixTimeSeconds() % 60) + 1);
        Token = Business.IssueToken().AccessToken;
        var path = $"/v1/{Business.DefaultLocation.Name}?updateMask=title";
        for (var i = 0; i < 10; i++) (await Patch(path, """{"title":"T"}""")).Status.ShouldBe(200);

        (await Patch(path, """{"title":"T"}""")).ShouldBe(429, "RESOURCE_EXHAUSTED");
        Business.Clock.Advance(TimeSpan.FromMinutes(1));
        (await Patch(path, """{"title":"T"}""")).Status.ShouldBe(200);
    }

    [Fact]
    public async Task A_project_that_is_not_approved_has_a_quota_of_zero()
    {
        Business.Options.ProjectApproved = false;

        var answer = await Get("/v1/accounts");

        answer.Status.ShouldBe(429);
        answer.Body.ShouldBe("""{"error":{"code":429,"message":"Quota exceeded for quota metric 'Requests' and limit 'Requests per minute' of service 'mybusinessaccountmanagement.googleapis.com' for consumer 'project_number:764170205438'.","status":"RESOURCE_EXHAUSTED","details":[{"@type":"type.googleapis.com/google.rpc.ErrorInfo","reason":"RATE_LIMIT_EXCEEDED","domain":"googleapis.com","metadata":{"service":"mybusinessaccountmanagement.googleapis.com","quota_metric":"mybusinessaccountmanagement.googleapis.com/default_requests","quota_limit":"DefaultRequestsPerMinutePerProject","quota_location":"global","quota_limit_value":"0","quota_unit":"1/min/{project}","consumer":"projects/764170205438"}}]}}""");
    }

    [Fact]
    public async Task Each_service_has_a_switch_and_a_quota_of_its_own()
    {
        Business.Options.DisabledServices.Add("mybusinessaccountmanagement.googleapis.com");
        var disabled = await Get("/v1/accounts");
        disabled.ShouldBe(403, "PERMISSION_DENIED");
        disabled.Json["error"]!["details"]![0]!["reason"]!.GetValue<string>().ShouldBe("SERVICE_DISABLED");

        Business.Options.RequestsPerMinute = 0;
        (await Get(Location + "/localPosts")).ShouldBe(429, "RESOURCE_EXHAUSTED");
        Business.Options.EnforceRateLimits = false;
        (await Get(Location + "/localPosts")).Status.ShouldBe(200);
        Business.QuotaUsed("mybusinessaccountmanagement.googleapis.com").ShouldBe(0);
    }

    [Fact]
    public async Task Credentials_are_checked_before_anything_else()
    {
        (await Get("/v1/accounts", "nonsense")).ShouldBe(401, "UNAUTHENTICATED");
        (await Anonymous(HttpMethod.Get, "/v1/accounts?key=" + Business.ApiKey)).ShouldBe(401, "UNAUTHENTICATED");
        var answer = await Get("/v1/accounts", Business.IssueToken(scopes: ["openid"]).AccessToken);
        answer.ShouldBe(403, "PERMISSION_DENIED");
        answer.Json["error"]!["details"]![0]!["reason"]!.GetValue<string>().ShouldBe("ACCESS_TOKEN_SCOPE_INSUFFICIENT");
        var old = Business.IssueToken(scopes: ["https://www.googleapis.com/auth/plus.business.manage"]).AccessToken;
        (await Get(Location + "/localPosts", old)).Status.ShouldBe(200);
        (await Get("/v1/accounts", old)).Status.ShouldBe(403);
    }

    [Fact]
    public async Task A_location_tells_whether_it_speaks_for_itself()
    {
        var path = $"/v1/{Business.DefaultLocation.Name}/VoiceOfMerchantState";
        (await Get(path)).Body.ShouldBe("""{"hasVoiceOfMerchant":true,"hasBusinessAuthority":true}""");

        Business.DefaultLocation.HasVoiceOfMerchant = false;
        (await Get(path)).Body.ShouldBe("""{"hasBusinessAuthority":true,"waitForVoiceOfMerchant":{}}""");
        (await Post(Location + "/localPosts", """{"topicType":"STANDARD","summary":"x"}""")).ShouldBe(400, "FAILED_PRECONDITION");
    }

    [Fact]
    public async Task An_account_has_one_notification_setting()
    {
        var path = $"/v1/{Business.DefaultAccount.Name}/notificationSetting";
        var body = $$"""{"name":"{{Business.DefaultAccount.Name}}/notificationSetting","pubsubTopic":"projects/my-project/topics/gbp","notificationTypes":["NEW_REVIEW","UPDATED_REVIEW"]}""";

        (await Patch(path + "?updateMask=pubsubTopic,notificationTypes", body)).Body.ShouldBe(body);
        (await Get(path)).Body.ShouldBe(body);
        (await Patch(path + "?updateMask=pubsubTopic", """{"pubsubTopic":"topic"}""")).ShouldBe(400, "INVALID_ARGUMENT");
        (await Patch(path + "?updateMask=notificationTypes", "{}")).Status.ShouldBe(200);
        Business.DefaultAccount.NotificationTypes.ShouldBeEmpty();
        Business.DefaultAccount.PubsubTopic.ShouldBe("projects/my-project/topics/gbp");
    }

    [Fact]
    public async Task The_retired_questions_are_gone() => (await Get($"/v1/{Business.DefaultLocation.Name}/questions")).Status.ShouldBe(404);
}
