using System.Net;

namespace Social.Testing;

/// <summary>Fetches media by address, as Google does: no redirects, no WebP, nothing that is not public.</summary>
internal sealed class GoogleBusinessMediaFetcher(GoogleBusinessEmulatorOptions options) : IDisposable
{
    private readonly HttpMessageInvoker _client = new(new SocketsHttpHandler { AllowAutoRedirect = false, UseCookies = false, UseProxy = false });

    /// <summary>Fetches media.</summary>
    /// <returns>What came; null for media of the public internet, which is taken on trust.</returns>
    public async Task<MediaSink?> FetchAsync(string url, string field, CancellationToken cancellationToken)
    {
        if (!Uri.TryCreate(url, UriKind.Absolute, out var address) || address.Scheme is not ("http" or "https")) throw Failed(field, url);
        if (!address.IsLoopback) return options.TrustPublicMedia && IsPublic(address) ? null : throw Failed(field, url);
        if (!options.FetchLoopbackMedia) throw Failed(field, url);
        var sink = new MediaSink((int)Math.Min(options.MediaFetchLimit, 1024 * 1024));
        try
        {
            using var request = new HttpRequestMessage(HttpMethod.Get, address);
            using var response = await _client.SendAsync(request, cancellationToken).ConfigureAwait(false);
            if (response.StatusCode != HttpStatusCode.OK) throw Failed(field, url);
            var body = await response.Content.ReadAsStreamAsync(cancellationToken).ConfigureAwait(false);
            await using (body.ConfigureAwait(false))
            {
                var arrived = await sink.ReceiveAsync(body, options.MediaFetchLimit, cancellationToken).ConfigureAwait(false);
                if (arrived > options.MediaFetchLimit) throw GoogleBusinessProblems.Validation(10, field, $"Media fetch response bytes too large (max: {options.MediaFetchLimit}B).", url);
            }

            if (sink.Length == 0 || IsWebP(sink.Head)) throw Failed(field, url);
            return sink;
        }
        catch (HttpRequestException)
        {
            sink.Dispose();
            throw Failed(field, url);
        }
        catch (GoogleRefusal)
        {
            sink.Dispose();
            throw;
        }
    }

    public void Dispose() => _client.Dispose();

    private static GoogleRefusal Failed(string field, string url) => GoogleBusinessProblems.Validation(1000, field, "Fetching image failed.", url);

    private static bool IsWebP(byte[] head) => head.Length >= 12 && head.AsSpan(0, 4).SequenceEqual("RIFF"u8) && head.AsSpan(8, 4).SequenceEqual("WEBP"u8);

    /// <summary>Tells whether an address could be one of the public internet.</summary>
    private static bool IsPublic(Uri address)
    {
        if (!IPAddress.TryParse(address.IdnHost, out var ip)) return address.IdnHost.Contains('.', StringComparison.Ordinal) && !address.IdnHost.EndsWith(".local", StringComparison.OrdinalIgnoreCase) && !address.IdnHost.EndsWith(".internal", StringComparison.OrdinalIgnoreCase);
        if (ip.IsIPv6LinkLocal || ip.IsIPv6UniqueLocal) return false;
        var bytes = ip.MapToIPv4().GetAddressBytes();
        return bytes is not ([10, ..] or [172, >= 16 and <= 31, ..] or [192, 168, ..] or [169, 254, ..] or [0, ..]);
    }
}
