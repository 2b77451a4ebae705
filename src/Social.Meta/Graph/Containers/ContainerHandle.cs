namespace Social.Meta;

/// <summary>A container as a step of the journal remembers it: its id and, while bytes are to be sent to it, the path they go to.</summary>
/// <param name="Id">The container.</param>
/// <param name="UploadPath">Where its bytes go, or null when Meta fetches.</param>
internal readonly record struct ContainerHandle(string Id, string? UploadPath)
{
    public static ContainerHandle Parse(string step)
    {
        int space = step.IndexOf(' ', StringComparison.Ordinal);
        return space < 0 ? new ContainerHandle(step, null) : new ContainerHandle(step[..space], step[(space + 1)..]);
    }

    public override string ToString() => UploadPath is null ? Id : $"{Id} {UploadPath}";
}
