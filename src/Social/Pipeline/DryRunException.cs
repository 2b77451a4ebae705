using System.Diagnostics.CodeAnalysis;

namespace Social.Pipeline;

/// <summary>Ends a dry run at its committing request, which is composed and goes nowhere.</summary>
[SuppressMessage("Design", "CA1064:Exceptions should be public", Justification = "It never leaves the library.")]
[SuppressMessage("Design", "CA1032:Implement standard exception constructors", Justification = "It never leaves the library.")]
internal sealed class DryRunException(ReadOnlyMemory<byte> request) : Exception("A dry run sends nothing.")
{
    /// <summary>Gets the body that would have been sent; empty when it is a file's bytes.</summary>
    public ReadOnlyMemory<byte> Request { get; } = request;

    public static async ValueTask<DryRunException> OfAsync(SocialCall call, CancellationToken cancellationToken)
    {
        using HttpContent? content = call.CreateContent();
        return new DryRunException(content is ByteArrayContent or ReadOnlyMemoryContent ? await content.ReadAsByteArrayAsync(cancellationToken).ConfigureAwait(false) : default);
    }
}
