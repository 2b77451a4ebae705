namespace Social;

/// <summary>Looks into media with the reader of its format.</summary>
internal static class MediaInspector
{
    public static async ValueTask<MediaInspection> InspectAsync(MediaSource source, CancellationToken cancellationToken)
    {
        MediaDescription description = await source.DescribeAsync(cancellationToken).ConfigureAwait(false);
        MediaInspection bare = new() { Description = description };
        MediaReader reader = new(source, description.Length);
        await using (reader.ConfigureAwait(false))
        {
            return description.SniffedType switch
            {
                "image/jpeg" => await JpegInspector.InspectAsync(reader, bare, cancellationToken).ConfigureAwait(false),
                "image/png" => await PngInspector.InspectAsync(reader, bare, cancellationToken).ConfigureAwait(false),
                "image/gif" => await GifInspector.InspectAsync(reader, bare, cancellationToken).ConfigureAwait(false),
                "image/webp" => await WebPInspector.InspectAsync(reader, bare, cancellationToken).ConfigureAwait(false),
                "image/bmp" => await BmpInspector.InspectAsync(reader, bare, cancellationToken).ConfigureAwait(false),
                "image/tiff" => await TiffInspector.InspectAsync(reader, bare, cancellationToken).ConfigureAwait(false),
                "image/heic" or "image/heif" or "image/avif" => await HeifInspector.InspectAsync(reader, bare, cancellationToken).ConfigureAwait(false),
                "video/mp4" or "video/quicktime" or "video/x-m4v" or "video/3gpp" or "video/3gpp2" or "audio/mp4" =>
                    await new Mp4Inspector(reader).InspectAsync(bare, cancellationToken).ConfigureAwait(false),
                "video/webm" or "video/x-matroska" => await new MatroskaInspector(reader).InspectAsync(bare, cancellationToken).ConfigureAwait(false),
                _ => bare,
            };
        }
    }

    /// <summary>A duration of so many units, or null when there is none or none that makes sense.</summary>
    public static TimeSpan? Seconds(double seconds) =>
        seconds > 0 && seconds < TimeSpan.MaxValue.TotalSeconds / 2 ? TimeSpan.FromSeconds(seconds) : null;
}
