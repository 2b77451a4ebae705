namespace Social.Testing;

/// <summary>Fetches media as Meta does: from loopback for real; of other addresses it is assumed that there is something.</summary>
internal sealed class GraphFetcher : IDisposable
{
    private readonly HttpClient _http = new(new SocketsHttpHandler { AllowAutoRedirect = false }) { Timeout = TimeSpan.FromSeconds(30) };

    /// <returns>The bytes, or null when the address is not on this machine.</returns>
    public async Task<byte[]?> FetchAsync(string url, CancellationToken cancellationToken)
    {
        if (!Uri.TryCreate(url, UriKind.Absolute, out var address) || address.Scheme is not ("http" or "https")) throw Unreachable();
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

    public void Dispose() => _http.Dispose();

    private static GraphRefusal Unreachable() =>
        GraphErrors.Refuse(9004, "Only photo or video can be accepted as media type.", 2207052, "Media download has failed.", "The media could not be fetched from this URI.");
}
