using System.Net.Http.Headers;
using System.Security.Cryptography;
using System.Text;

namespace Social.Media;

/// <summary>A <c>multipart/form-data</c> body of text fields and one streamed file, as RFC 7578 and browsers write it, with a known length.</summary>
/// <remarks>The boundary stays the same in every replay. Names are UTF-8; quotes and line breaks in them are percent-encoded.</remarks>
public sealed class MultipartBodyContent : ReplayableContent
{
    private readonly MediaRange _range;
    private readonly byte[] _head;
    private readonly byte[] _tail;

    /// <summary>Initializes a body.</summary>
    /// <param name="fields">The text fields, in the order in which they are sent, before the file.</param>
    /// <param name="file">The file.</param>
    /// <param name="onProgress">Is told how many bytes of the file each write added; a replay first takes back what it told, as a negative number.</param>
    public MultipartBodyContent(IEnumerable<KeyValuePair<string, string>> fields, MultipartFile file, Action<int>? onProgress = null)
        : base(onProgress)
    {
        ArgumentNullException.ThrowIfNull(fields);
        ArgumentNullException.ThrowIfNull(file);
        file.Range.Check();
        _range = file.Range;

        string boundary = "social-" + RandomNumberGenerator.GetHexString(32, lowercase: true);
        StringBuilder head = new();
        foreach ((string name, string value) in fields)
        {
            head.Append("--").Append(boundary).Append("\r\nContent-Disposition: form-data; name=\"").Append(Quote(name))
                .Append("\"\r\n\r\n").Append(value).Append("\r\n");
        }

        head.Append("--").Append(boundary).Append("\r\nContent-Disposition: form-data; name=\"").Append(Quote(file.Field))
            .Append("\"; filename=\"").Append(Quote(file.FileName)).Append("\"\r\nContent-Type: ").Append(MediaTypeHeaderValue.Parse(file.ContentType))
            .Append("\r\n\r\n");
        _head = Encoding.UTF8.GetBytes(head.ToString());
        _tail = Encoding.ASCII.GetBytes($"\r\n--{boundary}--\r\n");
        Headers.TryAddWithoutValidation("Content-Type", "multipart/form-data; boundary=" + boundary);
    }

    /// <inheritdoc/>
    protected override async Task WriteAsync(Stream stream, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(stream);
        await stream.WriteAsync(_head, cancellationToken).ConfigureAwait(false);
        await _range.CopyToAsync(stream, Advance, cancellationToken).ConfigureAwait(false);
        await stream.WriteAsync(_tail, cancellationToken).ConfigureAwait(false);
    }

    /// <inheritdoc/>
    protected override bool TryComputeLength(out long length)
    {
        length = _head.Length + _range.Length + _tail.Length;
        return true;
    }

    private static string Quote(string name) => name
        .Replace("\"", "%22", StringComparison.Ordinal)
        .Replace("\r", "%0D", StringComparison.Ordinal)
        .Replace("\n", "%0A", StringComparison.Ordinal);
}
