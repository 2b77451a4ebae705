namespace Social.Media;

/// <summary>Refuses a checkpoint that does not belong to the media, the account or the present.</summary>
internal static class CheckpointGuard
{
    public static void Check(UploadCheckpoint checkpoint, AccountKey account, long length, string fingerprint, DateTimeOffset now)
    {
        if (checkpoint.Account != account)
            throw Refuse($"The checkpoint belongs to the account '{checkpoint.Account}', not to '{account}'.");

        if (checkpoint.ExpiresAt is { } expires && expires <= now)
            throw Refuse($"The upload could go on until {expires:O}; begin a new one.");

        if (checkpoint.Length != length)
            throw Refuse($"The checkpoint belongs to media of {checkpoint.Length} bytes; this has {length}.");

        if (checkpoint.ChunkSize <= 0 || checkpoint.BytesSent < 0 || checkpoint.BytesSent > length)
            throw Refuse($"The checkpoint is impossible: {checkpoint.BytesSent} of {length} bytes in parts of {checkpoint.ChunkSize}.");

        if (!string.Equals(checkpoint.Fingerprint, fingerprint, StringComparison.OrdinalIgnoreCase))
            throw Refuse("The checkpoint belongs to other media of the same length: the fingerprints differ.");

        SocialMediaException Refuse(string message) => new(SocialErrorCode.CheckpointInvalid, Remedy.None, message)
        {
            Platform = account.Platform,
            Account = account,
        };
    }
}
