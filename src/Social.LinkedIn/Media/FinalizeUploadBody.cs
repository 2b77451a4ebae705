namespace Social.LinkedIn;

/// <summary>The body that ends a video's upload.</summary>
/// <param name="FinalizeUploadRequest">What ends it.</param>
internal sealed record FinalizeUploadBody(FinalizeUploadData FinalizeUploadRequest);
