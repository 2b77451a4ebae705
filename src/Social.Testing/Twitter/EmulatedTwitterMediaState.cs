namespace Social.Testing;

/// <summary>How far uploaded media is.</summary>
public enum EmulatedTwitterMediaState
{
    /// <summary>Segments are awaited.</summary>
    Uploading,

    /// <summary>The upload is finished; processing has not begun.</summary>
    Pending,

    /// <summary>Processing runs.</summary>
    InProgress,

    /// <summary>The media can be attached.</summary>
    Succeeded,

    /// <summary>Processing failed.</summary>
    Failed,
}
