namespace Social.Testing;

/// <summary>What the emulated Reddit does with the socket that tells the result of a media post.</summary>
public enum EmulatedRedditSocketMode
{
    /// <summary>It sends the result once processing is over.</summary>
    Answers,

    /// <summary>It opens and never says anything.</summary>
    Silent,

    /// <summary>It opens and is closed at once, without a word.</summary>
    Closes,

    /// <summary>The handshake is refused.</summary>
    Refuses,

    /// <summary>The submit answer has <c>"websocket_url": null</c>.</summary>
    Absent,
}
