namespace Social.Testing;

/// <summary>A file of a multipart body, kept aside for as long as the request lasts.</summary>
internal sealed record GraphFile(string Name, string? FileName, SegmentStore.Segment Segment)
{
    public Stream Open() => Segment.Open();

    /// <summary>Reads it into what stays: length, hash and head.</summary>
    public async Task<GraphMedia> ReadAsync(CancellationToken cancellationToken)
    {
        var stream = Open();
        await using (stream.ConfigureAwait(false)) return await GraphMedia.ReadAsync(stream, cancellationToken).ConfigureAwait(false);
    }
}
