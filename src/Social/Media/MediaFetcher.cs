using System.Buffers;
using System.Net;
using System.Net.Http.Headers;

namespace Social.Media;

/// <summary>Streams media from public URLs and refuses private addresses, at every redirect too. Bytes are read by offset and never from a file that changed.</summary>
/// <remarks>Thread-safe. Its client must have the handler of <see cref="CreateHandler"/> at its end and no time-out of its own.</remarks>
public sealed class MediaFetcher : IMediaFetcher
{
    private readonly HttpClient _client;
    private readonly TimeProvider _time;

    /// <summary>Initializes a fetcher.</summary>
    /// <param name="client">The client, with the handler of <see cref="CreateHandler"/> and an infinite time-out.</param>
    /// <param name="options">What may be fetched, or null for the default.</param>
    /// <param name="time">The clock, or null for the system's.</param>
    public MediaFetcher(HttpClient client, MediaFetcherOptions? options = null, TimeProvider? time = null)
    {
        ArgumentNullException.ThrowIfNull(client);
        _client = client;
        Options = options ?? new MediaFetcherOptions();
        _time = time ?? TimeProvider.System;
    }

    internal MediaFetcherOptions Options { get; }

    /// <summary>Makes the primary handler: it connects to public addresses only, by the address it checked, and follows nothing by itself.</summary>
    /// <param name="options">What may be fetched, or null for the default.</param>
    public static SocketsHttpHandler CreateHandler(MediaFetcherOptions? options = null)
    {
        options ??= new MediaFetcherOptions();
        return new SocketsHttpHandler
        {
            AllowAutoRedirect = false,
            UseCookies = false,
            // A proxy would connect in our place, unchecked; compressed bytes have other offsets.
            UseProxy = false,
            AutomaticDecompression = DecompressionMethods.None,
            ConnectTimeout = options.ConnectTimeout,
            PooledConnectionLifetime = TimeSpan.FromMinutes(2),
            ConnectCallback = new PublicConnector(options.AllowLoopback).ConnectAsync,
        };
    }

    /// <inheritdoc/>
    public async ValueTask<MediaSource> FetchAsync(UrlMediaSource source, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(source);
        using HttpResponseMessage response = await GetAsync(source, 0, MediaSniffer.HeadLength - 1, null, cancellationToken).ConfigureAwait(false);
        RemoteVersion version = RemoteVersion.Of(response);
        string? type = source.DeclaredType ?? response.Content.Headers.ContentType?.MediaType;
        if (type is "application/octet-stream" or "binary/octet-stream" or "text/plain")
            type = source.DeclaredType;

        byte[] head = [];
        long length = version.Length ?? -1;
        if (length > Options.MaxBytes)
            throw TooLarge(source);

        if (length < 0 && response.StatusCode == HttpStatusCode.PartialContent)
            throw Unreachable(source, "the server answers with a part and does not say of how much.", false);

        if (length != 0 && response.StatusCode != HttpStatusCode.RequestedRangeNotSatisfiable)
            (head, length) = await ReadHeadAsync(source, response, length, cancellationToken).ConfigureAwait(false);

        return new FetchedMediaSource(this, source, version, Math.Max(0, length), head, type);
    }

    /// <summary>Requests a range and follows redirects; the answer is a success.</summary>
    internal async ValueTask<HttpResponseMessage> GetAsync(UrlMediaSource source, long from, long? to, RemoteVersion? version, CancellationToken cancellationToken)
    {
        Uri url = source.Url;
        for (int hop = 0; hop <= Options.MaxRedirects; hop++)
        {
            Check(url);
            using HttpRequestMessage request = new(HttpMethod.Get, url);
            request.Headers.Range = new RangeHeaderValue(from, to);
            request.Headers.TryAddWithoutValidation("Accept-Encoding", "identity");
            if (version?.StrongTag is { } tag)
                request.Headers.IfRange = new RangeConditionHeaderValue(tag);

            HttpResponseMessage response = await SendAsync(source, request, cancellationToken).ConfigureAwait(false);
            bool isKept = false;
            try
            {
                if ((int)response.StatusCode is 301 or 302 or 303 or 307 or 308 && response.Headers.Location is { } location)
                {
                    Uri next = new(url, location);
                    if (url.Scheme == Uri.UriSchemeHttps && next.Scheme != Uri.UriSchemeHttps)
                        throw Unreachable(source, "it redirects from https to an address that is not.", false);

                    url = next;
                    continue;
                }

                bool isEmpty = response.StatusCode == HttpStatusCode.RequestedRangeNotSatisfiable && response.Content.Headers.ContentRange is { Length: 0 };
                if (response.StatusCode is not (HttpStatusCode.OK or HttpStatusCode.PartialContent) && !isEmpty)
                    throw Unreachable(source, $"the server answers {(int)response.StatusCode}.", (int)response.StatusCode is 408 or 429 or >= 500);

                if (response.Content.Headers.ContentEncoding.Any(e => e != "identity"))
                    throw Unreachable(source, "the server only gives it compressed.", false);

                isKept = true;
                return response;
            }
            finally
            {
                if (!isKept)
                    response.Dispose();
            }
        }

        throw Unreachable(source, $"it redirects more than {Options.MaxRedirects} times.", false);
    }

