using System.Security.Cryptography;
using System.Text;
using Social.Testing;

namespace Social.Meta.Tests.WhatsApp.Media;

/// <summary>Media up and down.</summary>
public sealed class MediaTests
{
    private static readonly byte[] Bytes = RandomNumberGenerator.GetBytes(400_000);

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task An_upload_is_the_form_of_the_documentation_and_arrives_whole()
    {
        await using WhatsAppFixture fixture = await WhatsAppFixture.StartAsync();
        byte[] film = [0, 0, 0, 24, .. "ftypmp42"u8, 0, 0, 0, 0, .. "mp42isom"u8, .. Bytes];

        UploadedMedia media = await fixture.Client.Media.UploadAsync(fixture.Account, MediaSource.FromBytes(film, "b.mp4"), cancellationToken: Cancel);

        EmulatedWhatsAppMedia kept = fixture.Network.Media.ShouldHaveSingleItem();
        media.Id.ShouldBe(kept.Id);
        media.Kind.ShouldBe(MediaKind.Video);
        media.ExpiresAt.ShouldNotBeNull();
        kept.MimeType.ShouldBe("video/mp4");
        kept.Sha256.ShouldBe(Convert.ToHexStringLower(SHA256.HashData(film)));
        string head = fixture.Network.Requests.Single().BodyText;
        head.ShouldContain("name=\"messaging_product\"\r\n\r\nwhatsapp");
        head.ShouldContain("name=\"type\"\r\n\r\nvideo/mp4");
        head.ShouldContain("name=\"file\"; filename=\"b.mp4\"\r\nContent-Type: video/mp4");
    }

    [Theory]
    [InlineData(EmulatorFaultKind.ServerErrorBefore)]
    [InlineData(EmulatorFaultKind.ServerErrorAfter)]
    [InlineData(EmulatorFaultKind.ResetBeforeRead)]
    [InlineData(EmulatorFaultKind.ResetAfterTaken)]
    public async Task An_upload_that_fails_begins_anew(EmulatorFaultKind kind)
    {
        await using WhatsAppFixture fixture = await WhatsAppFixture.StartAsync();
        fixture.Network.Faults.Add(new EmulatorFault { Kind = kind, PathPattern = "/*/*/media" });

        List<UploadProgress> told = [];
        byte[] film = [0, 0, 0, 24, .. "ftypmp42"u8, 0, 0, 0, 0, .. "mp42isom"u8, .. Bytes];

        UploadedMedia media = await fixture.Client.Media.UploadAsync(
            fixture.Account, MediaSource.FromBytes(film, "b.mp4"), new UploadOptions { Progress = new Told(told) }, Cancel);

        fixture.Network.Media.ShouldContain(m => m.Id == media.Id);
        told.ShouldAllBe(p => p.BytesSent <= p.TotalBytes);
        told[^1].BytesSent.ShouldBe(told[^1].TotalBytes);
    }

    private sealed class Told(List<UploadProgress> list) : IProgress<UploadProgress>
    {
        public void Report(UploadProgress value)
        {
            lock (list) list.Add(value);
        }
    }

    [Fact]
    public async Task A_download_streams_the_bytes_with_the_token_and_checks_them()
    {
        await using WhatsAppFixture fixture = await WhatsAppFixture.StartAsync(o => o.MaxResponseBytes = 10_000);
        EmulatedWhatsAppMedia theirs = fixture.Network.AddMedia(Bytes, "image/jpeg");
        using MemoryStream kept = new();

        WhatsAppMediaInfo info = await fixture.Client.Media.DownloadAsync(fixture.Account, theirs.Id, kept, cancellationToken: Cancel);

        kept.ToArray().ShouldBe(Bytes);
        info.Length.ShouldBe(Bytes.Length);
        info.ContentType.ShouldBe("image/jpeg");
        info.Sha256.ShouldBe(theirs.Sha256);
        RecordedRequest file = fixture.Network.Requests.Last();
        file.Path.ShouldBe("/whatsapp_business/attachments/");
        file.Query.ShouldNotContain("appsecret_proof");
        file.Headers["Authorization"].ShouldBe("Bearer " + fixture.Token);
    }

