namespace Social.Reddit;

/// <summary>A flair that a post may have.</summary>
/// <param name="Id">The template's id, which is given as <see cref="RedditPostOptions.FlairId"/>.</param>
/// <param name="Text">The text people see.</param>
/// <param name="IsEditable">Whether the author may write another text.</param>
/// <param name="IsForModerators">Whether only moderators may choose it.</param>
public sealed record RedditFlairChoice(string Id, string Text, bool IsEditable, bool IsForModerators = false);
