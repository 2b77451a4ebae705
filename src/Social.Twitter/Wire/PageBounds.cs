namespace Social.Twitter;

/// <summary>The sizes of page that an endpoint takes.</summary>
/// <param name="Min">The smallest.</param>
/// <param name="Max">The largest, which is taken when no size is wished.</param>
internal readonly record struct PageBounds(int Min, int Max)
{
    public int Clamp(int? wished) => Math.Clamp(wished ?? Max, Min, Max);
}
