namespace Social.Reddit;

/// <summary>The areas that others work with, made before the client.</summary>
internal sealed record RedditAreas(RedditUsers Users, RedditSubreddits Subreddits, RedditFlair Flair, RedditPublishingContextReader Contexts, SubmissionFinder References);
