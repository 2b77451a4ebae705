namespace Social.Testing;

/// <summary>A number of the Analytics of a channel, with the values of its dimensions.</summary>
internal sealed record YouTubeAnalyticsFact(EmulatedChannel Channel, DateOnly Day, string Metric, double Value, IReadOnlyDictionary<string, string> Dimensions);
