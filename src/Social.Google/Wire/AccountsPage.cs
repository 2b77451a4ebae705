namespace Social.Google;

/// <summary>A page of accounts.</summary>
internal sealed class AccountsPage
{
    public List<AccountData>? Accounts { get; set; }

    public string? NextPageToken { get; set; }
}
