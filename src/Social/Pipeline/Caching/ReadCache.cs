using System.Collections.Concurrent;
using System.Net;
using System.Net.Http.Headers;
using Microsoft.Extensions.Caching.Memory;
using Social.Telemetry;

namespace Social.Pipeline;

/// <summary>Serves reads from memory, asks by ETag when they are stale, and forgets an account's when it changes something.</summary>
internal sealed class ReadCache : IDisposable
{
    // What an entry costs beside its body.
    private const int Overhead = 512;

    // A stale answer with an ETag is worth keeping: asking by it costs little and may be free of quota.
    private const int StaleLifetimes = 10;

    private readonly ConcurrentDictionary<AccountKey, long> _generations = new();
    private readonly ETagFinder? _findETag;
    private readonly MemoryCache? _cache;
    private readonly ReadCacheOptions _options;
    private readonly PlatformCounters _counters;
    private readonly TimeProvider _time;

    public ReadCache(ReadCacheOptions options, PlatformCounters counters, TimeProvider time, ETagFinder? findETag = null)
    {
        _findETag = findETag;
        _options = options;
        _counters = counters;
        _time = time;
        bool isOn = options.Profiles > TimeSpan.Zero || options.Posts > TimeSpan.Zero || options.Lists > TimeSpan.Zero || options.Metrics > TimeSpan.Zero;
        _cache = isOn ? new MemoryCache(new MemoryCacheOptions { SizeLimit = options.MaxBytes }) : null;
    }

    /// <summary>Tells whether a call's answer may come from the cache or go into it.</summary>
    public bool Takes(SocialCall call) => _cache is not null && !call.IsFresh && call.Route.Kind == RouteKind.Read && _options.For(call.Route.Cache) > TimeSpan.Zero;

    /// <summary>Returns the answer that may be served without asking, or null; a stale one with an ETag is left with the call, to ask by it.</summary>
    public CachedRead? Find(SocialCall call)
    {
        if (_cache!.TryGetValue(KeyOf(call), out CachedRead? read) && read is not null)
        {
            if (_time.GetTimestamp() < read.FreshUntil)
            {
                _counters.AddCacheRead(true);
                return read;
            }

            call.Stale = read.ETag is null ? null : read;
        }

        return null;
    }

    /// <summary>Keeps an answer, and returns it: the one kept before when the network says that it has not changed.</summary>
    public CachedRead Settle(SocialCall call, HttpResponseMessage response)
    {
        bool unchanged = response.StatusCode == HttpStatusCode.NotModified && call.Stale is not null;
        _counters.AddCacheRead(unchanged);
        string? etag = response.Headers.NonValidated.TryGetValues("ETag", out HeaderStringValues values) ? values.ToString() : unchanged ? call.Stale!.ETag : _findETag?.Invoke(call.Body.Memory.Span);
        TimeSpan fresh = _options.For(call.Route.Cache);
        long until = _time.GetTimestamp() + (long)(fresh.TotalSeconds * _time.TimestampFrequency);
        CachedRead read = unchanged ? call.Stale!.Again(etag, until) : new CachedRead(call.Body.Memory.ToArray(), etag, until);
        _cache!.Set(KeyOf(call), read, new MemoryCacheEntryOptions
        {
            Size = read.Body.Length + Overhead,
            AbsoluteExpirationRelativeToNow = etag is null ? fresh : fresh * StaleLifetimes,
        });
        return read;
    }

    /// <summary>Forgets what an account has read, since it changed something.</summary>
    public void Drop(AccountKey account)
    {
        if (_cache is not null && _generations.TryGetValue(account, out long generation))
        {
            _generations.TryUpdate(account, generation + 1, generation);
        }
    }

    public void Dispose() => _cache?.Dispose();

    private ReadCacheKey KeyOf(SocialCall call) =>
        new(call.Resolved.Credential, call.Account, _generations.GetOrAdd(call.Account, 0), call.Path ?? call.Route.Path);
}
