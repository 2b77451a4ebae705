namespace Social.LinkedIn;

/// <summary>One upload: what, for whom, and how. Its sources are fetched.</summary>
/// <param name="Account">The account.</param>
/// <param name="Media">The attachment.</param>
/// <param name="Kind">What it is.</param>
/// <param name="Options">How.</param>
internal sealed record MediaJob(AccountKey Account, MediaAttachment Media, MediaKind Kind, UploadOptions Options);
