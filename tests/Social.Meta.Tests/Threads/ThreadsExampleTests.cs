using System.Text;
using System.Text.Json.Nodes;
using Social.Testing;

namespace Social.Meta.Tests.Threads;

/// <summary>Calls and answers as Meta documents them, word by word.</summary>
public sealed class ThreadsExampleTests
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_text_goes_without_the_shortcut_that_would_publish_at_once()
    {
        await using ThreadsFixture threads = await ThreadsFixture.StartAsync();

        PublishResult result = await threads.Social.PublishAsync(new Post { Text = "This is a test post." }, threads.Account, cancellationToken: Cancel);

        RecordedRequest made = threads.Network.Requests.Of("POST", "/v1.0/*/threads").ShouldHaveSingleItem();
        Form(made).ShouldBe([new("media_type", "TEXT"), new("text", "This is a test post.")]);
        made.Query.ShouldBeEmpty();
        made.Headers["Authorization"].ShouldBe("Bearer " + threads.Token);
        Form(threads.Network.Requests.Of("POST", "/v1.0/*/threads_publish").ShouldHaveSingleItem()).ShouldBe([new("creation_id", result.Reference!.Handle!)]);
    }

    [Fact]
    public async Task An_image_is_contained_looked_at_and_published()
    {
        await using ThreadsFixture threads = await ThreadsFixture.StartAsync();

        await threads.Social.PublishAsync(
            new Post { Text = "This is an image.", Media = [new MediaAttachment { Source = MediaSource.FromUrl("https://ex.com/a.jpg"), AltText = "An example image." }] }, threads.Account, cancellationToken: Cancel);

        Form(threads.Network.Requests.Of("POST", "/v1.0/*/threads").ShouldHaveSingleItem()).OrderBy(f => f.Key).ShouldBe(
            [new("alt_text", "An example image."), new("image_url", "https://ex.com/a.jpg"), new("media_type", "IMAGE"), new("text", "This is an image.")]);
        Uri.UnescapeDataString(threads.Network.Requests.Of("GET", "/v1.0/" + threads.Network.Containers[0].Id).ShouldHaveSingleItem().Query).ShouldContain("fields=id,status,error_message");
    }

    [Fact]
    public async Task A_carousel_is_its_items_and_one_around_them()
    {
        await using ThreadsFixture threads = await ThreadsFixture.StartAsync();

        await threads.Social.PublishAsync(
            new Post { Text = "This is a carousel.", Media = [MediaSource.FromUrl("https://ex.com/a.jpg"), MediaSource.FromUrl("https://ex.com/b.mp4")] }, threads.Account, cancellationToken: Cancel);

        IReadOnlyList<KeyValuePair<string, string>>[] made = [.. threads.Network.Requests.Of("POST", "/v1.0/*/threads").Select(Form)];
        made[0].ShouldBe([new("media_type", "IMAGE"), new("is_carousel_item", "true"), new("image_url", "https://ex.com/a.jpg")], ignoreOrder: true);
        made[1].ShouldBe([new("media_type", "VIDEO"), new("is_carousel_item", "true"), new("video_url", "https://ex.com/b.mp4")], ignoreOrder: true);
        string children = string.Join(',', threads.Network.Containers.Where(c => c.MediaType != "CAROUSEL").Select(c => c.Id));
        made[2].ShouldBe([new("media_type", "CAROUSEL"), new("text", "This is a carousel."), new("children", children)], ignoreOrder: true);
    }

    [Fact]
    public async Task Quotas_are_read_posts_and_replies_each_by_itself()
    {
        await using ThreadsFixture threads = await ThreadsFixture.StartAsync();
        Answer(threads, """
            {"data":[{"quota_usage":3,"config":{"quota_total":250,"quota_duration":86400},"reply_quota_usage":7,"reply_config":{"quota_total":1000,"quota_duration":86400},"delete_quota_usage":0,"delete_config":{"quota_total":100,"quota_duration":86400},"location_search_quota_usage":0,"location_search_config":{"quota_total":500,"quota_duration":86400}}]}
            """);
        IPublishingContextReader reader = (await threads.Social.FindAsync<IPublishingContextReader>(threads.Account, Cancel))!;

        ThreadsPublishingContext context = (ThreadsPublishingContext)await reader.ReadContextAsync(threads.Account, Cancel);

        (context.UsedPosts, context.MaxPosts, context.RemainingPosts).ShouldBe((3, 250, 247));
        (context.UsedReplies, context.MaxReplies, context.RemainingReplies).ShouldBe((7, 1000, 993));
        Uri.UnescapeDataString(threads.Network.Requests.ShouldHaveSingleItem().Query).ShouldContain("fields=quota_usage,config,reply_quota_usage,reply_config");
    }

    [Fact]
    public async Task Insights_of_a_profile_come_by_day_as_a_total_or_by_link()
    {
        await using ThreadsFixture threads = await ThreadsFixture.StartAsync();
        Answer(threads, """
            {"data":[{"name":"views","period":"day","values":[{"value":10,"end_time":"2024-07-12T08:00:00+0000"},{"value":20,"end_time":"2024-07-15T08:00:00+0000"}],"title":"views","description":"The number of times your profile was viewed.","id":"37602215421583/insights/views/day"},
            {"name":"likes","period":"day","title":"likes","description":"The number of likes on your posts.","total_value":{"value":0},"id":"37602215421583/insights/likes/day"},
            {"name":"clicks","period":"day","link_total_values":[{"value":11,"link_url":"https://ai.meta.com/blog/"}],"title":"clicks","description":"The number of times users clicked on a link.","id":"37602215421583/insights/clicks/day"}]}
            """);
        IAccountMetricsReader reader = await threads.Social.GetAsync<IAccountMetricsReader>(threads.Account, Cancel);

        AccountMetrics metrics = await reader.ReadAccountMetricsAsync(threads.Account, new MetricsQuery { Metrics = [MetricName.Views, MetricName.Likes, MetricName.LinkClicks] }, Cancel);

        metrics.Totals.Select(t => (t.NativeName, t.Value)).ShouldBe([("views", 30d), ("likes", 0d), ("clicks", 11d)]);
        MetricSeries views = metrics.Series.ShouldHaveSingleItem();
        views.Points.Select(p => (p.Start, p.Value)).ShouldBe([(new DateTimeOffset(2024, 7, 11, 8, 0, 0, TimeSpan.Zero), 10d), (new DateTimeOffset(2024, 7, 14, 8, 0, 0, TimeSpan.Zero), 20d)]);
        Uri.UnescapeDataString(threads.Network.Requests.ShouldHaveSingleItem().Query).ShouldContain("metric=views,likes,clicks");
    }

    [Fact]
    public async Task Followers_are_asked_for_without_a_time_and_the_rest_with_it()
    {
        await using ThreadsFixture threads = await ThreadsFixture.StartAsync();
        threads.Network.DefaultUser.Followers = 321;
        IAccountMetricsReader reader = await threads.Social.GetAsync<IAccountMetricsReader>(threads.Account, Cancel);

        AccountMetrics metrics = await reader.ReadAccountMetricsAsync(threads.Account, new MetricsQuery { Since = TimeProvider.System.GetUtcNow().AddDays(-7) }, Cancel);

        metrics.Totals.Single(t => t.Name == MetricName.Followers).Value.ShouldBe(321);
        metrics.Totals.ShouldAllBe(t => t.Availability == MetricAvailability.Exact);
        threads.Network.Requests.ShouldAllBe(r => r.StatusCode == 200);
        threads.Network.Requests.Count.ShouldBe(2);
    }

    [Fact]
    public async Task Replies_are_read_oldest_first_and_one_is_hidden()
    {
        await using ThreadsFixture threads = await ThreadsFixture.StartAsync();
        EmulatedThreadsPost post = threads.Network.AddPost(threads.Network.DefaultUser, "root");
        EmulatedThreadsPost reply = threads.Network.AddPost(threads.Network.AddUser("u"), "reply", replyTo: post);

        Comment told = (await threads.Client.Replies.ListComments(threads.Account, post.Id).ToListAsync(Cancel)).ShouldHaveSingleItem();
        await threads.Client.Replies.SetHiddenAsync(threads.Account, reply.Id, true, Cancel);
        Comment hidden = (await threads.Client.Replies.ListComments(threads.Account, post.Id).ToListAsync(Cancel)).ShouldHaveSingleItem();

        (told.Id, told.Text, told.AuthorHandle, told.IsHidden, hidden.IsHidden).ShouldBe((reply.Id, "reply", "u", false, true));
        threads.Network.Requests.Of("GET", "/v1.0/*/replies").ShouldAllBe(r => r.Query.Contains("reverse=false"));
        Form(threads.Network.Requests.Of("POST", $"/v1.0/{reply.Id}/manage_reply").ShouldHaveSingleItem()).ShouldBe([new("hide", "true")]);
    }

    [Fact]
    public async Task A_post_is_deleted()
    {
        await using ThreadsFixture threads = await ThreadsFixture.StartAsync();
        EmulatedThreadsPost post = threads.Network.AddPost(threads.Network.DefaultUser, "gone soon");

        await threads.Client.Posts.DeletePostAsync(threads.Account, post.Id, Cancel);

        threads.Network.Posts.ShouldBeEmpty();
        threads.Network.Requests.Of("DELETE", "/v1.0/" + post.Id).ShouldHaveSingleItem().StatusCode.ShouldBe(200);
    }

    [Fact]
    public async Task A_post_with_a_poll_is_read()
    {
        await using ThreadsFixture threads = await ThreadsFixture.StartAsync();
        Answer(threads, """
            {"id":"1","media_type":"TEXT_POST","text":"This is a test post","timestamp":"2024-09-12T23:17:39+0000","owner":{"id":"2"},"poll_attachment":{"option_a":"first","option_b":"second","option_a_votes_percentage":0.25,"option_b_votes_percentage":0.75,"expiration_timestamp":"2024-09-13T23:17:39+0000"}}
            """);

        PublishedPost post = (await threads.Client.Posts.GetPostAsync(threads.Account, "1", Cancel)).ShouldNotBeNull();

        (post.Text, post.AuthorId, post.CreatedAt).ShouldBe(("This is a test post", "2", new DateTimeOffset(2024, 9, 12, 23, 17, 39, TimeSpan.Zero)));
        post.Reference.Account.IsEmpty.ShouldBeTrue(); // somebody else's
    }

    [Fact]
    public async Task A_search_finds_posts_whose_type_is_spelled_the_other_way()
    {
        await using ThreadsFixture threads = await ThreadsFixture.StartAsync();
        Answer(threads, """
            {"data":[{"id":"1234567890","text":"first thread","media_type":"TEXT","permalink":"https://www.threads.net/@u/post/abcdefg","timestamp":"2023-10-17T05:42:03+0000","username":"u","has_replies":false,"is_quote_post":false,"is_reply":false}]}
            """);

        PublishedPost found = (await threads.Client.Posts.SearchPosts(threads.Account, "ThreadsAPI").ToListAsync(Cancel)).ShouldHaveSingleItem();

        (found.Text, found.AuthorHandle, found.Reference.Id, found.Media.Count).ShouldBe(("first thread", "u", "1234567890", 0));
        threads.Network.Requests.ShouldHaveSingleItem().Query.ShouldContain("q=ThreadsAPI");
    }

    private static IReadOnlyList<KeyValuePair<string, string>> Form(RecordedRequest request) => [.. request.BodyText.Split('&', StringSplitOptions.RemoveEmptyEntries)
        .Select(p => p.Split('=', 2)).Select(p => KeyValuePair.Create(Decode(p[0]), Decode(p[1])))];

    private static string Decode(string text) => Uri.UnescapeDataString(text.Replace('+', ' '));

    private static void Answer(ThreadsFixture threads, string body)
    {
        JsonNode.Parse(body).ShouldNotBeNull();
        threads.Network.Faults.Add(new EmulatorFault { Kind = EmulatorFaultKind.Custom, StatusCode = 200, ContentType = "application/json; charset=UTF-8", Body = Encoding.UTF8.GetBytes(body), Times = 1 });
    }
}
