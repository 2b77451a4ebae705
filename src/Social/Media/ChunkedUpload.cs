namespace Social.Media;

/// <summary>Runs a chunked upload: opens or resumes the session, sends the parts, closes it and waits for processing.</summary>
/// <remarks>One instance runs one upload. Memory does not grow with the media. It never retries by itself: the request pipeline below does, unless <see cref="ChunkedUploadRequest.Recovery"/> lets it ask the network after a failure and go on from there.</remarks>
public sealed class ChunkedUpload
{
    private const string FinishedId = "upload.media";
    private const string FinishedKey = "upload.key";
    private const string FinishedReady = "upload.ready";

    private readonly IChunkedUploadProtocol _protocol;
    private readonly ChunkedUploadRequest _request;
    private readonly TimeProvider _time;
    private UploadProgressMeter _meter = new(null, 0);
    private UploadSession _session = null!;
    private UploadCheckpoint? _checkpoint;
    private ChunkPlan _plan;
    private string _contentType = "application/octet-stream";

    /// <summary>Initializes an upload.</summary>
    /// <param name="protocol">The network's protocol.</param>
    /// <param name="request">What to upload.</param>
    /// <param name="time">The clock.</param>
    public ChunkedUpload(IChunkedUploadProtocol protocol, ChunkedUploadRequest request, TimeProvider time)
    {
        ArgumentNullException.ThrowIfNull(protocol);
        ArgumentNullException.ThrowIfNull(request);
        ArgumentNullException.ThrowIfNull(time);
        _protocol = protocol;
        _request = request;
        _time = time;
    }

    /// <summary>Gets the latest checkpoint, or null before the session is open or when the protocol cannot resume.</summary>
    public UploadCheckpoint? Checkpoint => _checkpoint;

    /// <summary>Uploads, and waits until a post may use the media.</summary>
    /// <param name="cancellationToken">Cancels the upload; <see cref="Checkpoint"/> tells where it stands.</param>
    /// <returns>The media as the network holds it; ready.</returns>
    /// <exception cref="SocialMediaException">The upload failed after it began; <see cref="SocialMediaException.Checkpoint"/> goes on from there.
    /// Or the checkpoint belongs to other media or another account, or has expired: then nothing was sent.</exception>
    /// <exception cref="ArgumentOutOfRangeException">The chosen size of a part breaks the network's rules; nothing was sent.</exception>
    public async Task<UploadState> RunAsync(CancellationToken cancellationToken = default)
    {
        MediaDescription description = _request.Description ?? await _request.Source.DescribeAsync(cancellationToken).ConfigureAwait(false);
        _contentType = _request.ContentType ?? _request.Checkpoint?.ContentType ?? description.ContentType ?? _contentType;
        _meter = new UploadProgressMeter(_request.Options.Progress, description.Length);
        _meter.Report(UploadPhase.Preparing, 0);
        long offset = await OpenAsync(description, cancellationToken).ConfigureAwait(false);
        try
        {
            UploadState? state = Finished();
            TimeSpan? firstDelay = null;
            if (state is null)
            {
                offset = _request.Checkpoint is null ? 0 : await QueryAsync(offset, cancellationToken).ConfigureAwait(false);
                await SendAsync(offset, cancellationToken).ConfigureAwait(false);
                state = await FinishAsync(cancellationToken).ConfigureAwait(false);
                firstDelay = state.CheckAfter ?? _protocol.Processing.FirstDelay;
            }

            state = await WaitAsync(state, firstDelay, cancellationToken).ConfigureAwait(false);
            if (_request.OnReady is { } complete)
                await complete(state, cancellationToken).ConfigureAwait(false);

            _meter.Report(UploadPhase.Completed, _plan.Length);
            return state;
        }
        catch (Exception e) when (_checkpoint is not null && UploadFailure.IsOne(e, cancellationToken))
        {
            throw UploadFailure.With(e, _checkpoint);
        }
    }

    private async ValueTask<long> OpenAsync(MediaDescription description, CancellationToken cancellationToken)
    {
        UploadCheckpoint? checkpoint = _request.Checkpoint;
        string? fingerprint = _protocol.CanResume || checkpoint is not null
            ? await MediaFingerprint.ComputeAsync(_request.Source, description.Length, cancellationToken).ConfigureAwait(false)
            : null;
        MediaKind kind = _request.Kind.IsEmpty ? description.Kind : _request.Kind;
        if (checkpoint is not null)
        {
            CheckpointGuard.Check(checkpoint, _request.Account, description.Length, fingerprint!, _time.GetUtcNow());

            // A single part can be larger than the checkpoint's number can say; then the number is at its end.
            long chunkSize = checkpoint.ChunkSize == int.MaxValue && checkpoint.Length <= _protocol.Rules.WholeUpTo ? checkpoint.Length : checkpoint.ChunkSize;
            _plan = ChunkPlan.OfSize(checkpoint.Length, chunkSize, _protocol.Rules.LastAbsorbsRemainder);
            _session = new UploadSession { Id = checkpoint.Session, ExpiresAt = checkpoint.ExpiresAt, State = checkpoint.State };
            _checkpoint = checkpoint;
            return checkpoint.BytesSent;
        }

        _plan = ChunkPlan.Create(description.Length, _protocol.Rules, _request.Options.ChunkSize);
        UploadStart start = new()
        {
            Account = _request.Account,
            Length = description.Length,
            ContentType = _contentType,
            Kind = kind,
            FileName = _request.Source.FileName,
            Plan = _plan,
        };
        _session = await _protocol.OpenAsync(start, cancellationToken).ConfigureAwait(false);
        if (_session.ChunkSize is { } demanded)
            _plan = ChunkPlan.OfSize(description.Length, demanded, _protocol.Rules.LastAbsorbsRemainder);

        if (fingerprint is not null)
        {
            _checkpoint = new UploadCheckpoint
            {
                Account = _request.Account,
                Session = _session.Id,
                Length = description.Length,
                Fingerprint = fingerprint,
                ContentType = _contentType,
                ChunkSize = (int)Math.Min(_plan.ChunkSize, int.MaxValue),
                BytesSent = 0,
                Kind = kind,
                ExpiresAt = _session.ExpiresAt,
                State = _session.State,
            };
            await KeepAsync(0, cancellationToken).ConfigureAwait(false);
        }

        return 0;
    }

