namespace Quickstart.Media;

/// <summary>The little of H.264 (ITU-T H.264, 7.3) that a video of raw macroblocks needs.</summary>
internal static class H264
{
    public const int Columns = SampleVideo.Width / 16;
    public const int Rows = (SampleVideo.Height + 15) / 16;
    public const int FrameLength = LengthPrefix + SliceHead + (Columns * Rows * MacroblockBytes) + (((Columns * Rows) - 1) * MacroblockHead) + 1;

    private const int LengthPrefix = 4;
    private const int SliceHead = 5;
    private const int MacroblockHead = 2;
    private const int LumaBytes = 16 * 16;
    private const int MacroblockBytes = LumaBytes + (2 * 8 * 8);
    private const uint RawMacroblock = 25; // mb_type I_PCM

    /// <summary>The sequence: baseline profile, level 4.1, every picture whole in itself, the lowest eight lines cut off.</summary>
    public static byte[] SequenceParameters() =>
    [
        0x67, 66, 0xC0, 41,
        .. new BitWriter()
            .Golomb(0, 0, 2, 0).Fixed(0, 1)
            .Golomb(Columns - 1, Rows - 1).Fixed(0b11, 2)
            .Fixed(1, 1).Golomb(0, 0, 0, ((Rows * 16) - SampleVideo.Height) / 2)
            .Fixed(0, 1).Stop(),
    ];

    /// <summary>The pictures: one slice each, CAVLC, nothing special.</summary>
    public static byte[] PictureParameters() => [0x68, .. new BitWriter().Golomb(0, 0).Fixed(0, 2).Golomb(0, 0, 0).Fixed(0, 3).Golomb(0, 0, 0).Fixed(0, 3).Stop()];

    /// <summary>Draws a frame with the length before it, as MP4 keeps it.</summary>
    /// <param name="number">The frame's number.</param>
    /// <param name="frame">Where it goes, <see cref="FrameLength"/> bytes.</param>
    public static void Draw(int number, Span<byte> frame)
    {
        System.Buffers.Binary.BinaryPrimitives.WriteInt32BigEndian(frame, FrameLength - LengthPrefix);
        frame[LengthPrefix] = 0x65; // a picture that needs no other
        byte[] head = new BitWriter().Golomb(0, 7, 0).Fixed(0, 4).Golomb((uint)number % 2).Fixed(0, 2).Golomb(0, RawMacroblock).Aligned();
        head.CopyTo(frame[(LengthPrefix + 1)..]);
        byte[] next = new BitWriter().Golomb(RawMacroblock).Aligned();
        Span<byte> rest = frame[(LengthPrefix + SliceHead)..];
        for (int i = 0; i < Columns * Rows; i++)
        {
            if (i > 0)
            {
                next.CopyTo(rest);
                rest = rest[MacroblockHead..];
            }

            // Diagonal stripes that wander. Values stay within 16 to 235, so that no two zeros meet and nothing needs escaping.
            (int row, int column) = Math.DivRem(i, Columns);
            rest[..LumaBytes].Fill((byte)(40 + ((column + row + number) % 12 * 15)));
            rest[LumaBytes..MacroblockBytes].Fill((byte)(96 + (64 * row / Rows)));
            rest = rest[MacroblockBytes..];
        }

        rest[0] = 0x80;
    }
}
