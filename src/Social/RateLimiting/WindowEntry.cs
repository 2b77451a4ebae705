namespace Social.RateLimiting;

/// <summary>A live window in a set, and what a call takes from it.</summary>
internal readonly record struct WindowEntry(WindowSlot Slot, double Cost);
