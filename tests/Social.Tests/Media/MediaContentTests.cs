using System.Net.Http.Headers;
using Microsoft.AspNetCore.Http;

namespace Social.Media;

public sealed class MediaContentTests
{
    [Fact]
    public async Task A_range_arrives_exactly_with_its_length_and_again_when_it_is_sent_again()
    {
        byte[] bytes = Bytes(500_000);
        List<(long? Length, byte[] Body, string? Type)> received = [];
        await using MediaServer server = await MediaServer.StartAsync(async context =>
        {
            using MemoryStream body = new();
            await context.Request.Body.CopyToAsync(body);
            received.Add((context.Request.ContentLength, body.ToArray(), context.Request.ContentType));
        });
        int progress = 0;
        using HttpClient client = new(new SocketsHttpHandler());
        using MediaRangeContent content = new(new MediaRange(MediaSource.FromBytes(bytes), 1000, 300_000), "video/mp4", n => progress += n);
        content.Headers.ContentRange = new ContentRangeHeaderValue(1000, 300_999, 500_000);

        for (int i = 0; i < 2; i++)
        {
            using HttpResponseMessage response = await client.PutAsync(server.Address, content);
            response.EnsureSuccessStatusCode();
            progress.ShouldBe(300_000, "a replay takes back what it told");
            content.BytesWritten.ShouldBe(300_000);
        }

        received.Count.ShouldBe(2);
        foreach ((long? length, byte[] body, string? type) in received)
        {
            length.ShouldBe(300_000);
            body.ShouldBe(bytes[1000..301_000]);
            type.ShouldBe("video/mp4");
        }
    }

    [Fact]
    public async Task Media_shorter_than_promised_fails_clearly()
    {
        await using MediaServer server = await MediaServer.StartAsync(context => context.Request.Body.CopyToAsync(Stream.Null));
        using HttpClient client = new(new SocketsHttpHandler());
        MediaSource source = MediaSource.FromBytes(new byte[100], "short.mp4");
        using MediaRangeContent content = new(new MediaRange(source, 50, 100));

        SocialMediaException error = await Should.ThrowAsync<SocialMediaException>(() => client.PutAsync(server.Address, content));
        error.Message.ShouldContain("short.mp4");
        error.Message.ShouldContain("ended at byte 100");
    }

    [Fact]
    public void A_url_cannot_be_sent_unfetched() =>
        Should.Throw<ArgumentException>(() => new MediaRangeContent(new MediaRange(MediaSource.FromUrl("https://example.com/a.mp4"), 0, 1)));

    [Fact]
    public async Task A_form_is_read_by_another_implementation_with_odd_names_intact()
    {
        byte[] bytes = Bytes(200_000);
        List<string> received = [];
        byte[] file = [];
        await using MediaServer server = await MediaServer.StartAsync(async context =>
        {
            context.Request.ContentLength.ShouldNotBeNull();
            IFormCollection form = await context.Request.ReadFormAsync();
            received.AddRange(form.Select(f => $"{f.Key}={f.Value}"));
            IFormFile sent = form.Files.Single();
            received.Add($"{sent.Name}|{sent.FileName}|{sent.ContentType}|{sent.Length}");
            using MemoryStream copy = new();
            await sent.CopyToAsync(copy);
            file = copy.ToArray();
        });
        using HttpClient client = new(new SocketsHttpHandler());
        MultipartFile part = new() { Field = "media", FileName = "été \"1\"\r\nX: y.mp4", ContentType = "video/mp4", Range = new MediaRange(MediaSource.FromBytes(bytes), 100, 150_000) };
        using MultipartBodyContent content = new([new("segment_index", "3"), new("title", "naïve ☃")], part);

        for (int i = 0; i < 2; i++)
        {
            using HttpResponseMessage response = await client.PostAsync(server.Address, content);
            response.EnsureSuccessStatusCode();
        }

        received.Count.ShouldBe(6);
        received.Take(3).ShouldBe(["segment_index=3", "title=naïve ☃", "media|été %221%22%0D%0AX: y.mp4|video/mp4|150000"]);
        file.ShouldBe(bytes[100..150_100]);
    }

    private static byte[] Bytes(int length)
    {
        byte[] bytes = new byte[length];
        new Random(3).NextBytes(bytes);
        return bytes;
    }
}
