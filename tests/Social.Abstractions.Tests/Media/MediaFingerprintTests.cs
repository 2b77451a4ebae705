namespace Social.Media;

public sealed class MediaFingerprintTests
{
    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(65_536)]
    [InlineData(262_144)]
    [InlineData(262_145)]
    [InlineData(5_000_000)]
    public async Task The_same_bytes_have_the_same_fingerprint_whether_they_can_be_sought_or_not(int length)
    {
        byte[] bytes = Bytes(length);

        string first = await MediaFingerprint.ComputeAsync(MediaSource.FromBytes(bytes));
        string second = await MediaFingerprint.ComputeAsync(MediaSource.FromStream(_ => new(new ForwardOnlyStream(bytes)), length));

        first.ShouldBe(second);
        first.Length.ShouldBe(64);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(65_535)]
    [InlineData(65_536)]
    [InlineData(4_999_999)]
    [InlineData(4_934_464)]
    public async Task A_changed_sample_changes_the_fingerprint(int at)
    {
        byte[] bytes = Bytes(5_000_000);
        byte[] other = [.. bytes];
        other[at] ^= 1;

        (await MediaFingerprint.ComputeAsync(MediaSource.FromBytes(other))).ShouldNotBe(await MediaFingerprint.ComputeAsync(MediaSource.FromBytes(bytes)));
    }

    [Fact]
    public async Task Another_length_changes_the_fingerprint() =>
        (await MediaFingerprint.ComputeAsync(MediaSource.FromBytes(new byte[1000]))).ShouldNotBe(await MediaFingerprint.ComputeAsync(MediaSource.FromBytes(new byte[1001])));

    [Fact]
    public async Task Media_shorter_than_declared_is_refused()
    {
        MediaSource source = MediaSource.FromStream(_ => new(new ForwardOnlyStream(new byte[100])), length: 1000, fileName: "short.mp4");

        SocialMediaException error = await Should.ThrowAsync<SocialMediaException>(async () => await MediaFingerprint.ComputeAsync(source));
        error.Code.ShouldBe(SocialErrorCode.InvalidMedia);
        error.Message.ShouldContain("short.mp4");
    }

    private static byte[] Bytes(int length)
    {
        byte[] bytes = new byte[length];
        new Random(3).NextBytes(bytes);
        return bytes;
    }
}
