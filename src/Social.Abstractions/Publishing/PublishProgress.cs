namespace Social;

/// <summary>Where a publish stands.</summary>
/// <param name="Step">The step's name, such as <c>upload:0</c> or <c>create</c>.</param>
/// <param name="Upload">The upload's progress, when the step is one.</param>
public sealed record PublishProgress(string Step, UploadProgress? Upload = null);
