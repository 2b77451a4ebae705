namespace Social.Testing;

/// <summary>Something that goes wrong, on demand, with requests that match.</summary>
/// <remarks>The first fault that matches and is not used up meets the request.</remarks>
public sealed record EmulatorFault
{
    /// <summary>Gets what goes wrong.</summary>
    public required EmulatorFaultKind Kind { get; init; }

    /// <summary>Gets the HTTP method that matches; null matches every method.</summary>
    public string? Method { get; init; }

    /// <summary>Gets the path that matches, in which <c>*</c> stands for one segment and a final <c>**</c> for any rest; null matches every path.</summary>
    public string? PathPattern { get; init; }

    /// <summary>Gets how many requests meet the fault; null means every one until the fault is removed. Default 1.</summary>
    public int? Times { get; init; } = 1;

    /// <summary>Gets how many matching requests pass before the fault begins. Default 0.</summary>
    public int Skip { get; init; }

    /// <summary>Gets the chance, 0 to 1, that a matching request meets the fault; drawn from the seed of <see cref="FaultInjector"/>. Default 1.</summary>
    public double Probability { get; init; } = 1;

    /// <summary>Gets the status of <see cref="EmulatorFaultKind.Custom"/> (default 200) and of the server errors (default 503).</summary>
    public int? StatusCode { get; init; }

    /// <summary>Gets headers to add to the answer of <see cref="EmulatorFaultKind.Custom"/>, the server errors and <see cref="EmulatorFaultKind.RateLimited"/>.</summary>
    public IReadOnlyDictionary<string, string> Headers { get; init; } = new Dictionary<string, string>();

    /// <summary>Gets the content type of the body. Default: the network's JSON.</summary>
    public string? ContentType { get; init; }

    /// <summary>Gets the body of <see cref="EmulatorFaultKind.Custom"/> and of the server errors; null leaves the network's own.</summary>
    public ReadOnlyMemory<byte>? Body { get; init; }

    /// <summary>Gets how many times <see cref="Body"/> is written, streamed, to make answers of any size. Default 1.</summary>
    public int BodyRepeat { get; init; } = 1;

    /// <summary>Gets the delay of <see cref="EmulatorFaultKind.Slow"/>, by the emulator's timers, or the processing time of <see cref="EmulatorFaultKind.SlowProcessing"/>, by its clock.</summary>
    public TimeSpan Delay { get; init; }

    /// <summary>Gets whether the request takes effect before <see cref="EmulatorFaultKind.CloseWithoutAnswer"/> or <see cref="EmulatorFaultKind.Custom"/>.</summary>
    public bool TakeEffect { get; init; }

    /// <summary>Gets whether a torn body promises its full length and then ends (the default), or is framed correctly and merely not whole JSON.</summary>
    public bool PromiseFullLength { get; init; } = true;

    /// <summary>Gets how long the caller is told to wait by <see cref="EmulatorFaultKind.RateLimited"/>. Default 60 seconds.</summary>
    public TimeSpan ResetAfter { get; init; } = TimeSpan.FromSeconds(60);

    /// <summary>Gets whether <see cref="EmulatorFaultKind.RateLimited"/> uses the network's older body shape, where there are two.</summary>
    public bool LegacyShape { get; init; }

    /// <summary>Gets the reason that failed processing reports.</summary>
    public string? Reason { get; init; }

    internal bool TakesEffect => Kind switch
    {
        EmulatorFaultKind.CloseWithoutAnswer or EmulatorFaultKind.Custom => TakeEffect,
        EmulatorFaultKind.RateLimited or EmulatorFaultKind.ServerErrorBefore or EmulatorFaultKind.ResetBeforeRead => false,
        _ => true,
    };
}
