namespace Social.Twitter;

/// <summary>A post that another one answers, quotes or repeats.</summary>
/// <param name="Type">X's name of the relation: <c>replied_to</c>, <c>quoted</c>, <c>retweeted</c>, or one that is new.</param>
/// <param name="Id">The post's id.</param>
/// <param name="Tweet">The post, or null when it was not asked for, is gone, or is not visible. Its own references are not resolved.</param>
public sealed record TweetReference(string Type, string Id, Tweet? Tweet = null);