    /// <summary>Reads with a limit on silence rather than on the whole.</summary>
    internal async ValueTask<int> ReadAsync(UrlMediaSource source, Stream stream, Memory<byte> buffer, CancellationToken cancellationToken)
    {
        using CancellationTokenSource stall = new(Options.StallTimeout, _time);
        using CancellationTokenSource both = CancellationTokenSource.CreateLinkedTokenSource(stall.Token, cancellationToken);
        try
        {
            return await stream.ReadAsync(buffer, both.Token).ConfigureAwait(false);
        }
        catch (Exception e) when (IsRemoteFault(e, cancellationToken))
        {
            throw Unreachable(source, stall.IsCancellationRequested ? $"the server was silent for {Options.StallTimeout}." : "the connection broke.", true, e);
        }
    }

    internal static SocialMediaException Changed(UrlMediaSource source) =>
        new(SocialErrorCode.InvalidMedia, Remedy.Retry, $"The media '{source}' changed while it was being read.");

    internal SocialMediaException TooLarge(UrlMediaSource source) =>
        new(SocialErrorCode.InvalidMedia, Remedy.FixContent, $"The media '{source}' is larger than the {Options.MaxBytes} bytes that are fetched.");

    private static bool IsRemoteFault(Exception e, CancellationToken cancellationToken) =>
        e is HttpRequestException or IOException || (e is OperationCanceledException && !cancellationToken.IsCancellationRequested);

    private static SocialMediaException Unreachable(UrlMediaSource source, string why, bool isTransient, Exception? cause = null) =>
        new(SocialErrorCode.MediaUnreachable, isTransient ? Remedy.Retry : Remedy.FixContent, $"The media '{source}' cannot be fetched: {why}", cause) { IsTransient = isTransient };

    private void Check(Uri url)
    {
        if (url.Scheme != Uri.UriSchemeHttp && url.Scheme != Uri.UriSchemeHttps)
            throw new SocialMediaException(SocialErrorCode.MediaUnreachable, Remedy.FixContent, $"The media redirects to '{url.Scheme}:', which is not fetched.");

        // The handler checks what a name resolves to; this holds also for a client without it.
        if (IPAddress.TryParse(url.DnsSafeHost, out IPAddress? address) && !PublicAddress.IsAllowed(address, Options.AllowLoopback))
            throw PublicConnector.Refused(url.DnsSafeHost);
    }

    private async ValueTask<HttpResponseMessage> SendAsync(UrlMediaSource source, HttpRequestMessage request, CancellationToken cancellationToken)
    {
        using CancellationTokenSource stall = new(Options.StallTimeout, _time);
        using CancellationTokenSource both = CancellationTokenSource.CreateLinkedTokenSource(stall.Token, cancellationToken);
        try
        {
            return await _client.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, both.Token).ConfigureAwait(false);
        }
        catch (HttpRequestException e) when (e.InnerException is SocialMediaException refused)
        {
            throw refused;
        }
        catch (Exception e) when (IsRemoteFault(e, cancellationToken))
        {
            string why = stall.IsCancellationRequested
                ? $"the server did not answer within {Options.StallTimeout}."
                : e is HttpRequestException { HttpRequestError: HttpRequestError.NameResolutionError } ? "its host is unknown." : "its server cannot be reached.";
            throw Unreachable(source, why, true, e);
        }
    }

    /// <summary>Keeps the first bytes, and reads all where nobody says how many there are.</summary>
    private async ValueTask<(byte[] Head, long Length)> ReadHeadAsync(UrlMediaSource source, HttpResponseMessage response, long length, CancellationToken cancellationToken)
    {
        byte[] buffer = ArrayPool<byte>.Shared.Rent(64 * 1024);
        try
        {
            Stream stream = await response.Content.ReadAsStreamAsync(cancellationToken).ConfigureAwait(false);
            await using (stream.ConfigureAwait(false))
            {
                int wanted = (int)Math.Min(MediaSniffer.HeadLength, length < 0 ? long.MaxValue : length);
                int filled = 0;
                while (filled < wanted)
                {
                    int read = await ReadAsync(source, stream, buffer.AsMemory(filled, wanted - filled), cancellationToken).ConfigureAwait(false);
                    if (read == 0)
                        break;

                    filled += read;
                }

                byte[] head = buffer.AsSpan(0, filled).ToArray();
                if (length >= 0)
                    return filled == wanted ? (head, length) : throw Unreachable(source, $"the server broke off after {filled} of {length} bytes.", true);

                long total = filled;
                for (int read = filled; read > 0; total += read)
                {
                    if (total > Options.MaxBytes)
                        throw TooLarge(source);

                    read = await ReadAsync(source, stream, buffer, cancellationToken).ConfigureAwait(false);
                }

                return (head, total);
            }
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(buffer);
        }
    }
}
