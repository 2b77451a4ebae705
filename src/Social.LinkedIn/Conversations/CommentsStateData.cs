namespace Social.LinkedIn;

/// <summary>Whether comments are open, as a partial update sets it.</summary>
internal sealed record CommentsStateData(string CommentsState);
