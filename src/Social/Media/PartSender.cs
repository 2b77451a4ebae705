namespace Social.Media;

/// <summary>Sends the parts of a plan, one after the other or several at once.</summary>
internal sealed class PartSender(
    IChunkedUploadProtocol protocol,
    ChunkPlan plan,
    Func<ChunkPart, CancellationToken, ValueTask<PartReceipt>> send,
    Func<PartReceipt, long, bool, bool, CancellationToken, ValueTask> accept,
    UploadRecovery? recovery = null)
{
    // A network that keeps answering "go on" without taking a byte would be asked for ever.
    private const int MaxIdleAnswers = 3;

    public Task RunAsync(long offset, CancellationToken cancellationToken) =>
        protocol.MaxParallelParts > 1 ? SendTogetherAsync(offset, cancellationToken) : SendInOrderAsync(offset, cancellationToken);

    private async Task SendInOrderAsync(long offset, CancellationToken cancellationToken)
    {
        int idle = 0;
        long highest = offset;
        long? end = null;
        while (offset < plan.Length)
        {
            ChunkPart part = From(offset);
            if (end > offset && end <= plan.Length)
                part = part with { Length = end.Value - offset };

            bool failed = false;
            PartReceipt receipt;
            try
            {
                receipt = await send(part, cancellationToken).ConfigureAwait(false);
            }
            catch (SocialException e) when (recovery is not null && UploadRecovery.CanFollow(e, cancellationToken))
            {
                failed = true;
                receipt = new PartReceipt { Offset = await recovery.AskAsync(part, e, cancellationToken).ConfigureAwait(false) };
            }

            offset = receipt.Offset ?? part.End;
            end = receipt.NextEnd;
            if (offset < 0 || offset > part.End)
                throw Nonsense($"it says it has {offset} bytes where {part.End} were sent");

            // The limit counts answers that bring nothing new, also when the network forgets bytes it had.
            idle = offset > highest ? 0 : failed ? idle : idle + 1;
            highest = Math.Max(highest, offset);
            if (idle == MaxIdleAnswers)
                throw Nonsense($"it asked for more {MaxIdleAnswers} times and took nothing after byte {offset}");

            await accept(receipt, offset, part.End == plan.Length, true, cancellationToken).ConfigureAwait(false);
        }
    }

    /// <summary>What is left of the part that holds a byte; where that is none of the sizes the network takes, a whole part from there.</summary>
    private ChunkPart From(long offset)
    {
        ChunkPart part = plan.From(offset);
        return part.End == plan.Length || part.Length % protocol.Rules.Multiple == 0 ? part : part with { Length = Math.Min(plan.ChunkSize, plan.Length - offset) };
    }

    private async Task SendTogetherAsync(long offset, CancellationToken cancellationToken)
    {
        if (offset >= plan.Length)
            return;

        using CancellationTokenSource stop = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        int next = plan.From(offset).Index;
        int prefix = next;
        HashSet<int> ahead = [];
        List<Task<(int Index, PartReceipt Receipt)>> running = [];
        try
        {
            while (prefix < plan.Count)
            {
                while (next < plan.Count && running.Count < protocol.MaxParallelParts)
                    running.Add(SendOneAsync(plan[next++], stop.Token));

                Task<(int Index, PartReceipt Receipt)> done = await Task.WhenAny(running).ConfigureAwait(false);
                running.Remove(done);
                (int index, PartReceipt receipt) = await done.ConfigureAwait(false);
                ahead.Add(index);
                while (ahead.Remove(prefix))
                    prefix++;

                long taken = prefix == plan.Count ? plan.Length : plan[prefix].Offset;
                await accept(receipt, taken, false, running.Count == 0, cancellationToken).ConfigureAwait(false);
            }
        }
        catch
        {
            // The other parts are told to stop and waited for, so that nothing still reads the media when the error arrives.
            await stop.CancelAsync().ConfigureAwait(false);
            Task rest = Task.WhenAll(running);
            await rest.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            throw;
        }
    }

    private async Task<(int Index, PartReceipt Receipt)> SendOneAsync(ChunkPart part, CancellationToken cancellationToken)
    {
        PartReceipt receipt = await send(part, cancellationToken).ConfigureAwait(false);
        return receipt.Offset is null || receipt.Offset >= part.End
            ? (part.Index, receipt)
            : throw Nonsense($"it took only {receipt.Offset - part.Offset} of the {part.Length} bytes of part {part.Index}");
    }

    private static SocialMediaException Nonsense(string what) =>
        new(SocialErrorCode.PlatformError, Remedy.Retry, $"The network contradicts itself: {what}.") { IsTransient = true };
}
