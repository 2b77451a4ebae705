using System.Text;

namespace Social.Twitter;

/// <summary>Measures host labels in Punycode (RFC 3492): IDN mapping of the platform needs globalization data.</summary>
internal static class Punycode
{
    /// <summary>What an encoded label begins with.</summary>
    public const string Prefix = "xn--";

    /// <summary>The most characters a label may have once encoded (RFC 1034).</summary>
    public const int MaxLabelLength = 63;

    private const int Base = 36, MinThreshold = 1, MaxThreshold = 26, Skew = 38, Damp = 700, InitialBias = 72, FirstCode = 0x80;

    /// <summary>The length of <paramref name="label"/> as it goes to the name servers, or -1 when that is over the limit.</summary>
    public static int EncodedLength(ReadOnlySpan<char> label)
    {
        if (IsPlain(label))
            return label.Length <= MaxLabelLength ? label.Length : -1;

        // Every code point costs at least one character, which bounds the work below.
        Span<int> points = stackalloc int[MaxLabelLength];
        int count = 0, plain = 0;
        for (int i = 0; i < label.Length; count++)
        {
            if (count == MaxLabelLength)
                return -1;
            bool isPair = Rune.DecodeFromUtf16(label[i..], out Rune rune, out int width) == System.Buffers.OperationStatus.Done;
            points[count] = isPair ? rune.Value : label[i];
            if (points[count] < FirstCode)
                plain++;
            i += isPair ? width : 1;
        }

        int length = Prefix.Length + plain + (plain > 0 ? 1 : 0) + ExtendedLength(points[..count], plain);
        return length <= MaxLabelLength ? length : -1;
    }

    private static bool IsPlain(ReadOnlySpan<char> label)
    {
        foreach (char unit in label)
        {
            if (unit is < ' ' or > '~')
                return false;
        }

        return true;
    }

    private static int ExtendedLength(ReadOnlySpan<int> points, int plain)
    {
        int length = 0, handled = plain, code = FirstCode, delta = 0, bias = InitialBias;
        while (handled < points.Length)
        {
            int next = int.MaxValue;
            foreach (int point in points)
            {
                if (point >= code && point < next)
                    next = point;
            }

            delta += (next - code) * (handled + 1);
            code = next;
            foreach (int point in points)
            {
                if (point < code)
                    delta++;
                if (point != code)
                    continue;
                length += Digits(delta, bias);
                bias = Adapt(delta, handled + 1, handled == plain);
                delta = 0;
                handled++;
            }

            delta++;
            code++;
        }

        return length;
    }

    private static int Digits(int delta, int bias)
    {
        int digits = 1;
        for (int k = Base, rest = delta; ; k += Base, digits++)
        {
            int threshold = Math.Clamp(k - bias, MinThreshold, MaxThreshold);
            if (rest < threshold)
                return digits;
            rest = (rest - threshold) / (Base - threshold);
        }
    }

    private static int Adapt(int delta, int count, bool isFirst)
    {
        delta = isFirst ? delta / Damp : delta / 2;
        delta += delta / count;
        int bias = 0;
        while (delta > (Base - MinThreshold) * MaxThreshold / 2)
        {
            delta /= Base - MinThreshold;
            bias += Base;
        }

        return bias + ((Base - MinThreshold + 1) * delta / (delta + Skew));
    }
}
