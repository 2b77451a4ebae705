namespace Social.LinkedIn;

/// <summary>What ends a video's upload: the token as it came, empty too, and the tags of the parts in order.</summary>
internal sealed record FinalizeUploadData(string Video, string UploadToken, IReadOnlyList<string> UploadedPartIds);
