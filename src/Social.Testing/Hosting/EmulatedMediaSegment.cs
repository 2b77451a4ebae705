namespace Social.Testing;

/// <summary>One segment of uploaded media.</summary>
/// <param name="Length">The number of bytes.</param>
/// <param name="Sha256">The SHA-256 in lower-case hex.</param>
/// <param name="Arrivals">How many times the segment was sent; the last one counts.</param>
public sealed record EmulatedMediaSegment(long Length, string Sha256, int Arrivals);
