namespace Social.Conformance;

/// <summary>How much a soak does: a little, or all of it when <c>SOCIAL_SOAK</c> is 1.</summary>
public static class SoakSize
{
    /// <summary>Gets whether all of it is done.</summary>
    public static bool IsWhole { get; } = Environment.GetEnvironmentVariable("SOCIAL_SOAK") == "1";

    /// <summary>Gets the number of publishes per fault: 20, or 200.</summary>
    public static int Posts { get; } = IsWhole ? 200 : 20;

    /// <summary>Gets more faults than which must be met: of a few publishes any, of many a share.</summary>
    public static int FewestFaults { get; } = IsWhole ? Posts / 5 : 0;

    /// <summary>Gets the number of rounds in which a token is rotated: 8, or 200.</summary>
    public static int Rotations { get; } = IsWhole ? 200 : 8;
}
