namespace Social.Meta;

/// <summary>One permission and what the user said to it.</summary>
internal sealed class PermissionData
{
    public string? Permission { get; set; }

    public string? Status { get; set; }
}
