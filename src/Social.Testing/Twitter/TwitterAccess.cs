namespace Social.Testing;

/// <summary>The ways to authenticate with X.</summary>
[Flags]
internal enum TwitterAccess
{
    None = 0,
    OAuth1 = 1,
    OAuth2User = 2,
    AppOnly = 4,
    User = OAuth1 | OAuth2User,
    Any = User | AppOnly,
}
