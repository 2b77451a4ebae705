using System.Numerics;

namespace Quickstart.Media;

/// <summary>Writes bits, most significant first, as H.264 does.</summary>
internal sealed class BitWriter
{
    private readonly List<byte> _bytes = [];
    private int _free;

    /// <summary>Writes a number of a fixed width.</summary>
    public BitWriter Fixed(uint value, int bits)
    {
        for (int bit = bits - 1; bit >= 0; bit--)
        {
            if (_free == 0)
            {
                _bytes.Add(0);
                _free = 8;
            }

            _bytes[^1] |= (byte)(((value >> bit) & 1) << --_free);
        }

        return this;
    }

    /// <summary>Writes numbers in exponential Golomb code, <c>ue(v)</c>; zero is the same in <c>se(v)</c>.</summary>
    public BitWriter Golomb(params ReadOnlySpan<uint> values)
    {
        foreach (uint value in values)
        {
            int length = BitOperations.Log2(value + 1);
            Fixed(0, length).Fixed(value + 1, length + 1);
        }

        return this;
    }

    /// <summary>Ends a unit with its stop bit.</summary>
    public byte[] Stop() => Fixed(1, 1).Aligned();

    /// <summary>Fills the last byte with zeros.</summary>
    public byte[] Aligned() => [.. _bytes];
}
