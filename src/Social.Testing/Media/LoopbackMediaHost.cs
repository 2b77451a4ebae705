using System.Collections.Concurrent;
using System.Globalization;
using System.Runtime.CompilerServices;
using System.Security.Cryptography;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.Net.Http.Headers;

namespace Social.Testing;

/// <summary>Hosts media on loopback at unguessable addresses, with the right type, length and ranges: what networks that only fetch are shown in tests.</summary>
/// <remarks>Thread-safe. It listens from the first medium on, and serves nothing that has ended or expired.</remarks>
public sealed class LoopbackMediaHost : IMediaHost, IAsyncDisposable
{
    private readonly ConcurrentDictionary<string, Lease> _leases = new(StringComparer.Ordinal);
    private readonly SemaphoreSlim _starting = new(1, 1);
    private readonly TimeProvider _time;
    private WebApplication? _application;
    private Uri? _address;
    private int _fetches;

    /// <summary>Creates a host.</summary>
    /// <param name="time">By whose clock addresses expire; null takes the system's.</param>
    public LoopbackMediaHost(TimeProvider? time = null) => _time = time ?? TimeProvider.System;

    /// <summary>Gets how many media have an address now.</summary>
    public int Hosted => _leases.Values.Count(IsLive);

    /// <summary>Gets how many requests found their medium.</summary>
    public int Fetches => Volatile.Read(ref _fetches);

    /// <inheritdoc />
    public async ValueTask<HostedMedia> HostAsync(MediaSource source, TimeSpan duration, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(source);
        ArgumentOutOfRangeException.ThrowIfLessThanOrEqual(duration, TimeSpan.Zero);
        MediaDescription description = await source.DescribeAsync(cancellationToken).ConfigureAwait(false);
        Uri address = await StartAsync(cancellationToken).ConfigureAwait(false);
        string name = Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(16));
        Lease lease = new(this, name, source, description, new Uri(address, $"media/{name}"), _time.GetUtcNow() + duration);
        _leases[name] = lease;
        return lease;
    }

    /// <inheritdoc />
    public async ValueTask DisposeAsync()
    {
        _leases.Clear();
        if (_application is not null) await _application.DisposeAsync().ConfigureAwait(false);
        _starting.Dispose();
    }

    private async ValueTask<Uri> StartAsync(CancellationToken cancellationToken)
    {
        await _starting.WaitAsync(cancellationToken).ConfigureAwait(false);
        try
        {
            if (_address is null) (_application, _address) = await LoopbackServer.StartAsync(0, ServeAsync, cancellationToken).ConfigureAwait(false);
            return _address;
        }
        finally
        {
            _starting.Release();
        }
    }

    private bool IsLive(Lease lease) => _time.GetUtcNow() < lease.ExpiresAt;

    private async Task ServeAsync(HttpContext http)
    {
        HttpResponse response = http.Response;
        string name = http.Request.Path.Value?.Split('/')[^1] ?? "";
        if (!_leases.TryGetValue(name, out Lease? lease) || !IsLive(lease))
        {
            response.StatusCode = StatusCodes.Status404NotFound;
            return;
        }

        if (!HttpMethods.IsGet(http.Request.Method) && !HttpMethods.IsHead(http.Request.Method))
        {
            response.StatusCode = StatusCodes.Status405MethodNotAllowed;
            return;
        }

        Interlocked.Increment(ref _fetches);
        long length = lease.Description.Length;
        (long from, long to) = (0, length - 1);
        response.ContentType = lease.Description.ContentType ?? "application/octet-stream";
        response.Headers.AcceptRanges = "bytes";
        if (RangeHeaderValue.TryParse(http.Request.Headers.Range.ToString(), out RangeHeaderValue? ranges) && ranges.Unit == "bytes" && ranges.Ranges.Count == 1)
        {
            RangeItemHeaderValue range = ranges.Ranges.First();
            from = range.From ?? Math.Max(0, length - range.To!.Value);
            to = range.From is null || range.To is null ? length - 1 : Math.Min(range.To.Value, length - 1);
            bool fits = from <= to;
            response.StatusCode = fits ? StatusCodes.Status206PartialContent : StatusCodes.Status416RangeNotSatisfiable;
            response.Headers.ContentRange = fits ? string.Create(CultureInfo.InvariantCulture, $"bytes {from}-{to}/{length}") : string.Create(CultureInfo.InvariantCulture, $"bytes */{length}");
            if (!fits) return;
        }

        response.ContentLength = to - from + 1;
        if (HttpMethods.IsHead(http.Request.Method) || to < from) return;
        await CopyAsync(lease.Source, from, to - from + 1, response.Body, http.RequestAborted).ConfigureAwait(false);
    }

    private static async Task CopyAsync(MediaSource source, long from, long count, Stream to, CancellationToken cancellationToken)
    {
        Stream stream = await source.OpenAsync(from, cancellationToken).ConfigureAwait(false);
        await using ConfiguredAsyncDisposable disposal = stream.ConfigureAwait(false);
        byte[] buffer = new byte[64 * 1024];
        while (count > 0)
        {
            int read = await stream.ReadAsync(buffer.AsMemory(0, (int)Math.Min(buffer.Length, count)), cancellationToken).ConfigureAwait(false);
            if (read == 0) return;
            await to.WriteAsync(buffer.AsMemory(0, read), cancellationToken).ConfigureAwait(false);
            count -= read;
        }
    }

    private sealed class Lease(LoopbackMediaHost host, string name, MediaSource source, MediaDescription description, Uri url, DateTimeOffset expiresAt) : HostedMedia
    {
        public override Uri Url => url;

        public override DateTimeOffset ExpiresAt => expiresAt;

        public MediaSource Source => source;

        public MediaDescription Description => description;

        public override ValueTask DisposeAsync()
        {
            host._leases.TryRemove(name, out _);
            return default;
        }
    }
}
