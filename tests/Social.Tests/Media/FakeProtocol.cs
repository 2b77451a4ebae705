namespace Social.Media;

/// <summary>A network in memory: it keeps what it is sent and can be told to fail at a part.</summary>
internal sealed class FakeProtocol(byte[] stored) : IChunkedUploadProtocol
{
    private readonly Lock _gate = new();

    public ChunkRules Rules { get; init; } = new() { Default = 1000, Max = 100_000 };

    public int MaxParallelParts { get; init; } = 1;

    public bool CanResume { get; init; } = true;

    public PollOptions Processing { get; init; } = new() { Longest = TimeSpan.FromSeconds(10), MinDelay = TimeSpan.FromMilliseconds(1), MaxDelay = TimeSpan.FromMilliseconds(1) };

    public int? SessionChunkSize { get; init; }

    public DateTimeOffset? ExpiresAt { get; init; }

    /// <summary>Decides before a part is taken; throw to lose it.</summary>
    public Func<ChunkPart, CancellationToken, Task>? BeforeSend { get; set; }

    public Func<ChunkPart, PartReceipt>? Receipt { get; set; }

    public Func<long?>? Offset { get; set; }

    public Func<int, UploadState>? State { get; set; }

    public Exception? FinishError { get; set; }

    public Action<UploadPart>? OnPart { get; init; }

    public List<string> Calls { get; } = [];

    public List<ChunkPart> Sent { get; } = [];

    public UploadStart? Start { get; private set; }

    public UploadSession? FinishedSession { get; private set; }

    private int _looks;

    public ValueTask<UploadSession> OpenAsync(UploadStart start, CancellationToken cancellationToken)
    {
        Calls.Add("open");
        Start = start;
        return new(new UploadSession { Id = new Secret("session-1"), ChunkSize = SessionChunkSize, ExpiresAt = ExpiresAt });
    }

    public async ValueTask<PartReceipt> SendAsync(UploadSession session, UploadPart part, CancellationToken cancellationToken)
    {
        lock (_gate)
            Sent.Add(part.Part);

        OnPart?.Invoke(part);
        if (BeforeSend is { } before)
            await before(part.Part, cancellationToken);

        using MemoryStream body = new(stored, (int)part.Part.Offset, (int)part.Part.Length);
        await part.CreateContent(null).CopyToAsync(body, cancellationToken);
        return Receipt?.Invoke(part.Part) ?? new PartReceipt { State = new Dictionary<string, string> { [$"etag.{part.Part.Index}"] = $"e{part.Part.Index}" } };
    }

    public ValueTask<long?> QueryOffsetAsync(UploadSession session, long length, CancellationToken cancellationToken)
    {
        Calls.Add("query");
        return new(Offset?.Invoke());
    }

    public ValueTask<UploadState> FinishAsync(UploadSession session, CancellationToken cancellationToken)
    {
        Calls.Add("finish");
        FinishedSession = session;
        return FinishError is { } error ? throw error : new(State?.Invoke(0) ?? new UploadState { MediaId = "media-1", IsReady = true });
    }

    public ValueTask<UploadState> GetStateAsync(UploadSession session, UploadState last, CancellationToken cancellationToken)
    {
        Calls.Add("state");
        return new(State!(++_looks));
    }
}
