using System.Net;

namespace Social.Pipeline;

/// <summary>A body of no bytes. A write must have one: the transport silently sends a request again whose content is null.</summary>
internal sealed class EmptyContent : HttpContent
{
    /// <inheritdoc/>
    protected override Task SerializeToStreamAsync(Stream stream, TransportContext? context) => Task.CompletedTask;

    /// <inheritdoc/>
    protected override bool TryComputeLength(out long length)
    {
        length = 0;
        return true;
    }
}
