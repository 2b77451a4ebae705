namespace Social.Testing;

/// <summary>How an access token stands.</summary>
internal enum LinkedInTokenState
{
    Unknown,
    Active,
    Expired,
    Revoked,
}
