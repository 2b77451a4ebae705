namespace Social.LinkedIn;

/// <summary>The body that begins an upload.</summary>
/// <param name="InitializeUploadRequest">What is uploaded.</param>
internal sealed record InitializeUploadBody(InitializeUploadData InitializeUploadRequest);
