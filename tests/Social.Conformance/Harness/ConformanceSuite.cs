using Social.Watch;

namespace Social.Conformance;

/// <summary>What the suites share: they start harnesses, and afterwards look whether the network saw anything that it does not know.</summary>
public abstract class ConformanceSuite : IAsyncDisposable
{
    /// <summary>The longest that a test may take before it counts as hanging, in milliseconds.</summary>
    protected const int Patience = 60_000;

    private readonly List<PlatformHarness> _started = [];

    protected static CancellationToken Cancel => TestContext.Current.CancellationToken;

    protected abstract Task<PlatformHarness> CreateHarnessAsync(HarnessSettings settings);

    protected async Task<PlatformHarness> StartAsync(HarnessSettings? settings = null)
    {
        settings ??= HarnessSettings.Default;
        PlatformHarness harness = await CreateHarnessAsync(settings with { Services = settings.Services is { } own ? own + LeakWatch.AddTo : LeakWatch.AddTo });
        _started.Add(harness);
        return harness;
    }

    /// <summary>Finds an ability, or skips the test where the harness says that the network has nothing for it.</summary>
    protected static async Task<TAbility> RequireAsync<TAbility>(PlatformHarness harness)
        where TAbility : class
    {
        ArgumentNullException.ThrowIfNull(harness);
        TAbility? ability = await harness.Social.FindAsync<TAbility>(harness.Account, Cancel);
        bool isAbsent = harness.AbsentAbilities.Contains(typeof(TAbility));
        (ability is null).ShouldBe(isAbsent, $"{harness.Platform} and {typeof(TAbility).Name}: the harness and FindAsync disagree.");
        Assert.SkipWhen(isAbsent, $"{harness.Platform} has no {typeof(TAbility).Name}.");
        return ability!;
    }

    public async ValueTask DisposeAsync()
    {
        GC.SuppressFinalize(this);
        foreach (PlatformHarness harness in _started)
        {
            await harness.DisposeAsync();
            LeakWatch.Guard("token", harness.Network.Secrets);
            harness.Network.Failures.ShouldBeEmpty();
            harness.Network.Requests.Unmatched.Select(r => r.ToString()).ShouldBeEmpty("The network does not know these requests.");
        }
    }
}
