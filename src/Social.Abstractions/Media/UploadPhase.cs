namespace Social;

/// <summary>What an upload is doing.</summary>
public enum UploadPhase
{
    /// <summary>Getting a place to upload to.</summary>
    Preparing = 0,

    /// <summary>Sending bytes.</summary>
    Sending = 1,

    /// <summary>Waiting while the network processes the media.</summary>
    Processing = 2,

    /// <summary>Done.</summary>
    Completed = 3,
}
