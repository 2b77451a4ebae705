namespace Social.Meta;

/// <summary>How a container stands.</summary>
/// <param name="Status">Meta's word.</param>
/// <param name="Reason">Why it failed, in Meta's words, or null.</param>
internal readonly record struct ContainerState(string Status, string? Reason)
{
    public bool IsFinished => Is("FINISHED");

    public bool IsPublished => Is("PUBLISHED");

    public bool IsExpired => Is("EXPIRED");

    /// <summary>Gets whether nothing will come of it.</summary>
    public bool HasFailed => Is("ERROR") || IsExpired;

    public static ContainerState Of(ContainerData data) =>
        new(data.StatusCode ?? data.Status ?? string.Empty, data.ErrorMessage ?? (data.StatusCode is null ? null : data.Status));

    private bool Is(string status) => string.Equals(Status, status, StringComparison.OrdinalIgnoreCase);
}
