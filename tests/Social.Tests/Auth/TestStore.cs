using Social.Auth;

namespace Social.Tests.Auth;

/// <summary>A store with a delay in every call, like a database, that can fail and counts; without leases of its own.</summary>
internal class TestStore(TimeProvider time) : ICredentialStore
{
    public InMemoryCredentialStore Inner { get; } = new(time);

    public int Reads { get; private set; }

    public int Saves { get; private set; }

    public Func<Credential, Exception?>? FailSave { get; set; }

    public Func<Credential?, Credential?>? OnRead { get; set; }

    public async ValueTask<Credential?> FindAsync(CredentialKey key, CancellationToken cancellationToken = default)
    {
        await Task.Yield();
        cancellationToken.ThrowIfCancellationRequested();
        Reads++;
        Credential? found = await Inner.FindAsync(key, cancellationToken);
        return OnRead is { } read ? read(found) : found;
    }

    public async ValueTask<Credential> SaveAsync(Credential credential, CancellationToken cancellationToken = default)
    {
        await Task.Yield();
        cancellationToken.ThrowIfCancellationRequested();
        if (FailSave?.Invoke(credential) is { } failure)
        {
            throw failure;
        }

        Saves++;
        return await Inner.SaveAsync(credential, cancellationToken);
    }

    public ValueTask RemoveAsync(CredentialKey key, CancellationToken cancellationToken = default) => Inner.RemoveAsync(key, cancellationToken);
}

/// <summary>The same with leases, as several processes share it.</summary>
internal sealed class SharedTestStore(TimeProvider time) : TestStore(time), ICredentialLeases
{
    public ValueTask<IAsyncDisposable?> TryLeaseAsync(CredentialKey key, TimeSpan duration, CancellationToken cancellationToken = default) =>
        Inner.TryLeaseAsync(key, duration, cancellationToken);
}
