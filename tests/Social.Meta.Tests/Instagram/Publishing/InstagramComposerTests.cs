using Microsoft.Extensions.DependencyInjection;
using Social.Publishing;

namespace Social.Meta.Tests.Instagram.Publishing;

/// <summary>What a post becomes on Instagram, field by field.</summary>
public sealed class InstagramComposerTests
{
    private static readonly MediaAttachment Photo = MediaSource.FromUrl("https://example.com/a.jpg");
    private static readonly MediaAttachment Video = MediaSource.FromUrl("https://example.com/b.mp4");

    [Fact]
    public void An_image_of_the_feed_has_no_type_and_carries_caption_place_people_and_alternative_text()
    {
        Post post = new Post { Text = "Hello", Link = "https://example.com/x", Tags = ["dotnet", "#csharp"], Media = [Photo with { AltText = "a cat" }] }.With(new InstagramPostOptions
        {
            LocationId = "7640348500", Collaborators = ["@alice", "bob"], UserTags = [new InstagramUserTag("@carol", 0.5, 0.8)], IsAiGenerated = true,
        });

        ContainerOutline outline = InstagramComposer.Compose(null, post);

        outline.Children.ShouldBeEmpty();
        Fields(outline.Root).ShouldBe(new Dictionary<string, string>
        {
            ["caption"] = "Hello https://example.com/x #dotnet #csharp",
            ["location_id"] = "7640348500",
            ["collaborators"] = """["alice","bob"]""",
            ["is_ai_generated"] = "true",
            ["alt_text"] = "a cat",
            ["user_tags"] = """[{"username":"carol","x":0.5,"y":0.8}]""",
        }, ignoreOrder: true);
        outline.Root.Media.ShouldHaveSingleItem().Field.ShouldBe("image_url");
        outline.Words.ShouldBe(["Hello https://example.com/x #dotnet #csharp", "a cat"], ignoreOrder: true);
    }

    [Theory]
    [InlineData(null, "true")]
    [InlineData("feed", "true")]
    [InlineData("reel", null)]
    public void A_single_video_is_a_reel_and_in_the_feed_when_it_was_meant_for_the_feed(string? placement, string? shared)
    {
        ContainerOutline outline = InstagramComposer.Compose(placement is null ? null : new Placement(placement), new Post { Media = [Video] });

        Fields(outline.Root).GetValueOrDefault("media_type").ShouldBe("REELS");
        Fields(outline.Root).GetValueOrDefault("share_to_feed").ShouldBe(shared);
    }

    [Fact]
    public void A_reel_has_cover_moment_sound_and_trial()
    {
        Post post = new Post { Media = [Video with { Cover = MediaSource.FromUrl("https://example.com/c.jpg") }] }.With(new InstagramPostOptions
        {
            SharesToFeed = false, ThumbnailAt = TimeSpan.FromSeconds(2.5), AudioName = "Our song", Trial = InstagramGraduation.Performance, Audio = new InstagramAudio("123", 0.8),
        });

        ContainerOutline outline = InstagramComposer.Compose(Placement.Reel, post);

        Fields(outline.Root).ShouldBe(new Dictionary<string, string>
        {
            ["media_type"] = "REELS", ["share_to_feed"] = "false", ["thumb_offset"] = "2500", ["audio_name"] = "Our song",
            ["trial_params"] = """{"graduation_strategy":"SS_PERFORMANCE"}""", ["audio_configuration"] = """{"audio_id":"123","audio_volume":0.8}""",
        }, ignoreOrder: true);
        outline.Root.Media.Select(m => (m.Field, m.Member, m.TakesBytes)).ShouldBe([("video_url", "Media[0]", true), ("cover_url", "Media[0].Cover", false)]);
    }

    [Fact]
    public void A_story_carries_its_medium_and_people_alone()
    {
        Post post = new Post { Text = "unseen", Tags = ["x"], Media = [Photo with { AltText = "unseen" }] }.With(new InstagramPostOptions { UserTags = [new InstagramUserTag("carol")] });

        ContainerOutline outline = InstagramComposer.Compose(Placement.Story, post);

        Fields(outline.Root).ShouldBe(new Dictionary<string, string> { ["media_type"] = "STORIES", ["user_tags"] = """[{"username":"carol"}]""" }, ignoreOrder: true);
        outline.Words.ShouldBeEmpty();
    }

