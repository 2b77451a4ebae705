using Microsoft.Extensions.DependencyInjection;
using Social.Publishing;

namespace Social.Twitter.Tests.Publishing;

public sealed class PostSerializerTests
{
    [Fact]
    public async Task A_post_round_trips_with_its_options()
    {
        await using TwitterFixture fixture = await TwitterFixture.StartAsync();
        PostSerializer serializer = fixture.Services.GetRequiredService<PostSerializer>();
        Post post = new Post
        {
            Text = new PostText([TextSegment.Plain("Hi "), TextSegment.Mention("42", "Ann"), TextSegment.Plain("!")]),
            Media = [new MediaAttachment { Source = MediaSource.FromBytes(new byte[] { 1, 2 }, "a.png"), AltText = "two bytes" }, MediaSource.FromUrl("https://example.com/b.jpg")],
            Poll = new Poll { Options = ["a", "b"], Duration = TimeSpan.FromMinutes(90) },
            ReplyTo = "123",
            Tags = ["x"],
            Visibility = new Visibility("Odd-Spelling"),
        }.With(new TwitterPostOptions { Text = "for X", TaggedUserIds = ["7"], MadeWithAi = true });

        string json = serializer.Serialize(post);
        Post back = serializer.Deserialize(json);

        serializer.Serialize(back).ShouldBe(json);
        back.Text.ShouldBe(post.Text);
        back.Visibility!.Value.Value.ShouldBe("Odd-Spelling");
        back.OptionsOf<TwitterPostOptions>()!.TaggedUserIds.ShouldBe(["7"]);
        back.For(PlatformName.Twitter).Text!.ToString().ShouldBe("for X");
        back.Media[1].Source!.Url!.ToString().ShouldBe("https://example.com/b.jpg");
    }

    [Fact]
    public void Options_of_an_unknown_network_are_kept_raw()
    {
        PostSerializer serializer = new([]);
        string json = """{"text":"x","options":{"futurenet":{"mood":"calm"}}}""";

        Post post = serializer.Deserialize(json);

        post.Options.ShouldHaveSingleItem().Platform.Value.ShouldBe("futurenet");
        serializer.Serialize(post).ShouldBe(json);
    }

    [Fact]
    public void A_stream_cannot_be_written_down() =>
        Should.Throw<System.Text.Json.JsonException>(() => new PostSerializer([]).Serialize(new Post { Media = [MediaSource.FromStream(_ => new ValueTask<Stream>(new MemoryStream()))] }));
}
