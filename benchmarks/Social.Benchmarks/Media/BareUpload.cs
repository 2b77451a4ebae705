using System.Net.Http.Headers;
using Social.Benchmarks.Publishing;

namespace Social.Benchmarks.Media;

/// <summary>The floor: read a part into one buffer that is used again, PUT it, go on.</summary>
internal sealed class BareUpload(HttpMessageHandler transport, string host)
{
    private static readonly AuthenticationHeaderValue Bearer = new("Bearer", Family.Token);

    private readonly HttpMessageInvoker _http = new(transport);
    private readonly byte[] _buffer = new byte[PutProtocol.PartSize];

    public async Task UploadAsync(string path)
    {
        await using FileStream file = new(path, new FileStreamOptions { BufferSize = 0, Options = FileOptions.Asynchronous | FileOptions.SequentialScan });
        for (int part = 0; ; part++)
        {
            int read = await file.ReadAtLeastAsync(_buffer, _buffer.Length, throwOnEndOfStream: false);
            if (read == 0)
            {
                return;
            }

            using HttpRequestMessage request = new(HttpMethod.Put, $"{host}/parts/{part}") { Content = new ByteArrayContent(_buffer, 0, read) };
            request.Headers.Authorization = Bearer;
            using HttpResponseMessage response = await _http.SendAsync(request, CancellationToken.None);
            response.EnsureSuccessStatusCode();
        }
    }
}
