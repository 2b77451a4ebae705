using System.Text.Json.Serialization;

namespace Social.Twitter;

/// <summary>What is read of the answer to a new post: its id. The rest says again what was sent, and stays in the raw answer.</summary>
/// <param name="Id">The id, or null where the answer has none.</param>
[JsonConverter(typeof(CreatedTweetConverter))]
internal sealed record CreatedTweet(string? Id);
