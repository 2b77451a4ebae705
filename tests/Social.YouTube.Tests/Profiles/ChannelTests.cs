using System.Text;
using Social.Testing;

namespace Social.YouTube.Tests.Profiles;

public sealed class ChannelTests
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task The_documented_channel_is_read()
    {
        // Worked example 14.6, with its counters as texts.
        await using YouTubeFixture fixture = await YouTubeFixture.StartAsync();
        fixture.Network.Faults.Add(new EmulatorFault
        {
            Kind = EmulatorFaultKind.Custom, StatusCode = 200, Method = "GET", PathPattern = "/youtube/v3/channels", ContentType = "application/json",
            Body = Encoding.UTF8.GetBytes("""
                {"kind":"youtube#channelListResponse","etag":"DovVRc4nTNzGShQkXoC7R2ab3JQ","pageInfo":{"totalResults":1,"resultsPerPage":5},
                 "items":[{"kind":"youtube#channel","etag":"Cxi25U626ZmPs7h8MsS4D8GzfV8","id":"UC_x5XG1OV2P6uZZ5FSM9Ttw",
                 "snippet":{"title":"Google Developers","description":"d","customUrl":"@googledevelopers","publishedAt":"2007-08-23T00:34:43Z","thumbnails":{"default":{"url":"https://yt3.ggpht.com/ytc/a","width":88,"height":88},"high":{"url":"https://yt3.ggpht.com/ytc/b","width":800,"height":800}},"country":"US"},
                 "statistics":{"viewCount":"235000000","subscriberCount":"2380000","hiddenSubscriberCount":false,"videoCount":5800}}]}
                """),
        });

        SocialProfile profile = await fixture.Client.Channels.GetProfileAsync(fixture.Account, Cancel);

        (profile.Id, profile.Handle, profile.DisplayName, profile.Location).ShouldBe(("UC_x5XG1OV2P6uZZ5FSM9Ttw", "googledevelopers", "Google Developers", "US"));
        profile.PictureUrl!.AbsoluteUri.ShouldBe("https://yt3.ggpht.com/ytc/b");
        profile.CreatedAt.ShouldBe(new DateTimeOffset(2007, 8, 23, 0, 34, 43, TimeSpan.Zero));
        (profile[MetricName.Followers], profile[MetricName.Views], profile[MetricName.Posts]).ShouldBe((2_380_000, 235_000_000, 5800));
    }

    [Fact]
    public async Task Hidden_subscribers_are_not_zero()
    {
        await using YouTubeFixture fixture = await YouTubeFixture.StartAsync();
        fixture.Network.DefaultChannel.HidesSubscribers = true;

        SocialProfile profile = await fixture.Client.Channels.GetProfileAsync(fixture.Account, Cancel);

        MetricValue followers = profile.Counters.Single(c => c.Name == MetricName.Followers);
        (followers.Value, followers.Availability).ShouldBe((null, MetricAvailability.Unavailable));
    }

    [Fact]
    public async Task A_grant_whose_channel_is_gone_says_so()
    {
        await using YouTubeFixture fixture = await YouTubeFixture.StartAsync();
        fixture.Network.Faults.Add(new EmulatorFault
        {
            Kind = EmulatorFaultKind.Custom, StatusCode = 200, Method = "GET", ContentType = "application/json", Body = """{"kind":"youtube#channelListResponse","pageInfo":{"totalResults":0}}"""u8.ToArray(),
        });

        SocialPermissionException error = await Should.ThrowAsync<SocialPermissionException>(() => fixture.Client.Channels.GetMineAsync(fixture.Account, cancellationToken: Cancel));

        (error.Code, error.Remedy).ShouldBe((SocialErrorCode.AccountRestricted, Remedy.Human));
    }

    [Fact]
    public async Task A_channels_texts_are_changed_one_part_at_a_time()
    {
        await using YouTubeFixture fixture = await YouTubeFixture.StartAsync();

        YouTubeChannel changed = await fixture.Client.Channels.UpdateAsync(fixture.Account, new YouTubeChannel { BrandingSettings = new ChannelBrandingSettings { Channel = new ChannelBranding { Description = "New words" } } }, Cancel);
        SocialValidationException both = await Should.ThrowAsync<SocialValidationException>(() => fixture.Client.Channels.UpdateAsync(fixture.Account, new YouTubeChannel(), Cancel));

        changed.BrandingSettings!.Channel!.Description.ShouldBe("New words");
        both.Problems.Single().Member.ShouldBe("Channel");
    }

    [Fact]
    public async Task Playlists_and_categories_are_targets()
    {
        await using YouTubeFixture fixture = await YouTubeFixture.StartAsync();
        PublishResult playlist = await fixture.Client.Playlists.CreateAsync(fixture.Account, new YouTubePlaylist { Snippet = new PlaylistSnippet { Title = "Films" } }, cancellationToken: Cancel);
        ITargetDirectory targets = (await fixture.Social.FindAsync<ITargetDirectory>(fixture.Account, Cancel))!;

        List<TargetOption> playlists = await ListAsync(targets.ListTargets(fixture.Account));
        List<TargetOption> categories = await ListAsync(targets.ListTargets(fixture.Account, "category", "US"));

        playlists.Select(t => (t.Kind, t.Id, t.Name)).ShouldBe([("playlist", playlist.Reference!.Id!, "Films")]);
        categories.ShouldContain(c => c.Id == "22" && c.Name == "People & Blogs");
        Should.Throw<SocialValidationException>(() => targets.ListTargets(fixture.Account, "subreddit"));
    }

    [Fact]
    public async Task A_search_finds_videos_whose_titles_are_read_as_written()
    {
        await using YouTubeFixture fixture = await YouTubeFixture.StartAsync();
        EmulatedVideo video = fixture.Network.AddVideo(title: "Tom & Jerry's day");
        ISearch search = (await fixture.Social.FindAsync<ISearch>(fixture.Account, Cancel))!;

        List<PublishedPost> found = await ListAsync(search.SearchPosts(fixture.Account, "Jerry"));
        SocialValidationException filters = Should.Throw<SocialValidationException>(() => fixture.Client.Search.Search(fixture.Account, new YouTubeSearchQuery { Type = "channel", EventType = "live" }));

        (found.ShouldHaveSingleItem().Reference.Id, found[0].Title).ShouldBe((video.Id, "Tom & Jerry's day"));
        filters.Problems.Single().Member.ShouldBe("EventType");
        fixture.Network.QuotaUsed("search").ShouldBe(1);
    }

    private static async Task<List<T>> ListAsync<T>(SocialPageable<T> pages)
    {
        List<T> all = [];
        await foreach (T item in pages.WithCancellation(Cancel))
        {
            all.Add(item);
        }

        return all;
    }
}