    [Fact]
    public async Task An_address_that_expired_is_asked_for_again()
    {
        await using WhatsAppFixture fixture = await WhatsAppFixture.StartAsync();
        EmulatedWhatsAppMedia theirs = fixture.Network.AddMedia(Bytes, "image/jpeg");
        fixture.Network.Faults.Add(new EmulatorFault { Kind = EmulatorFaultKind.Custom, StatusCode = 404, PathPattern = "/whatsapp_business/**" });
        using MemoryStream kept = new();

        await fixture.Client.Media.DownloadAsync(fixture.Account, theirs.Id, kept, cancellationToken: Cancel);

        kept.Length.ShouldBe(Bytes.Length);
        fixture.Network.Requests.Count.ShouldBe(4);
    }

    [Fact]
    public async Task A_body_that_breaks_off_is_had_again_and_other_bytes_are_told()
    {
        await using WhatsAppFixture fixture = await WhatsAppFixture.StartAsync();
        EmulatedWhatsAppMedia theirs = fixture.Network.AddMedia(Bytes, "image/jpeg");
        fixture.Network.Faults.Add(new EmulatorFault { Kind = EmulatorFaultKind.TornBody, PathPattern = "/whatsapp_business/**" });
        using MemoryStream kept = new();

        await fixture.Client.Media.DownloadAsync(fixture.Account, theirs.Id, kept, cancellationToken: Cancel);
        fixture.Network.Faults.Add(new EmulatorFault { Kind = EmulatorFaultKind.Custom, Body = "other"u8.ToArray(), PathPattern = "/whatsapp_business/**" });
        using MemoryStream other = new();
        SocialMediaException error = await Should.ThrowAsync<SocialMediaException>(() => fixture.Client.Media.DownloadAsync(fixture.Account, theirs.Id, other, cancellationToken: Cancel));

        kept.ToArray().ShouldBe(Bytes);
        error.Remedy.ShouldBe(Remedy.Retry);
    }

    [Theory]
    [InlineData("https://evil.example/file")]
    [InlineData("nonsense")]
    public async Task The_token_goes_to_no_other_host(string url)
    {
        await using WhatsAppFixture fixture = await WhatsAppFixture.StartAsync();
        fixture.Network.Faults.Add(new EmulatorFault { Kind = EmulatorFaultKind.Custom, Body = Encoding.UTF8.GetBytes($$"""{"messaging_product":"whatsapp","url":"{{url}}","mime_type":"image/jpeg","sha256":"x","file_size":303833,"id":"1"}""") });
        using MemoryStream kept = new();

        SocialApiException error = await Should.ThrowAsync<SocialApiException>(() => fixture.Client.Media.DownloadAsync(fixture.Account, "1", kept, cancellationToken: Cancel));

        error.Code.ShouldBe(SocialErrorCode.ConfigurationInvalid);
        fixture.Network.Requests.Count.ShouldBe(1);
    }

    [Fact]
    public async Task Deleted_media_is_not_found()
    {
        await using WhatsAppFixture fixture = await WhatsAppFixture.StartAsync();
        EmulatedWhatsAppMedia theirs = fixture.Network.AddMedia([1], "image/jpeg");

        await fixture.Client.Media.DeleteAsync(fixture.Account, theirs.Id, Cancel);
        SocialApiException error = await Should.ThrowAsync<SocialApiException>(() => fixture.Client.Media.GetAsync(fixture.Account, theirs.Id, Cancel));

        error.Code.ShouldBe(SocialErrorCode.NotFound);
        fixture.Network.Media.ShouldBeEmpty();
    }

    [Theory]
    [InlineData("image/gif", "GIF89a")]
    [InlineData("application/zip", "zip")]
    public async Task What_WhatsApp_does_not_take_is_not_uploaded(string type, string bytes)
    {
        await using WhatsAppFixture fixture = await WhatsAppFixture.StartAsync();

        SocialValidationException error = await Should.ThrowAsync<SocialValidationException>(() => fixture.Client.Media.UploadAsync(fixture.Account, MediaSource.FromBytes(Encoding.ASCII.GetBytes(bytes), contentType: type), cancellationToken: Cancel));

        error.Problems.ShouldHaveSingleItem().Code.ShouldBe(SocialErrorCode.InvalidMedia);
        fixture.Network.Requests.ShouldBeEmpty();
    }
}
