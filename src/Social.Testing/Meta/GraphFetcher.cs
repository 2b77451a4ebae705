using System.Net;

namespace Social.Testing;

/// <summary>Fetches media as Meta does: from loopback for real; of other public addresses it is assumed that there is something.</summary>
internal sealed class GraphFetcher : IDisposable
{
    private readonly HttpClient _http = new(new SocketsHttpHandler { AllowAutoRedirect = false }) { Timeout = TimeSpan.FromSeconds(30) };

    /// <returns>The bytes, or null when the address is not on this machine.</returns>
    public async Task<byte[]?> FetchAsync(string url, CancellationToken cancellationToken)
    {
        if (!IsPublic(url, out var address)) throw Unreachable();
        if (!address.IsLoopback) return null;
        try
        {
            using var answer = await _http.GetAsync(address, cancellationToken).ConfigureAwait(false);
            return answer.IsSuccessStatusCode ? await answer.Content.ReadAsByteArrayAsync(cancellationToken).ConfigureAwait(false) : throw Unreachable();
        }
        catch (HttpRequestException)
        {
            throw Unreachable();
        }
    }

    /// <summary>Fetches media of any size, of which the hash and the head stay.</summary>
    /// <returns>Whether there was something, and what it was where the address is on this machine.</returns>
    public async Task<(bool Found, GraphMedia? Media)> TryFetchAsync(string url, CancellationToken cancellationToken)
    {
        if (!IsPublic(url, out var address)) return (false, null);
        if (!address.IsLoopback) return (true, null);
        try
        {
            using var answer = await _http.GetAsync(address, HttpCompletionOption.ResponseHeadersRead, cancellationToken).ConfigureAwait(false);
            if (!answer.IsSuccessStatusCode) return (false, null);
            var body = await answer.Content.ReadAsStreamAsync(cancellationToken).ConfigureAwait(false);
            await using (body.ConfigureAwait(false)) return (true, await GraphMedia.ReadAsync(body, cancellationToken).ConfigureAwait(false));
        }
        catch (Exception e) when (e is HttpRequestException or IOException)
        {
            return (false, null);
        }
    }

    public void Dispose() => _http.Dispose();

    /// <summary>Tells whether Meta could reach an address: its own words must be ASCII, and it must not be of a private network.</summary>
    private static bool IsPublic(string url, out Uri address)
    {
        if (!Uri.TryCreate(url, UriKind.Absolute, out address!) || address.Scheme is not ("http" or "https") || !System.Text.Ascii.IsValid(url)) return false;
        if (address.IsLoopback) return true;
        if (!IPAddress.TryParse(address.Host, out var ip)) return address.Host.Contains('.', StringComparison.Ordinal);
        var bytes = ip.MapToIPv4().GetAddressBytes();
        return bytes is not ([10, ..] or [127, ..] or [169, 254, ..] or [192, 168, ..] or [172, >= 16 and <= 31, ..]);
    }

    private static GraphRefusal Unreachable() =>
        GraphErrors.Refuse(100, "Invalid parameter", 2207052, "Media download has failed.", "The media could not be fetched from this URI.", isTransient: false);
}
