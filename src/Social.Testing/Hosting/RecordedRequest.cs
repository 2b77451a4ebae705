using System.Text;

namespace Social.Testing;

/// <summary>A request that reached an emulated network, and what became of it.</summary>
/// <remarks><see cref="ToString"/> never shows headers, query or body: they carry secrets.</remarks>
public sealed class RecordedRequest
{
    internal RecordedRequest(
        long sequence, DateTimeOffset receivedAt, string method, string path, string query, IReadOnlyDictionary<string, string> headers)
    {
        Sequence = sequence;
        ReceivedAt = receivedAt;
        Method = method;
        Path = path;
        Query = query;
        Headers = headers;
    }

    /// <summary>Gets the position of the request in the order of arrival, from 1.</summary>
    public long Sequence { get; }

    /// <summary>Gets when the request arrived, by the network's clock.</summary>
    public DateTimeOffset ReceivedAt { get; }

    /// <summary>Gets the HTTP method.</summary>
    public string Method { get; }

    /// <summary>Gets the path, percent-encoding kept.</summary>
    public string Path { get; }

    /// <summary>Gets the query without the question mark, as it was sent; empty when there is none.</summary>
    public string Query { get; }

    /// <summary>Gets the request headers; names compare ignoring case, several values are joined by a comma.</summary>
    public IReadOnlyDictionary<string, string> Headers { get; }

    /// <summary>Gets the head of the body; see <see cref="BodyLength"/> for how much there was.</summary>
    public ReadOnlyMemory<byte> Body { get; internal set; }

    /// <summary>Gets the number of body bytes that were read.</summary>
    public long BodyLength { get; internal set; }

    /// <summary>Gets the head of the body as UTF-8 text.</summary>
    public string BodyText => Encoding.UTF8.GetString(Body.Span);

    /// <summary>Gets the template of the route that matched, such as <c>/2/tweets/{id}</c>; null when none did.</summary>
    public string? Route { get; internal set; }

    /// <summary>Gets whether a route of the network matched.</summary>
    public bool IsMatched => Route is not null;

    /// <summary>Gets whether the request took effect: a write changed the network, a read was answered.</summary>
    public bool IsTaken { get; internal set; }

    /// <summary>Gets the status that was answered; null while there is none, and when a fault cut the connection instead.</summary>
    public int? StatusCode { get; internal set; }

    /// <summary>Gets the kind of the fault that met the request, if one did.</summary>
    public EmulatorFaultKind? Fault { get; internal set; }

    /// <inheritdoc />
    public override string ToString() => $"#{Sequence} {Method} {Path} -> {StatusCode?.ToString(System.Globalization.CultureInfo.InvariantCulture) ?? "cut"}";
}
