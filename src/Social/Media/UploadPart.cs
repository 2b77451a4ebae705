using Social.Pipeline;

namespace Social.Media;

/// <summary>One part to send.</summary>
public sealed class UploadPart
{
    private readonly Action<int> _onProgress;

    internal UploadPart(ChunkPart part, ChunkPlan plan, MediaSource source, string contentType, Action<int> onProgress, ICommitGate? gate = null)
    {
        Part = part;
        Plan = plan;
        Range = new MediaRange(source, part.Offset, part.Length);
        ContentType = contentType;
        _onProgress = onProgress;
        Gate = IsLast ? gate : null;
    }

    /// <summary>Gets number, offset and length.</summary>
    public ChunkPart Part { get; }

    /// <summary>Gets how the whole is cut.</summary>
    public ChunkPlan Plan { get; }

    /// <summary>Gets the bytes.</summary>
    public MediaRange Range { get; }

    /// <summary>Gets the media's MIME type.</summary>
    public string ContentType { get; }

    /// <summary>Gets whether it is the last.</summary>
    public bool IsLast => Part.End == Plan.Length;

    /// <summary>Gets the gate of the last part of an upload that makes a post exist; null for every other part. A part with a gate is sent by a route of kind <see cref="RouteKind.Commit"/>.</summary>
    public ICommitGate? Gate { get; }

    /// <summary>Makes a body of the bytes alone.</summary>
    /// <param name="contentType">The MIME type; null for none.</param>
    /// <param name="onMoved">Is told whenever bytes moved, for stall time-outs; or null.</param>
    public MediaRangeContent CreateContent(string? contentType, Action? onMoved = null) => new(Range, contentType, Tell(onMoved));

    /// <summary>Makes a form of text fields and the bytes as its file.</summary>
    /// <param name="fields">The text fields, sent first.</param>
    /// <param name="field">The name of the file's field.</param>
    /// <param name="fileName">The file name.</param>
    /// <param name="contentType">The MIME type of the file's part.</param>
    /// <param name="onMoved">Is told whenever bytes moved, for stall time-outs; or null.</param>
    public MultipartBodyContent CreateForm(
        IEnumerable<KeyValuePair<string, string>> fields, string field, string fileName, string contentType = "application/octet-stream", Action? onMoved = null) =>
        new(fields, new MultipartFile { Field = field, FileName = fileName, ContentType = contentType, Range = Range }, Tell(onMoved));

    private Action<int> Tell(Action? onMoved) => onMoved is null ? _onProgress : count =>
    {
        _onProgress(count);
        onMoved();
    };
}
