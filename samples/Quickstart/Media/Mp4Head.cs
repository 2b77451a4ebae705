using System.Buffers.Binary;
using System.Text;

namespace Quickstart.Media;

/// <summary>The boxes before the frames (ISO 14496-12 and 14496-15): type, index, and the head of the frames' own box.</summary>
internal static class Mp4Head
{
    private const uint Duration = 1000 * SampleVideo.Frames / SampleVideo.FramesPerSecond; // in thousandths
    private const uint Track = 1;

    // No turn, no scaling: ones in 16.16 and 2.30.
    private static readonly uint[] Matrix = [0x10000, 0, 0, 0, 0x10000, 0, 0, 0, 0x40000000];

    public static byte[] Create()
    {
        byte[] type = Box("ftyp", [.. "isom"u8, .. Words(0x200), .. "isomavc1"u8]);
        int head = type.Length + Index(0).Length + 8; // the index is as long wherever it points to
        return [.. type, .. Index((uint)head), .. Words(8 + (uint)(SampleVideo.Frames * H264.FrameLength)), .. "mdat"u8];
    }

    private static byte[] Index(uint firstFrame) => Box("moov",
        Box("mvhd", Words([0, 0, 0, 1000, Duration, 0x10000, 0x01000000, 0, 0, .. Matrix, 0, 0, 0, 0, 0, 0, Track + 1])),
        Box("trak",
            Box("tkhd", Words([3, 0, 0, Track, 0, Duration, 0, 0, 0, 0, .. Matrix, SampleVideo.Width << 16, SampleVideo.Height << 16])),
            Box("mdia",
                Box("mdhd", Words(0, 0, 0, SampleVideo.FramesPerSecond, SampleVideo.Frames, 0x55C40000)), // no language
                Box("hdlr", [.. Words(0, 0), .. "vide"u8, .. Words(0, 0, 0), 0]),
                Box("minf",
                    Box("vmhd", Words(1, 0, 0)),
                    Box("dinf", Box("dref", Words(0, 1), Box("url ", Words(1)))), // within this file
                    Samples(firstFrame)))));

    private static byte[] Samples(uint firstFrame) => Box("stbl",
        Box("stsd", Words(0, 1), Codec()),
        Box("stts", Words(0, 1, SampleVideo.Frames, 1)),
        Box("stsc", Words(0, 1, 1, SampleVideo.Frames, 1)),
        Box("stsz", Words(0, H264.FrameLength, SampleVideo.Frames)),
        Box("stco", Words(0, 1, firstFrame)));

    private static byte[] Codec()
    {
        byte[] sequence = H264.SequenceParameters();
        byte[] picture = H264.PictureParameters();
        return Box("avc1",
            Words(0, 1, 0, 0, 0, 0, (SampleVideo.Width << 16) | SampleVideo.Height, 0x480000, 0x480000, 0, 0x10000, 0, 0, 0, 0, 0, 0, 0, 0x18),
            [0xFF, 0xFF],
            Box("avcC", [1, .. sequence.AsSpan(1, 3), 0xFF, 0xE1, 0, (byte)sequence.Length, .. sequence, 1, 0, (byte)picture.Length, .. picture]));
    }

    private static byte[] Box(string type, params ReadOnlySpan<byte[]> parts)
    {
        List<byte> box = [0, 0, 0, 0, .. Encoding.ASCII.GetBytes(type)];
        foreach (byte[] part in parts) box.AddRange(part);
        byte[] bytes = [.. box];
        BinaryPrimitives.WriteInt32BigEndian(bytes, bytes.Length);
        return bytes;
    }

    private static byte[] Words(params ReadOnlySpan<uint> words)
    {
        byte[] bytes = new byte[4 * words.Length];
        for (int i = 0; i < words.Length; i++) BinaryPrimitives.WriteUInt32BigEndian(bytes.AsSpan(4 * i), words[i]);
        return bytes;
    }
}