    [Fact]
    public void A_carousel_has_the_caption_and_its_items_have_the_rest()
    {
        Post post = new Post { Text = "Fruit candies", Media = [Photo with { AltText = "red" }, Video, Photo] }.With(new InstagramPostOptions
        {
            Collaborators = ["alice"], UserTags = [new InstagramUserTag("bob", 0.1, 0.2) { MediaIndex = 2 }],
        });

        ContainerOutline outline = InstagramComposer.Compose(Placement.Feed, post);

        Fields(outline.Root).ShouldBe(new Dictionary<string, string> { ["media_type"] = "CAROUSEL", ["caption"] = "Fruit candies", ["collaborators"] = """["alice"]""" }, ignoreOrder: true);
        outline.Root.Media.ShouldBeEmpty();
        Fields(outline.Children[0]).ShouldBe(new Dictionary<string, string> { ["is_carousel_item"] = "true", ["alt_text"] = "red" }, ignoreOrder: true);
        Fields(outline.Children[1]).ShouldBe(new Dictionary<string, string> { ["is_carousel_item"] = "true", ["media_type"] = "VIDEO" }, ignoreOrder: true);
        Fields(outline.Children[2])["user_tags"].ShouldBe("""[{"username":"bob","x":0.1,"y":0.2}]""");
    }

    [Fact]
    public void What_only_Instagram_has_survives_being_written_down()
    {
        ServiceCollection services = new();
        services.AddSocial().AddInstagram();
        using ServiceProvider provider = services.BuildServiceProvider();
        PostSerializer serializer = provider.GetRequiredService<PostSerializer>();
        InstagramPostOptions options = new()
        {
            SharesToFeed = false, ThumbnailAt = TimeSpan.FromSeconds(2), Trial = InstagramGraduation.Manual, Audio = new InstagramAudio("1", 0.5), Collaborators = ["alice"],
            UserTags = [new InstagramUserTag("bob", 0.1, 0.2) { MediaIndex = 1 }], ProductTags = [new InstagramProductTag("9")], LocationId = "7", SponsorIds = ["3"], IsAiGenerated = true,
        };

        InstagramPostOptions read = serializer.Deserialize(serializer.Serialize(new Post { Text = "x" }.With(options))).OptionsOf<InstagramPostOptions>()!;

        (read.SharesToFeed, read.ThumbnailAt, read.Trial, read.Audio, read.LocationId, read.IsAiGenerated).ShouldBe((false, TimeSpan.FromSeconds(2), InstagramGraduation.Manual, new InstagramAudio("1", 0.5), "7", true));
        (read.Collaborators[0], read.UserTags[0], read.ProductTags[0], read.SponsorIds[0]).ShouldBe(("alice", options.UserTags[0], options.ProductTags[0], "3"));
    }

    [Fact]
    public void Tags_that_the_text_has_already_are_not_repeated() =>
        InstagramText.Caption(new Post { Text = "About #DotNet", Tags = ["dotnet", "news"] }).ShouldBe("About #DotNet #news");

    [Fact]
    public void A_mention_gets_its_sign() =>
        InstagramText.Caption(new Post { Text = new PostText([new TextSegment { Text = "Thanks " }, new TextSegment { Text = "alice", MentionId = "1" }]) }).ShouldBe("Thanks @alice");

    [Theory]
    [InlineData("#one #two #three", 3)]
    [InlineData("no #1 but #a1 and #été", 2)]
    [InlineData("https://example.com/#part is none, &#39; neither", 0)]
    public void Hashtags_are_counted_as_readers_see_them(string text, int count) => InstagramText.CountHashtags(text).ShouldBe(count);

    [Theory]
    [InlineData("@alice and @bob.c, me@example.com", 2)]
    [InlineData("@ alone", 0)]
    public void Mentions_are_counted_as_readers_see_them(string text, int count) => InstagramText.CountMentions(text).ShouldBe(count);

    private static Dictionary<string, string> Fields(ContainerRequest request) => request.Fields.ToDictionary(f => f.Key, f => f.Value);
}
