using Social.Testing;

namespace Social.Meta.Tests.Facebook;

/// <summary>Batches: many calls as one, each with an outcome of its own.</summary>
public sealed class FacebookBatchTests
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Each_part_has_its_own_outcome()
    {
        await using FacebookFixture facebook = await FacebookFixture.StartAsync();
        string post = facebook.Network.AddPost(facebook.Network.DefaultPage, "Old words").Id;

        IReadOnlyList<GraphBatchOutcome> outcomes = await facebook.Client.Batch.SendAsync(
            facebook.Account,
            [
                new GraphBatchRequest(HttpMethod.Get, $"{facebook.Account.Id}?fields=id,name"),
                new GraphBatchRequest(HttpMethod.Get, "99999999999?fields=id"),
                new GraphBatchRequest(HttpMethod.Post, post) { Form = [new("message", "New words & more")] },
            ],
            Cancel);

        outcomes[0].Body!.Value.GetProperty("name").GetString().ShouldBe(facebook.Network.DefaultPage.Name);
        (outcomes[0].Status, outcomes[0].Error).ShouldBe((200, null));
        outcomes[1].Body.ShouldBeNull();
        outcomes[1].Error.ShouldBeOfType<SocialApiException>().Code.ShouldBe(SocialErrorCode.NotFound);
        outcomes[2].Error.ShouldBeNull();
        facebook.Network.Posts.ShouldHaveSingleItem().Message.ShouldBe("New words & more");
        facebook.Network.Requests.Count.ShouldBe(1);
    }

    [Fact]
    public async Task The_secret_is_proved_once_for_the_whole_and_the_token_is_in_the_header()
    {
        await using FacebookFixture facebook = await FacebookFixture.StartAsync();
        facebook.Network.DefaultApp.RequiresProof = true;

        IReadOnlyList<GraphBatchOutcome> outcomes = await facebook.Client.Batch.SendAsync(facebook.Account, [new GraphBatchRequest(HttpMethod.Get, "me?fields=id")], Cancel);

        outcomes.ShouldHaveSingleItem().Error.ShouldBeNull();
        RecordedRequest request = facebook.Network.Requests.ShouldHaveSingleItem();
        request.Query.ShouldContain("appsecret_proof=" + AppSecretProof.Of(new Secret(facebook.PageToken), new Secret(facebook.Network.DefaultApp.AppSecret)));
        (request.Query + request.BodyText).ShouldNotContain(facebook.PageToken);
        request.BodyText.ShouldContain("include_headers=false");
    }

    [Theory]
    [InlineData(0)]
    [InlineData(51)]
    public async Task More_than_fifty_parts_or_none_are_refused_before_anything_is_sent(int count)
    {
        await using FacebookFixture facebook = await FacebookFixture.StartAsync();

        SocialValidationException error = await Should.ThrowAsync<SocialValidationException>(
            () => facebook.Client.Batch.SendAsync(facebook.Account, [.. Enumerable.Range(0, count).Select(_ => new GraphBatchRequest(HttpMethod.Get, "me"))], Cancel));

        (error.Problems[0].Limit, error.Problems[0].Actual).ShouldBe(("1 to 50", $"{count}"));
        facebook.Network.Requests.Count.ShouldBe(0);
    }

    [Fact]
    public async Task Fifty_parts_go_in_one_request()
    {
        await using FacebookFixture facebook = await FacebookFixture.StartAsync();

        IReadOnlyList<GraphBatchOutcome> outcomes = await facebook.Client.Batch.SendAsync(facebook.Account, [.. Enumerable.Range(0, 50).Select(_ => new GraphBatchRequest(HttpMethod.Get, "me?fields=id"))], Cancel);

        outcomes.Count.ShouldBe(50);
        outcomes.ShouldAllBe(o => o.Error == null && o.Body!.Value.GetProperty("id").GetString() == facebook.Account.Id);
        facebook.Network.Requests.Count.ShouldBe(1);
    }

    [Fact]
    public async Task A_part_that_Meta_did_not_come_to_may_be_tried_again()
    {
        await using FacebookFixture facebook = await FacebookFixture.StartAsync();
        facebook.Network.Faults.Add(new EmulatorFault { Kind = EmulatorFaultKind.Custom, StatusCode = 200, Body = """[{"code":200,"body":"{\"id\":\"1\"}"},null]"""u8.ToArray() });

        IReadOnlyList<GraphBatchOutcome> outcomes = await facebook.Client.Batch.SendAsync(facebook.Account, [new GraphBatchRequest(HttpMethod.Get, "me"), new GraphBatchRequest(HttpMethod.Get, "me")], Cancel);

        (outcomes[0].Status, outcomes[1].Status).ShouldBe((200, 0));
        SocialException lost = outcomes[1].Error.ShouldNotBeNull();
        (lost.IsTransient, lost.Remedy).ShouldBe((true, Remedy.Retry));
    }

    [Theory]
    [InlineData("\"\"")]
    [InlineData("null")]
    [InlineData("\"<html>\"")]
    public async Task A_part_that_is_no_JSON_hides_no_other(string body)
    {
        await using FacebookFixture facebook = await FacebookFixture.StartAsync();
        facebook.Network.Faults.Add(new EmulatorFault { Kind = EmulatorFaultKind.Custom, StatusCode = 200, Body = System.Text.Encoding.UTF8.GetBytes($$"""[{"code":200,"body":{{body}}},{"code":200,"body":"{\"id\":\"1\"}"},{"code":502,"body":{{body}}}]""") });

        IReadOnlyList<GraphBatchOutcome> outcomes = await facebook.Client.Batch.SendAsync(facebook.Account, [.. Enumerable.Range(0, 3).Select(_ => new GraphBatchRequest(HttpMethod.Get, "me"))], Cancel);

        (outcomes[0].Status, outcomes[0].Body, outcomes[0].Error!.Remedy).ShouldBe((200, null, Remedy.None));
        outcomes[1].Body!.Value.GetProperty("id").GetString().ShouldBe("1");
        (outcomes[2].Status, outcomes[2].Error!.IsTransient).ShouldBe((502, true));
    }

    [Fact]
    public async Task A_batch_that_is_refused_as_a_whole_is_an_error()
    {
        await using FacebookFixture facebook = await FacebookFixture.StartAsync();
        facebook.Network.ExpireToken(facebook.PageToken);
        facebook.Network.RevokeToken(facebook.UserToken);

        await Should.ThrowAsync<SocialAuthenticationException>(() => facebook.Client.Batch.SendAsync(facebook.Account, [new GraphBatchRequest(HttpMethod.Get, "me")], Cancel));
    }
}
