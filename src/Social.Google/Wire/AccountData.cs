namespace Social.Google;

/// <summary>An account as Google writes it.</summary>
internal sealed class AccountData
{
    public string? Name { get; set; }

    public string? AccountName { get; set; }

    public string? Type { get; set; }

    public string? Role { get; set; }

    public string? VerificationState { get; set; }

    public string? PermissionLevel { get; set; }
}
