using Social.Testing;

namespace Social.Conformance;

/// <summary>The faults behind the names, and whether the post exists afterwards.</summary>
public static class UncertainFaults
{
    public static EmulatorFault Describe(UncertainFault fault) => fault switch
    {
        UncertainFault.ResetBeforeRead => new EmulatorFault { Kind = EmulatorFaultKind.ResetBeforeRead },
        UncertainFault.ResetAfterTaken => new EmulatorFault { Kind = EmulatorFaultKind.ResetAfterTaken },
        UncertainFault.ClosedAfterTaken => new EmulatorFault { Kind = EmulatorFaultKind.CloseWithoutAnswer, TakeEffect = true },
        UncertainFault.ClosedWithoutTaking => new EmulatorFault { Kind = EmulatorFaultKind.CloseWithoutAnswer, TakeEffect = false },
        UncertainFault.ServerErrorBefore => new EmulatorFault { Kind = EmulatorFaultKind.ServerErrorBefore },
        UncertainFault.ServerErrorAfter => new EmulatorFault { Kind = EmulatorFaultKind.ServerErrorAfter },
        UncertainFault.BadGatewayPage => new EmulatorFault { Kind = EmulatorFaultKind.Custom, StatusCode = 502, ContentType = "text/html", Body = "<html><h1>502 Bad Gateway</h1></html>"u8.ToArray(), TakeEffect = true },
        UncertainFault.TornBody => new EmulatorFault { Kind = EmulatorFaultKind.TornBody },
        UncertainFault.TruncatedJson => new EmulatorFault { Kind = EmulatorFaultKind.TornBody, PromiseFullLength = false },
        UncertainFault.EmptySuccess => new EmulatorFault { Kind = EmulatorFaultKind.Custom, StatusCode = 200, TakeEffect = true },
        UncertainFault.SlowerThanTheTimeOut => new EmulatorFault { Kind = EmulatorFaultKind.Slow, Delay = TimeSpan.FromMinutes(1) },
        _ => throw new ArgumentOutOfRangeException(nameof(fault), fault, "There is no such fault."),
    };

    public static bool PostExists(UncertainFault fault) => fault is not (UncertainFault.ResetBeforeRead or UncertainFault.ClosedWithoutTaking or UncertainFault.ServerErrorBefore);
}
