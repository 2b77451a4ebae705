namespace Social.Auth;

/// <summary>A credential as it was read, and until when it may be used without asking again.</summary>
internal sealed class CachedCredential(Credential credential, DateTimeOffset goodUntil, long readAt)
{
    public Credential Credential { get; } = credential;

    // Two clocks: the wall clock ends tokens; the monotonic one bounds how long a wrong wall clock, or another process's change, can matter.
    public bool IsGood(TimeProvider time, TimeSpan cacheFor) => time.GetUtcNow() < goodUntil && time.GetElapsedTime(readAt) < cacheFor;
}
