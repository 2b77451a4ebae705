namespace Social.LinkedIn;

/// <summary>What is uploaded, and for whom; sizes and extras for videos alone.</summary>
internal sealed record InitializeUploadData(string Owner, long? FileSizeBytes = null, bool? UploadCaptions = null, bool? UploadThumbnail = null);
