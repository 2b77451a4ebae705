namespace Social.Media;

/// <summary>The file of a multipart body.</summary>
public sealed record MultipartFile
{
    /// <summary>Gets the name of the form field.</summary>
    public required string Field { get; init; }

    /// <summary>Gets the file name; networks that need none still want one.</summary>
    public required string FileName { get; init; }

    /// <summary>Gets the MIME type.</summary>
    public required string ContentType { get; init; }

    /// <summary>Gets the bytes.</summary>
    public required MediaRange Range { get; init; }
}
