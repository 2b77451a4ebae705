using System.Text.Json.Nodes;

namespace Social.Testing.Tests.Facebook;

public sealed class BatchTests : FacebookTestBase
{
    [Fact]
    public async Task Each_part_has_an_answer_of_its_own_in_order()
    {
        var other = Facebook.AddPage("Other");
        var answer = await Batch($$"""[{"method":"POST","relative_url":"{{Page.Id}}/feed","body":"message=Test%20status%20update"},{"method":"GET","relative_url":"{{other.Id}}/feed"},{"method":"GET","relative_url":"/v24.0/me?fields=name"}]""", "&include_headers=true");

        answer.Status.ShouldBe(200);
        var parts = answer.Json.AsArray();
        (parts[0]!["code"]!.GetValue<int>(), parts[0]!["body"]!.GetValue<string>()).ShouldBe((200, $$"""{"id":"{{Facebook.Posts.Single().Id}}"}"""));
        parts[0]!["headers"]!.ToJsonString().ShouldBe("""[{"name":"Content-Type","value":"text/javascript; charset=UTF-8"}]""");
        parts[1]!["code"]!.GetValue<int>().ShouldBe(400);
        JsonNode.Parse(parts[1]!["body"]!.GetValue<string>())!["error"]!["code"]!.GetValue<int>().ShouldBe(100);
        parts[2]!["body"]!.GetValue<string>().ShouldContain("Emulated Page");
        (await Batch("""[{"method":"GET","relative_url":"me"}]""", "&include_headers=false")).Json[0]!.AsObject().ContainsKey("headers").ShouldBeFalse();
    }

    [Fact]
    public async Task A_part_refers_to_an_earlier_one_whose_answer_is_left_out()
    {
        var answer = await Batch($$"""[{"method":"POST","name":"made","relative_url":"{{Page.Id}}/feed","body":"message=One"},{"method":"GET","relative_url":"{result=made:$.id}?fields=message"}]""");

        answer.Json[0].ShouldBeNull();
        answer.Json[1]!["body"]!.GetValue<string>().ShouldContain("\"One\"");
    }

    [Fact]
    public async Task A_part_whose_time_ran_out_is_null_whether_it_took_effect_or_not()
    {
        Facebook.Faults.Add(new EmulatorFault { Kind = EmulatorFaultKind.ResetBeforeRead, Method = "POST", PathPattern = "/v25.0/*/feed" });
        Facebook.Faults.Add(new EmulatorFault { Kind = EmulatorFaultKind.ResetAfterTaken, Method = "POST", PathPattern = "/v25.0/*/feed" });
        Facebook.Faults.Add(new EmulatorFault { Kind = EmulatorFaultKind.RateLimited, Method = "POST", PathPattern = "/v25.0/*/feed", Reason = "32" });

        var answer = await Batch($$"""[{{string.Join(',', Enumerable.Range(0, 3).Select(i => $$"""{"method":"POST","relative_url":"{{Page.Id}}/feed","body":"message=Post{{i}}"}"""))}}]""");

        (answer.Json[0], answer.Json[1]).ShouldBe((null, null));
        answer.Json[2]!["body"]!.GetValue<string>().ShouldContain("(#32) Page request limit reached");
        Facebook.Posts.Single().Message.ShouldBe("Post1");
    }

    [Fact]
    public async Task A_batch_that_is_malformed_is_refused_whole()
    {
        Refused(await Batch("[]"), 1);
        Refused(await Batch($"[{string.Join(',', Enumerable.Repeat("""{"method":"GET","relative_url":"me"}""", 51))}]"), 1);
        Refused(await Batch("{}"), 100);
        Refused(await Batch("""[{"method":"GET"}]"""), 100);
        Refused(await Batch("""[{"method":"GET","relative_url":"me","colour":"red"}]"""), 100);
        Refused(await Batch("""[{"method":"GET","relative_url":"{result=never:$.id}"}]"""), 100);
        Refused(await Send(HttpMethod.Post, "/v25.0/", Form("batch=[]"), null), 104);
        (await Batch("""[{"method":"GET","relative_url":"no/such/thing"}]""")).Json[0]!["code"]!.GetValue<int>().ShouldBe(400);
    }

    [Fact]
    public async Task A_part_may_have_a_token_of_its_own()
    {
        var user = Facebook.IssueUserToken().AccessToken;

        var answer = await Batch($$"""[{"method":"GET","relative_url":"me?fields=name&access_token={{user}}"},{"method":"GET","relative_url":"me?fields=name"}]""");

        answer.Json.AsArray().Select(p => JsonNode.Parse(p!["body"]!.GetValue<string>())!["name"]!.GetValue<string>()).ShouldBe(["Emulated User", "Emulated Page"]);
    }

    [Fact]
    public async Task A_photo_travels_beside_a_batch()
    {
        var parts = Parts("first", Videos.Jpeg(10, 10), ("access_token", Token), ("batch", $$"""[{"method":"POST","relative_url":"{{Page.Id}}/photos","body":"caption=x","attached_files":"first"}]"""));

        (await Send(HttpMethod.Post, "/v25.0/", parts, null)).Json[0]!["code"]!.GetValue<int>().ShouldBe(200);

        Facebook.Photos.Single().Caption.ShouldBe("x");
    }

    private Task<Answer> Batch(string batch, string more = "") => Send(HttpMethod.Post, "/v25.0/", Form($"access_token={Token}&batch={Uri.EscapeDataString(batch)}{more}"), null);
}
