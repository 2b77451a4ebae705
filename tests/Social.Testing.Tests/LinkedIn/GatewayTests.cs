using System.Net.Http.Headers;
using System.Text;

namespace Social.Testing.Tests.LinkedIn;

public sealed class GatewayTests : LinkedInTestBase
{
    private const string Acls = "/rest/organizationAcls?q=roleAssignee";

    [Fact]
    public async Task A_missing_version_is_400()
    {
        Version = null;

        var answer = await Get(Acls);

        answer.Status.ShouldBe(400);
        answer.Json["code"]!.GetValue<string>().ShouldBe("VERSION_MISSING");
    }

    [Theory]
    [InlineData("202508")]
    [InlineData("202512")]
    [InlineData("209901")]
    [InlineData("latest")]
    public async Task Example_12_a_version_that_is_not_active_is_426_and_no_matter_of_tokens(string version)
    {
        Version = version;
        Token = "bad";

        var answer = await Get(Acls);

        answer.Status.ShouldBe(426);
        answer.Body.ShouldBe($$"""{"status":426,"code":"NONEXISTENT_VERSION","message":"Requested version {{version}} is not active"}""");
    }

    [Theory]
    [InlineData(null)]
    [InlineData("1.0.0")]
    [InlineData("2")]
    public async Task The_protocol_must_be_2(string? protocol)
    {
        Protocol = protocol;

        (await Get(Acls)).Status.ShouldBe(400);
    }

    [Fact]
    public async Task Example_12_a_bad_token_is_401_with_LinkedIns_code()
    {
        var answer = await Get(Acls, token: "bad");

        answer.Status.ShouldBe(401);
        answer.Body.ShouldBe("""{"status":401,"serviceErrorCode":65600,"code":"INVALID_ACCESS_TOKEN","message":"Invalid access token"}""");
        (await Get(Acls, token: " ")).Json["code"]!.GetValue<string>().ShouldBe("EMPTY_ACCESS_TOKEN");
    }

    [Theory]
    [InlineData("/rest/posts?q=author&author=urn:li:organization:5515715")]
    [InlineData("/rest/posts?q=author&author=urn%3Ali%3Aorganization%3A5515715&count=1+")]
    [InlineData("/rest/posts?q=author&author=urn%3Ali%3Aorganization%3A5515715&count")]
    [InlineData("/rest/posts?q=author&q=author&author=urn%3Ali%3Aorganization%3A5515715")]
    [InlineData("/rest/posts?ids=List%28urn%253Ali%253Ashare%253A1%29")]
    [InlineData("/rest/posts?ids=List(urn%3Ali%3Ashare%3A1")]
    [InlineData("/rest/posts?ids=List(urn:li:share:1)")]
    [InlineData("/rest/posts?ids=urn%3Ali%3Ashare%3A1")]
    [InlineData("/rest/posts?ids=List(%FF)")]
    [InlineData("/rest/posts/urn:li:share:1")]
    [InlineData("/rest/reactions/(entity%3Aurn%3Ali%3Ashare%3A1)?q=entity")]
    [InlineData("/rest/posts?q=author&author=urn%3Ali%3Aorganization%3A5515715&count=101")]
    [InlineData("/rest/posts?q=writer&author=urn%3Ali%3Aorganization%3A5515715")]
    public async Task What_is_not_encoded_as_Rest_li_says_is_refused(string path)
    {
        var answer = await Get(path);

        answer.Status.ShouldBe(400, answer.Body);
        answer.Json["code"]!.GetValue<string>().ShouldBe("ILLEGAL_ARGUMENT");
    }

    [Fact]
    public async Task An_unknown_query_parameter_is_not_allowed()
    {
        var answer = await Get(Acls + "&surprise=1");

        answer.Status.ShouldBe(400);
        answer.Json["code"]!.GetValue<string>().ShouldBe("QUERY_PARAM_NOT_ALLOWED");
        (await Post("/rest/posts?dryRun=true", Body("x"))).Status.ShouldBe(400);
    }

