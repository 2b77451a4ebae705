namespace Social.Twitter;

/// <summary>What an entity in the text of a post is.</summary>
public enum TweetEntityKind
{
    /// <summary>A link, with or without scheme.</summary>
    Url,

    /// <summary>A user name after an at sign.</summary>
    Mention,

    /// <summary>A list of a user: user name, slash and list name after an at sign.</summary>
    List,

    /// <summary>A tag after a number sign.</summary>
    Hashtag,

    /// <summary>A ticker symbol after a dollar sign.</summary>
    Cashtag,
}
