namespace Social.Media;

/// <summary>One part of media.</summary>
/// <param name="Index">Its number, from 0.</param>
/// <param name="Offset">Its first byte.</param>
/// <param name="Length">Its size in bytes.</param>
public readonly record struct ChunkPart(int Index, long Offset, long Length)
{
    /// <summary>Gets the byte after its last.</summary>
    public long End => Offset + Length;
}
