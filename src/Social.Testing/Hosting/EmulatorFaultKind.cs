namespace Social.Testing;

/// <summary>What goes wrong when an <see cref="EmulatorFault"/> meets a request.</summary>
public enum EmulatorFaultKind
{
    /// <summary>429 in the network's shape and with its headers; the request has no effect.</summary>
    RateLimited,

    /// <summary>A 5xx; the request has no effect.</summary>
    ServerErrorBefore,

    /// <summary>A 5xx after the request took effect.</summary>
    ServerErrorAfter,

    /// <summary>The ordinary answer, after <see cref="EmulatorFault.Delay"/>.</summary>
    Slow,

    /// <summary>The connection is reset (TCP RST) before the body is read; the request has no effect.</summary>
    ResetBeforeRead,

    /// <summary>The request takes effect, then the connection is reset (TCP RST) without an answer.</summary>
    ResetAfterTaken,

    /// <summary>The connection is closed in order (TCP FIN) without an answer; <see cref="EmulatorFault.TakeEffect"/> says whether the request took effect.</summary>
    CloseWithoutAnswer,

    /// <summary>The request takes effect, but its answer is cut in the middle; <see cref="EmulatorFault.PromiseFullLength"/> says how.</summary>
    TornBody,

    /// <summary>The response that the fault describes; <see cref="EmulatorFault.TakeEffect"/> says whether the request took effect.</summary>
    Custom,

    /// <summary>The token is expired for good, and the request is refused.</summary>
    ExpiredToken,

    /// <summary>The token is revoked for good, and the request is refused.</summary>
    RevokedToken,

    /// <summary>Media that this request finishes takes at least <see cref="EmulatorFault.Delay"/> to process.</summary>
    SlowProcessing,

    /// <summary>Media that this request finishes fails in processing, with <see cref="EmulatorFault.Reason"/>.</summary>
    FailedProcessing,
}
