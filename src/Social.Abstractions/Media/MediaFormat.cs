namespace Social;

/// <summary>A format of media.</summary>
/// <param name="ContentType">The MIME type.</param>
/// <param name="Kind">The kind; default when it is none that networks know.</param>
public readonly record struct MediaFormat(string ContentType, MediaKind Kind)
{
    /// <summary>Gets whether the format only wraps others, as ZIP does, so that a name tells more than the first bytes.</summary>
    internal bool IsContainer => ContentType is MediaSniffer.Zip or MediaSniffer.Ole;
}
