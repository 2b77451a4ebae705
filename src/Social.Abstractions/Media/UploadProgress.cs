namespace Social;

/// <summary>Where an upload stands.</summary>
/// <param name="Phase">What it is doing.</param>
/// <param name="BytesSent">How many bytes the network has taken.</param>
/// <param name="TotalBytes">How many there are.</param>
/// <param name="ProcessingPercent">How far the network's processing is, when it says so.</param>
public readonly record struct UploadProgress(UploadPhase Phase, long BytesSent, long TotalBytes, int? ProcessingPercent = null);
