namespace Social.Google.Tests.Publishing;

/// <summary>Answers that Google really gave, byte for byte.</summary>
public sealed class RecordedAnswerTests
{
    [Fact]
    public async Task A_live_post_is_read()
    {
        await using GoogleBusinessFixture fixture = await GoogleBusinessFixture.StartAsync();
        fixture.Network.Answer("GET", fixture.Path + "/localPosts/5960109214985150895", """{"name":"accounts/109521985373058355621/locations/12101883566920497897/localPosts/5960109214985150895","languageCode":"sv","summary":"Hej","state":"LIVE","updateTime":"2024-10-28T14:31:55.603421Z","createTime":"2024-10-28T14:31:55.603421Z","searchUrl":"https://local.google.com/place?id=9265023520374253951&use=posts&lpsid=CIHM0ogKEICAgIDX8fag8AE","topicType":"STANDARD"}""");

        LocalPost post = (await fixture.Google.Posts.GetAsync(fixture.Account, "5960109214985150895", Cancel))!;

        (post.Id, post.Language, post.State, post.Topic).ShouldBe(("5960109214985150895", "sv", LocalPostState.Live, LocalPostTopic.Standard));
        post.CreateTime.ShouldBe(new DateTimeOffset(2024, 10, 28, 14, 31, 55, TimeSpan.Zero).AddTicks(6034210));
        post.SearchUrl!.Query.ShouldContain("lpsid=CIHM0ogKEICAgIDX8fag8AE");
    }

    [Fact]
    public async Task A_post_without_topic_is_refused_by_field()
    {
        await using GoogleBusinessFixture fixture = await GoogleBusinessFixture.StartAsync();
        fixture.Network.Answer("POST", fixture.Path + "/localPosts", """{"error":{"code":400,"message":"Request contains an invalid argument.","status":"INVALID_ARGUMENT","details":[{"@type":"type.googleapis.com/google.mybusiness.v4.ValidationError","errorDetails":[{"code":2,"field":"topic_type","message":"Topic type is required for post creation."}]}]}}""", 400);

        SocialValidationException error = await Should.ThrowAsync<SocialValidationException>(() => fixture.Google.Posts.CreateAsync(fixture.Account, new LocalPostRequest { Topic = default, Summary = "Hi" }, cancellationToken: Cancel));

        (error.Code, error.PlatformCode, error.PlatformSubcode).ShouldBe((SocialErrorCode.ContentInvalid, "INVALID_ARGUMENT", "2"));
        error.Message.ShouldContain("topic_type: Topic type is required for post creation.");
        error.IsOutcomeUnknown.ShouldBeFalse();
    }

    [Theory]
    [InlineData("""[{"code":10,"field":"media","message":"Media fetch response bytes too large (max: 26214400B).","value":"https://a.example.com/1.jpg"}]""", "invalid_media")]
    [InlineData("""[{"code":1000,"field":"media","message":"Fetching image failed.","value":"https://a.example.com/1.jpg"}]""", "media_unreachable")]
    [InlineData("""[{"code":3,"field":"media","message":"Video duration exceeds 30 seconds"}]""", "invalid_media")]
    [InlineData("""[{"code":4711,"field":"moon","message":"Wrong phase"}]""", "content_invalid")]
    public async Task Field_errors_of_media_are_told_apart(string details, string code)
    {
        await using GoogleBusinessFixture fixture = await GoogleBusinessFixture.StartAsync();
        fixture.Network.Answer("POST", fixture.Path + "/localPosts", $$$"""{"error":{"code":400,"message":"Request contains an invalid argument.","status":"INVALID_ARGUMENT","details":[{"@type":"type.googleapis.com/google.mybusiness.v4.ValidationError","errorDetails":{{{details}}}}]}}""", 400);

        SocialApiException error = await Should.ThrowAsync<SocialApiException>(() => fixture.Social.PublishAsync(new Post { Text = "x" }, fixture.Account, cancellationToken: Cancel));

        error.Code.Value.ShouldBe(code);
    }

    [Fact]
    public async Task Empty_lists_are_empty()
    {
        await using GoogleBusinessFixture fixture = await GoogleBusinessFixture.StartAsync();
        fixture.Network.Answer("GET", fixture.Path + "/localPosts", "{}");
        fixture.Network.Answer("GET", fixture.Path + "/reviews", "{}");
        fixture.Network.Answer("GET", fixture.Path + "/media", "{}");

        (await fixture.Google.Posts.List(fixture.Account).ToListAsync(Cancel)).ShouldBeEmpty();
        (await fixture.Google.Reviews.List(fixture.Account).ToListAsync(Cancel)).ShouldBeEmpty();
        (await fixture.Google.Media.List(fixture.Account).ToListAsync(Cancel)).ShouldBeEmpty();
    }

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;
}
