using Social.Testing;

namespace Social.Conformance;

/// <summary>The network's share of each fault.</summary>
internal static class SoakWeather
{
    private const int Seed = 20_240_229;

    /// <summary>The chance that a request meets any of its faults.</summary>
    private const double Chance = 0.4;

    public static void Begin(PlatformHarness harness, SoakFault fault)
    {
        // A body that is not there cannot be cut short.
        IReadOnlyList<EmulatorFault> faults = [.. Of(fault).Where(f => f.PromiseFullLength || harness.AnswersCreatesWithBody)];
        List<EmulatorFault> matching = [.. faults.Select(f => f with { Method = harness.CreateRoute.Method, PathPattern = harness.CreateRoute.Path })];
        if (fault is not (SoakFault.TimeOut or SoakFault.Cancellation))
        {
            // The look meets the same weather, so that some stay unconfirmed until a later call finds them.
            matching.AddRange(faults.Select(f => f with { Method = harness.LookRoute.Method, PathPattern = harness.LookRoute.Path }));
        }

        // The first creates meet each fault for certain: a short soak that met none would prove nothing.
        int certain = Math.Max(1, 4 / Math.Max(1, faults.Count));
        foreach (EmulatorFault first in faults)
        {
            harness.Network.Faults.Add(first with { Method = harness.CreateRoute.Method, PathPattern = harness.CreateRoute.Path, Times = certain });
        }

        // Each fault is drawn for after those before it let the request pass.
        double each = 1 - Math.Pow(1 - Chance, 1.0 / Math.Max(1, faults.Count));
        harness.Network.Faults.AddRandom(Seed, each, matching);
    }

    public static IReadOnlyList<EmulatorFault> Of(SoakFault fault) => fault switch
    {
        SoakFault.NameResolution or SoakFault.ConnectRefused => [],
        SoakFault.ResetBeforeRead => [new EmulatorFault { Kind = EmulatorFaultKind.ResetBeforeRead }],
        SoakFault.ResetAfterTaken => [new EmulatorFault { Kind = EmulatorFaultKind.ResetAfterTaken }],
        SoakFault.ClosedWithoutAnswer => [Closed(taken: true), Closed(taken: false)],
        SoakFault.ServerError => [new EmulatorFault { Kind = EmulatorFaultKind.ServerErrorAfter }, new EmulatorFault { Kind = EmulatorFaultKind.ServerErrorBefore }],
        SoakFault.TornAnswer => [new EmulatorFault { Kind = EmulatorFaultKind.TornBody }, new EmulatorFault { Kind = EmulatorFaultKind.TornBody, PromiseFullLength = false }],
        SoakFault.TimeOut => [new EmulatorFault { Kind = EmulatorFaultKind.Slow, Delay = TimeSpan.FromMinutes(5) }],
        SoakFault.Cancellation => [new EmulatorFault { Kind = EmulatorFaultKind.Slow, Delay = TimeSpan.FromMilliseconds(10) }],
        SoakFault.Everything =>
        [
            .. Of(SoakFault.ResetBeforeRead), .. Of(SoakFault.ResetAfterTaken), .. Of(SoakFault.ClosedWithoutAnswer), .. Of(SoakFault.ServerError), .. Of(SoakFault.TornAnswer),
        ],
        _ => throw new ArgumentOutOfRangeException(nameof(fault), fault, "There is no such fault."),
    };

    private static EmulatorFault Closed(bool taken) => new() { Kind = EmulatorFaultKind.CloseWithoutAnswer, TakeEffect = taken };
}
