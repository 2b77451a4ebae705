using Social.Auth;

namespace Social.Tests.Auth;

/// <summary>A network with single-use tokens, a store that can fail, and a clock that a test moves.</summary>
public abstract class CredentialSourceTestBase
{
    private protected static readonly CancellationToken None = CancellationToken.None;

    private protected readonly ManualClock _clock = new();
    private protected readonly RecordingLogger<CredentialSource> _log = new();
    private protected readonly TestStore _store;
    private protected readonly RotatingNetwork _network;

    private protected CredentialSourceTestBase()
    {
        _store = new TestStore(_clock);
        _network = new RotatingNetwork(_clock);
    }

    private protected static async Task<T> FailsAsync<T>(ValueTask<Credential> task)
        where T : Exception => await Should.ThrowAsync<T>(task.AsTask());

    private protected CredentialSource Source() => new(_store, [_network.Strategy()], _clock, _log);
}
