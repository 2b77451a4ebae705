namespace Social.Testing;

/// <summary>A session of the Resumable Upload API, whose outcome is a handle.</summary>
internal sealed class GraphUploadSession(string id, EmulatedGraphNode owner, long length, string type, DateTimeOffset createdAt) : EmulatedGraphNode(id, createdAt), IGraphUploadTarget
{
    public string Handle { get; } = "2:" + Convert.ToHexString(Guid.NewGuid().ToByteArray());

    public string Type { get; } = type;

    public GraphUpload Upload { get; } = new() { Size = length };

    internal override string TypeName => "UploadSession";

    internal override EmulatedGraphNode Owner { get; } = owner;

    public void Uploaded(DateTimeOffset now, TimeSpan processing, string? error, bool checksMedia) => Upload.Error = error;
}
