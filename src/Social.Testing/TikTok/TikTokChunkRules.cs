namespace Social.Testing;

/// <summary>How a file may be cut for FILE_UPLOAD.</summary>
internal static class TikTokChunkRules
{
    // TikTok does not say whether its MB is 10^6 or 2^20: a client is held to the smaller window, in which both agree.
    public const long MinChunk = 5 * 1024 * 1024;
    public const long MaxChunk = 64_000_000;
    private const long MaxVideo = 4L * 1024 * 1024 * 1024;
    private const int MaxCount = 1000;

    /// <summary>Reads and checks <c>video_size</c>, <c>chunk_size</c> and <c>total_chunk_count</c>.</summary>
    public static (long Size, long Chunk, int Count) Read(TikTokBody source)
    {
        var size = source.RequireNumber("video_size", 1, long.MaxValue);
        var chunk = source.RequireNumber("chunk_size", 1, long.MaxValue);
        var count = source.RequireNumber("total_chunk_count", 1, MaxCount);
        if (size > MaxVideo) throw TikTokProblems.Open(400, "invalid_file_upload", $"The video has {size} bytes; at most {MaxVideo} are allowed.");
        // The count is a floor: the last chunk takes what is left over.
        if (count != size / chunk) throw source.Refuse($"The total chunk count is invalid: {size} / {chunk} rounded down is {size / chunk}, not {count}.");
        if (chunk == size)
        {
            if (size > MaxChunk) throw source.Refuse("The chunk size is invalid: a video of more than 64 MB must be sent in several chunks.");
            return (size, chunk, 1);
        }

        if (size < MinChunk) throw source.Refuse("The chunk size is invalid: a video of less than 5 MB must be sent whole, with chunk_size equal to video_size.");
        if (chunk < MinChunk || chunk > MaxChunk) throw source.Refuse("The chunk size is invalid: it must be from 5 MB to 64 MB.");
        if (count == 1 && size > MaxChunk) throw source.Refuse("The total chunk count is invalid: a video of more than 64 MB must be sent in several chunks.");
        return (size, chunk, (int)count);
    }
}
