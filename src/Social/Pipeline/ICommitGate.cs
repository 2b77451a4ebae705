namespace Social.Pipeline;

/// <summary>Stands between a committing request and the socket: the journal learns that it is about to leave before it leaves.</summary>
public interface ICommitGate
{
    /// <summary>Gets whether the request is only composed, not sent.</summary>
    bool IsDryRun => false;

    /// <summary>Records that the request is about to leave. From here on its outcome is unknown until an answer comes.</summary>
    /// <param name="cancellationToken">Cancels the call; nothing was sent then.</param>
    ValueTask ArmAsync(CancellationToken cancellationToken);

    /// <summary>Records that the request provably did not leave, or was refused without effect.</summary>
    ValueTask DisarmAsync();
}