    private async ValueTask<long> QueryAsync(long offset, CancellationToken cancellationToken)
    {
        long? told = await _protocol.QueryOffsetAsync(_session, _plan.Length, cancellationToken).ConfigureAwait(false);
        return told switch
        {
            null => offset,
            >= 0 when told <= _plan.Length => told.Value,
            _ => throw Nonsense($"it says it has {told} of {_plan.Length} bytes"),
        };
    }

    private async Task SendAsync(long offset, CancellationToken cancellationToken)
    {
        _meter.Settle(offset);
        _meter.Report(UploadPhase.Sending, offset);
        UploadRecovery? recovery = _request.Recovery is { } pace
            ? new UploadRecovery(pace, _time, ct => _protocol.QueryOffsetAsync(_session, _plan.Length, ct))
            : null;
        PartSender sender = new(_protocol, _plan, SendPartAsync, AcceptAsync, recovery);
        await sender.RunAsync(offset, cancellationToken).ConfigureAwait(false);
    }

    private ValueTask<PartReceipt> SendPartAsync(ChunkPart part, CancellationToken cancellationToken) =>
        _protocol.SendAsync(_session, new UploadPart(part, _plan, _request.Source, _contentType, _meter.Add, _request.Gate), cancellationToken);

    /// <summary>Remembers what a receipt says and how many bytes from the beginning the network has.</summary>
    private async ValueTask AcceptAsync(PartReceipt receipt, long prefix, bool isLast, bool isSettled, CancellationToken cancellationToken)
    {
        if (receipt.State is { Count: > 0 } added)
            Remember(added);

        if (isSettled)
            _meter.Settle(prefix);

        // The network says that something is still missing: what the last part would have made is not there.
        if (isLast && prefix < _plan.Length && _request.Gate is { } gate)
            await gate.DisarmAsync().ConfigureAwait(false);

        await KeepAsync(prefix, cancellationToken).ConfigureAwait(false);
    }

    private async Task<UploadState> FinishAsync(CancellationToken cancellationToken)
    {
        UploadState state = await _protocol.FinishAsync(_session, cancellationToken).ConfigureAwait(false);
        Dictionary<string, string> finished = new() { [FinishedId] = state.MediaId };
        if (state.MediaKey is { } key)
            finished[FinishedKey] = key;

        // Where nothing is processed, there is no state to ask for.
        if (state.IsReady)
            finished[FinishedReady] = "true";

        Remember(finished);
        await KeepAsync(_plan.Length, cancellationToken).ConfigureAwait(false);
        return state;
    }

    /// <summary>What an earlier process learned when it closed the upload: closing twice is an error on most networks.</summary>
    private UploadState? Finished() => _session.State.TryGetValue(FinishedId, out string? id)
        ? new UploadState { MediaId = id, MediaKey = _session.State.GetValueOrDefault(FinishedKey), IsReady = _session.State.ContainsKey(FinishedReady) }
        : null;

    private async Task<UploadState> WaitAsync(UploadState state, TimeSpan? firstDelay, CancellationToken cancellationToken)
    {
        if (state.IsReady)
            return state;

        PollOptions options = _protocol.Processing with
        {
            Longest = _request.Options.WaitFor ?? _protocol.Processing.Longest,
            FirstDelay = firstDelay,
        };
        _meter.Report(UploadPhase.Processing, _plan.Length, state.Percent);
        PollAnswer<UploadState> last = await ProcessingPoll.WaitAsync(LookAsync, options, _time, cancellationToken).ConfigureAwait(false);
        return last.HasCompleted
            ? last.Value
            : throw new SocialMediaException(SocialErrorCode.NotReady, Remedy.Wait, $"The network still processes the media after {options.Longest}; resume from the checkpoint to wait on.")
            {
                Platform = _request.Account.Platform,
                Account = _request.Account,
                IsTransient = true,
                RetryAfter = last.CheckAfter,
            };

        async ValueTask<PollAnswer<UploadState>> LookAsync(CancellationToken token)
        {
            state = await _protocol.GetStateAsync(_session, state, token).ConfigureAwait(false);
            _meter.Report(UploadPhase.Processing, _plan.Length, state.Percent);
            return new PollAnswer<UploadState>(state, state.IsReady, state.CheckAfter);
        }
    }

    private void Remember(IReadOnlyDictionary<string, string> added)
    {
        Dictionary<string, string> state = new(_session.State, StringComparer.Ordinal);
        foreach ((string name, string value) in added)
            state[name] = value;

        _session = _session with { State = state };
    }

    private async ValueTask KeepAsync(long bytes, CancellationToken cancellationToken)
    {
        if (_checkpoint is null)
            return;

        _checkpoint = _checkpoint with { BytesSent = bytes, State = _session.State };
        if (_request.Options.OnCheckpoint is { } keep)
            await keep(_checkpoint, cancellationToken).ConfigureAwait(false);
    }

    private SocialMediaException Nonsense(string what) => new(SocialErrorCode.PlatformError, Remedy.Retry, $"The network contradicts itself: {what}.")
    {
        Platform = _request.Account.Platform,
        Account = _request.Account,
    };
}
