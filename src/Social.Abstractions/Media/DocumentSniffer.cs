using System.Buffers;
using System.Buffers.Binary;
using System.Text;

namespace Social;

/// <summary>Tells documents, captions, 3D models and web pages from their first bytes.</summary>
internal static class DocumentSniffer
{
    private static readonly SearchValues<byte> TimeBytes = SearchValues.Create("0123456789:,. "u8);

    public static MediaFormat? Sniff(ReadOnlySpan<byte> head)
    {
        // Readers accept the PDF mark anywhere in the first kilobyte.
        if (head[..Math.Min(head.Length, 1024)].IndexOf("%PDF-"u8) >= 0)
            return new("application/pdf", MediaKind.Document);

        if (head.StartsWith("PK\u0003\u0004"u8))
            return SniffZip(head);

        if (head.StartsWith((ReadOnlySpan<byte>)[0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1]))
            return new(MediaSniffer.Ole, MediaKind.Document);

        if (head.StartsWith("glTF"u8))
            return new("model/gltf-binary", default);

        return SniffText(head.StartsWith("\uFEFF"u8) ? head[3..] : head);
    }

    private static MediaFormat SniffZip(ReadOnlySpan<byte> head)
    {
        int at = 0;
        bool isFirst = true;
        while (at + 30 <= head.Length)
        {
            int nameLength = BinaryPrimitives.ReadUInt16LittleEndian(head[(at + 26)..]);
            ReadOnlySpan<byte> name = head.Slice(at + 30, Math.Min(nameLength, head.Length - at - 30));
            if (name.StartsWith("word/"u8))
                return new("application/vnd.openxmlformats-officedocument.wordprocessingml.document", MediaKind.Document);

            if (name.StartsWith("ppt/"u8))
                return new("application/vnd.openxmlformats-officedocument.presentationml.presentation", MediaKind.Document);

            if (name.StartsWith("xl/"u8))
                return new("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", MediaKind.Document);

            if (isFirst && (name.EndsWith(".usdc"u8) || name.EndsWith(".usda"u8) || name.EndsWith(".usd"u8)))
                return new("model/vnd.usdz+zip", default);

            isFirst = false;
            int next = head[(at + 4)..].IndexOf("PK\u0003\u0004"u8);
            if (next < 0)
                break;

            at += 4 + next;
        }

        return new(MediaSniffer.Zip, default);
    }

    private static MediaFormat? SniffText(ReadOnlySpan<byte> text)
    {
        if (text.StartsWith("WEBVTT"u8) && (text.Length == 6 || text[6] is (byte)' ' or (byte)'\t' or (byte)'\n' or (byte)'\r'))
            return new("text/vtt", MediaKind.Captions);

        text = text.TrimStart(" \t\r\n"u8);
        if (IsSubRip(text))
            return new("text/srt", MediaKind.Captions);

        // An address that answers with a page, a login for instance, instead of media is a common mistake and deserves its name.
        return StartsWithIgnoreCase(text, "<!doctype html"u8) || StartsWithIgnoreCase(text, "<html"u8) ? new("text/html", default) : null;
    }

    /// <summary>A number alone on a line, then a line such as <c>00:00:01,000 --> 00:00:04,000</c>.</summary>
    private static bool IsSubRip(ReadOnlySpan<byte> text)
    {
        int digits = text.IndexOfAnyExceptInRange((byte)'0', (byte)'9');
        if (digits is < 1 or > 9)
            return false;

        text = text[digits..].TrimStart(" \t"u8);
        if (text.IsEmpty || text[0] is not ((byte)'\r' or (byte)'\n'))
            return false;

        text = text.TrimStart("\r\n"u8);
        int end = text.IndexOfAny((byte)'\r', (byte)'\n');
        ReadOnlySpan<byte> line = end < 0 ? text : text[..end];
        int arrow = line.IndexOf("-->"u8);
        return arrow > 0 && line[..arrow].IndexOfAnyExcept(TimeBytes) < 0 && line[..arrow].Contains((byte)':');
    }

    private static bool StartsWithIgnoreCase(ReadOnlySpan<byte> text, ReadOnlySpan<byte> lower) =>
        text.Length >= lower.Length && Ascii.EqualsIgnoreCase(text[..lower.Length], lower);
}
