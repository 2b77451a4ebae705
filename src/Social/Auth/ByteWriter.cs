using System.Buffers;
using System.Security.Cryptography;
using System.Text;

namespace Social.Auth;

/// <summary>Appends ASCII and percent-encoded text to a buffer that starts on the stack and grows into a pooled array.</summary>
internal ref struct ByteWriter
{
    private Span<byte> _buffer;
    private byte[]? _rented;

    public ByteWriter(Span<byte> initial) => _buffer = initial;

    public int Length { get; private set; }

    public readonly ReadOnlySpan<byte> Written => _buffer[..Length];

    public void Append(byte value)
    {
        if (Length == _buffer.Length)
        {
            Grow(1);
        }

        _buffer[Length++] = value;
    }

    public void Append(scoped ReadOnlySpan<byte> bytes)
    {
        if (bytes.Length > _buffer.Length - Length)
        {
            Grow(bytes.Length);
        }

        bytes.CopyTo(_buffer[Length..]);
        Length += bytes.Length;
    }

    public void AppendNumber(long value)
    {
        Span<byte> digits = stackalloc byte[20];
        _ = value.TryFormat(digits, out int written, provider: System.Globalization.CultureInfo.InvariantCulture);
        Append(digits[..written]);
    }

    /// <summary>Appends text with everything but RFC 3986's unreserved characters percent-encoded as UTF-8.</summary>
    public void AppendEncoded(scoped ReadOnlySpan<char> text)
    {
        for (int i = 0; i < text.Length;)
        {
            if (text[i] < 0x80)
            {
                AppendEncoded((byte)text[i++]);
            }
            else
            {
                AppendEncodedRune(text, ref i);
            }
        }
    }

    /// <summary>Appends bytes, percent-encoded.</summary>
    public void AppendEncoded(scoped ReadOnlySpan<byte> bytes)
    {
        foreach (byte value in bytes)
        {
            AppendEncoded(value);
        }
    }

    /// <summary>Appends a part of a URL's query, decoded as a form is (plus means space) and encoded anew.</summary>
    public void AppendReencoded(scoped ReadOnlySpan<char> text)
    {
        for (int i = 0; i < text.Length;)
        {
            char c = text[i];
            if (c == '%' && i + 2 < text.Length && char.IsAsciiHexDigit(text[i + 1]) && char.IsAsciiHexDigit(text[i + 2]))
            {
                AppendEncoded((byte)((FromHex(text[i + 1]) << 4) | FromHex(text[i + 2])));
                i += 3;
            }
            else if (c < 0x80)
            {
                AppendEncoded(c == '+' ? (byte)' ' : (byte)c);
                i++;
            }
            else
            {
                AppendEncodedRune(text, ref i);
            }
        }
    }

    /// <summary>Wipes the buffer, which may hold a secret, and gives it back.</summary>
    public void Dispose()
    {
        CryptographicOperations.ZeroMemory(_buffer[..Length]);
        Length = 0;
        if (_rented is { } rented)
        {
            _rented = null;
            ArrayPool<byte>.Shared.Return(rented);
        }
    }

    private void AppendEncoded(byte value)
    {
        if (char.IsAsciiLetterOrDigit((char)value) || value is (byte)'-' or (byte)'.' or (byte)'_' or (byte)'~')
        {
            Append(value);
            return;
        }

        ReadOnlySpan<byte> hex = "0123456789ABCDEF"u8;
        Append((byte)'%');
        Append(hex[value >> 4]);
        Append(hex[value & 15]);
    }

    private void AppendEncodedRune(scoped ReadOnlySpan<char> text, ref int index)
    {
        _ = Rune.DecodeFromUtf16(text[index..], out Rune rune, out int consumed);
        Span<byte> utf8 = stackalloc byte[4];
        AppendEncoded(utf8[..rune.EncodeToUtf8(utf8)]);
        index += consumed;
    }

    private static int FromHex(char c) => c <= '9' ? c - '0' : (c | 0x20) - 'a' + 10;

    private void Grow(int extra)
    {
        byte[] larger = ArrayPool<byte>.Shared.Rent(Math.Max(_buffer.Length * 2, Length + extra));
        _buffer[..Length].CopyTo(larger);
        CryptographicOperations.ZeroMemory(_buffer[..Length]);
        if (_rented is { } rented)
        {
            ArrayPool<byte>.Shared.Return(rented);
        }

        _rented = larger;
        _buffer = larger;
    }
}
