using System.Buffers;
using System.Buffers.Text;
using System.Globalization;
using System.Numerics;
using System.Runtime.InteropServices;
using System.Text;
using System.Text.Json;

namespace Social.Publishing;

/// <summary>The journal's file: a header line, then one line per change: the CRC-32C of the entry in hexadecimal, a space, the entry as JSON.</summary>
internal static class JournalFormat
{
    public const string Version = "1";

    private const string Magic = "social-publish-journal ";
    private const int GenerationLength = 32;
    private const int ChecksumLength = 8;

    /// <summary>The header's length; every version's begins with the magic word and the version.</summary>
    public const int HeaderLength = 23 + 1 + 1 + GenerationLength + 1;

    /// <summary>Writes a header. Its generation tells a rewritten file from the one before.</summary>
    public static byte[] Header(string generation) => Encoding.ASCII.GetBytes($"{Magic}{Version} {generation}\n");

    public static string NewGeneration() => Guid.NewGuid().ToString("N");

    /// <summary>Reads a header and returns its generation.</summary>
    public static string ReadHeader(string path, ReadOnlySpan<byte> head)
    {
        string text = Encoding.ASCII.GetString(head);
        if (!text.StartsWith(Magic, StringComparison.Ordinal))
        {
            throw JournalErrors.NotAJournal(path);
        }

        string version = text[Magic.Length..].Split(' ', '\n')[0];
        if (version != Version)
        {
            throw JournalErrors.OtherVersion(path, version);
        }

        return text.Length == HeaderLength && text[^1] == '\n' ? text[^(GenerationLength + 1)..^1] : throw JournalErrors.Damaged(path, 0);
    }

    /// <summary>Writes a change as a line.</summary>
    public static void Write(ArrayBufferWriter<byte> to, JournalRecord record)
    {
        int start = to.WrittenCount;
        to.GetSpan(ChecksumLength + 1)[ChecksumLength] = (byte)' ';
        to.Advance(ChecksumLength + 1);
        using (Utf8JsonWriter writer = new(to))
        {
            JsonSerializer.Serialize(writer, record, JournalJsonContext.Default.JournalRecord);
        }

        Span<byte> line = MemoryMarshal.AsMemory(to.WrittenMemory[start..]).Span;
        Utf8Formatter.TryFormat(Checksum(line[(ChecksumLength + 1)..]), line, out _, new StandardFormat('x', ChecksumLength));
        to.GetSpan(1)[0] = (byte)'\n';
        to.Advance(1);
    }

    /// <summary>Tells whether a line, without its end, is what was written.</summary>
    public static bool IsWhole(ReadOnlySpan<byte> line) =>
        line.Length > ChecksumLength
        && line[ChecksumLength] == (byte)' '
        && uint.TryParse(line[..ChecksumLength], NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out uint checksum)
        && checksum == Checksum(line[(ChecksumLength + 1)..]);

    /// <summary>Reads a whole line.</summary>
    public static JournalRecord Read(ReadOnlySpan<byte> line) =>
        JsonSerializer.Deserialize(line[(ChecksumLength + 1)..], JournalJsonContext.Default.JournalRecord) ?? throw new JsonException("The record is null.");

    private static uint Checksum(ReadOnlySpan<byte> json)
    {
        uint crc = uint.MaxValue;
        foreach (ulong word in MemoryMarshal.Cast<byte, ulong>(json))
        {
            crc = BitOperations.Crc32C(crc, BitConverter.IsLittleEndian ? word : System.Buffers.Binary.BinaryPrimitives.ReverseEndianness(word));
        }

        foreach (byte b in json[(json.Length & ~7)..])
        {
            crc = BitOperations.Crc32C(crc, b);
        }

        return ~crc;
    }
}
