namespace Social.Media;

/// <summary>A network's way of taking media in parts. <see cref="ChunkedUpload"/> runs it; retries are the request pipeline's.</summary>
/// <remarks>One instance serves one upload and may keep what the network answered between the calls.</remarks>
public interface IChunkedUploadProtocol
{
    /// <summary>Gets how the network lets media be cut.</summary>
    ChunkRules Rules { get; }

    /// <summary>Gets how many parts may be under way at once; 1 where they must come in order.</summary>
    int MaxParallelParts { get; }

    /// <summary>Gets whether another process can go on from a checkpoint.</summary>
    bool CanResume { get; }

    /// <summary>Gets the pace of looking at the processing and its longest wait when the caller sets none.</summary>
    PollOptions Processing { get; }

    /// <summary>Opens a session.</summary>
    /// <param name="start">What is uploaded.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    ValueTask<UploadSession> OpenAsync(UploadStart start, CancellationToken cancellationToken);

    /// <summary>Sends a part.</summary>
    /// <param name="session">The session, with what earlier receipts added to its state.</param>
    /// <param name="part">The part. After a resume its first byte can lie inside a part of the plan.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    ValueTask<PartReceipt> SendAsync(UploadSession session, UploadPart part, CancellationToken cancellationToken);

    /// <summary>Asks the network how many bytes from the beginning it has; called once before a resume.</summary>
    /// <param name="session">The session.</param>
    /// <param name="length">The media's length; answering it says that nothing is left to send.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    /// <returns>The bytes, or null when the network cannot tell: the checkpoint's position is used.</returns>
    ValueTask<long?> QueryOffsetAsync(UploadSession session, long length, CancellationToken cancellationToken);

    /// <summary>Closes the upload after its last part.</summary>
    /// <param name="session">The session, with what the receipts added to its state.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    ValueTask<UploadState> FinishAsync(UploadSession session, CancellationToken cancellationToken);

    /// <summary>Looks at the processing.</summary>
    /// <param name="session">The session.</param>
    /// <param name="last">What the network said last; after a resume only its id and key are known.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    ValueTask<UploadState> GetStateAsync(UploadSession session, UploadState last, CancellationToken cancellationToken);
}
