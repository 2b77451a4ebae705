using System.Globalization;

namespace Social.Benchmarks.Networks;

/// <summary>What a stubbed network looks at.</summary>
/// <param name="Method">The method.</param>
/// <param name="Path">Path and query.</param>
/// <param name="Host">The scheme and the authority it was sent to.</param>
/// <param name="Range">The range of the part it brings (<c>Content-Range</c>), or null for all.</param>
/// <param name="VideoLength">The length of the video that is uploaded, in bytes.</param>
internal readonly record struct StubRequest(string Method, string Path, string Host, string? Range = null, long VideoLength = 0)
{
    /// <summary>Gets whether nothing comes after it.</summary>
    public bool IsLastPart
    {
        get
        {
            if (Range is not { } range)
            {
                return true;
            }

            int slash = range.IndexOf('/', StringComparison.Ordinal);
            return LastByte == long.Parse(range.AsSpan(slash + 1), NumberStyles.None, CultureInfo.InvariantCulture) - 1;
        }
    }

    public long LastByte
    {
        get
        {
            int dash = Range!.IndexOf('-', StringComparison.Ordinal);
            return long.Parse(Range.AsSpan(dash + 1, Range.IndexOf('/', StringComparison.Ordinal) - dash - 1), NumberStyles.None, CultureInfo.InvariantCulture);
        }
    }
}
