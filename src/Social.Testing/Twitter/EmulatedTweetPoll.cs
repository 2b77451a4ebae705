namespace Social.Testing;

/// <summary>The poll of an emulated post.</summary>
/// <param name="Id">The id.</param>
/// <param name="Options">The labels, 2 to 4.</param>
/// <param name="Duration">How long votes are taken.</param>
public sealed record EmulatedTweetPoll(string Id, IReadOnlyList<string> Options, TimeSpan Duration);