    [Fact]
    public async Task An_empty_list_is_no_error()
    {
        (await Get("/rest/posts?ids=List()")).Body.ShouldBe("""{"results":{},"statuses":{},"errors":{}}""");
    }

    [Fact]
    public async Task Fields_are_projected_and_written_raw()
    {
        var path = "/rest/posts/" + Enc(await Create("x")) + "?fields=id,author";

        (await Get(path)).Json.AsObject().Select(p => p.Key).ShouldBe(["author", "id"]);
    }

    [Theory]
    [InlineData("FINDER", 200)]
    [InlineData("finder", 200)]
    [InlineData("GET_ALL", 400)]
    [InlineData("CREATE", 400)]
    [InlineData("NONSENSE", 400)]
    public async Task The_method_header_must_agree_with_the_request(string method, int status) => (await Get(Acls, method)).Status.ShouldBe(status);

    [Fact]
    public async Task A_long_query_goes_through_a_tunnel()
    {
        var urn = await Create("x");
        var query = $"ids=List({string.Join(',', Enumerable.Repeat(Enc(urn), 150))})";
        (await Get("/rest/posts?" + query)).Status.ShouldBe(414);

        var answer = await Tunnel("/rest/posts", FormContent(query), "GET", "BATCH_GET");

        answer.Status.ShouldBe(200, answer.Body);
        answer.Json["statuses"]![Enc(urn)]!.GetValue<int>().ShouldBe(200);
        (await Tunnel("/rest/organizationAcls", FormContent("q=roleAssignee"), "GET", "FINDER")).Status.ShouldBe(200);
    }

    [Fact]
    public async Task A_tunnel_with_an_entity_has_two_parts()
    {
        var urn = await Create("x");
        var post = LinkedIn.Posts[0];
        using var content = new MultipartContent("mixed");
        content.Add(FormContent($"actor={Enc(Organization.Urn)}"));
        content.Add(Json($$$"""{"root":"{{{urn}}}","reactionType":"LIKE"}"""));

        (await Tunnel("/rest/reactions", content, "POST", "CREATE")).Status.ShouldBe(201);

        post.Reactions.ShouldHaveSingleItem().Actor.ShouldBe(Organization.Urn);
    }

    [Fact]
    public async Task A_tunnel_must_be_built_right()
    {
        (await Tunnel("/rest/posts", Json("{}"), "GET", "BATCH_GET")).Status.ShouldBe(400);
        (await Tunnel("/rest/posts?ids=List()", FormContent("ids=List()"), "GET", "BATCH_GET")).Status.ShouldBe(400);
        (await Tunnel("/rest/posts", FormContent("ids=List()"), "PATCH", null)).Status.ShouldBe(400);
    }

    [Fact]
    public async Task What_is_not_there_is_404_in_LinkedIns_shape()
    {
        var answer = await Get("/rest/nothing");

        answer.Status.ShouldBe(404);
        answer.Json["status"]!.GetValue<int>().ShouldBe(404);
        LinkedIn.Requests.Unmatched.ShouldHaveSingleItem().Path.ShouldBe("/rest/nothing");
    }

    [Fact]
    public async Task A_body_that_is_not_declared_as_json_is_refused()
    {
        (await Send(HttpMethod.Post, "/rest/posts", new StringContent(Body("x")))).Status.ShouldBe(415);
        (await Post("/rest/posts", "{")).Status.ShouldBe(400);
    }

    private Task<Answer> Tunnel(string path, HttpContent content, string verb, string? method) =>
        Send(HttpMethod.Post, path, content, method, null, ("X-HTTP-Method-Override", verb));

    private static StringContent FormContent(string query) => new(query, Encoding.UTF8, new MediaTypeHeaderValue("application/x-www-form-urlencoded"));
}
