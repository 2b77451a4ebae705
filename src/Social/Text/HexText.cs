namespace Social.Text;

/// <summary>Reads hexadecimal text, as signatures of webhooks are written. All members are thread-safe.</summary>
public static class HexText
{
    /// <summary>Reads a text of exactly twice as many digits as bytes are wanted, in either case. It allocates nothing and throws nothing, whatever a stranger sent.</summary>
    /// <param name="text">The text.</param>
    /// <param name="bytes">Where the bytes go; their content is not defined when the text is no such text.</param>
    /// <returns>Whether it was such a text.</returns>
    public static bool TryRead(ReadOnlySpan<char> text, Span<byte> bytes)
    {
        if (text.Length != bytes.Length * 2)
        {
            return false;
        }

        int all = 0;
        for (int i = 0; i < bytes.Length; i++)
        {
            int pair = (Digit(text[i * 2]) << 4) | Digit(text[(i * 2) + 1]);
            bytes[i] = (byte)pair;
            all |= pair;
        }

        // What is no digit is -1, and leaves its sign.
        return all >= 0;
    }

    private static int Digit(char c) => char.IsAsciiDigit(c) ? c - '0' : char.IsAsciiHexDigit(c) ? (c | 0x20) - 'a' + 10 : -1;
}
