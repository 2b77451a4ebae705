namespace Social.LinkedIn;

/// <summary>What <c>/v2/userinfo</c> answers. Its <c>locale</c> has two shapes and is not read.</summary>
internal sealed class UserInfoData
{
    public string? Sub { get; set; }

    public string? Name { get; set; }

    public string? GivenName { get; set; }

    public string? FamilyName { get; set; }

    public string? Picture { get; set; }
}
