namespace Social.Conformance;

/// <summary>How much a soak publishes.</summary>
public static class SoakSize
{
    /// <summary>Gets the number of publishes per fault: 40, or 200 when <c>SOCIAL_SOAK</c> is 1.</summary>
    public static int Posts { get; } = Environment.GetEnvironmentVariable("SOCIAL_SOAK") == "1" ? 200 : 40;
}
