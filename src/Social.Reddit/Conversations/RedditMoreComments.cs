namespace Social.Reddit;

/// <summary>Comments that Reddit left out of a tree; <see cref="RedditComments.ReadMoreAsync"/> reads them.</summary>
/// <param name="ParentFullname">What they answer.</param>
/// <param name="Ids">Their ids without prefix; empty where the thread only goes on deeper.</param>
/// <param name="Count">How many there are, their own answers included, as far as Reddit counts.</param>
public sealed record RedditMoreComments(string ParentFullname, IReadOnlyList<string> Ids, int Count);
