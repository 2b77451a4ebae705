namespace Social.Benchmarks.Measuring;

/// <summary>How much time a run may take.</summary>
/// <param name="IsFull">Whether everything is measured at its full size.</param>
/// <param name="Pairs">Pairs of rounds.</param>
/// <param name="WarmUp">How long each side warms up at least.</param>
internal sealed record Effort(bool IsFull, int Pairs, TimeSpan WarmUp)
{
    /// <summary>The run whose results are kept.</summary>
    public static Effort Full { get; } = new(true, 41, TimeSpan.FromSeconds(1));

    /// <summary>The run that ends within 90 seconds.</summary>
    public static Effort Quick { get; } = new(false, 41, TimeSpan.FromSeconds(0.5));

    /// <summary>How many rounds in a row must be no faster than the best before measuring begins: what is measured first waits longer for the compiler.</summary>
    public int CalmRounds { get; init; } = 3;

    /// <summary>The same for what is compiled by now, since an earlier group ran it.</summary>
    public Effort Warmed => IsFull ? this : this with { WarmUp = TimeSpan.FromSeconds(0.25), CalmRounds = 1 };

    /// <summary>The same for rounds of a tenth of a second and more.</summary>
    public Effort OfLongRounds => IsFull ? this : this with { Pairs = 9, WarmUp = TimeSpan.FromSeconds(0.2), CalmRounds = 1 };
}
