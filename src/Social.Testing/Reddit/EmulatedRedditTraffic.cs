namespace Social.Testing;

/// <summary>The visitors of a community in one period.</summary>
/// <param name="At">When the period begins.</param>
/// <param name="UniqueVisitors">The number of visitors.</param>
/// <param name="PageViews">The number of pages they saw.</param>
/// <param name="Subscriptions">The number of new subscribers; told for days only.</param>
public sealed record EmulatedRedditTraffic(DateTimeOffset At, int UniqueVisitors, int PageViews, int Subscriptions = 0);
