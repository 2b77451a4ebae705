namespace Social.Media;

/// <summary>How to wait for something that a network does in its own time.</summary>
public sealed record PollOptions
{
    /// <summary>Gets the longest wait. The default is 5 minutes; zero looks once.</summary>
    public TimeSpan Longest { get; init; } = TimeSpan.FromMinutes(5);

    /// <summary>Gets the shortest time between two looks, also when the network asks for less. The default is 1 second.</summary>
    public TimeSpan MinDelay { get; init; } = TimeSpan.FromSeconds(1);

    /// <summary>Gets the longest time between two looks, also when the network asks for more. The default is 1 minute.</summary>
    public TimeSpan MaxDelay { get; init; } = TimeSpan.FromMinutes(1);

    /// <summary>Gets how long to wait before the first look; null, the default, looks at once.</summary>
    public TimeSpan? FirstDelay { get; init; }

    /// <summary>Gets by how much the time between two looks grows each time that the network asks for none. The default is 1.5.</summary>
    public double Growth { get; init; } = 1.5;
}
