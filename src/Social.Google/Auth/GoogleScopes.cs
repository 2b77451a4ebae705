namespace Social.Google;

/// <summary>Google's OAuth 2.0 scopes that the family uses.</summary>
public static class GoogleScopes
{
    /// <summary>Every Business Profile API.</summary>
    public const string BusinessManage = "https://www.googleapis.com/auth/business.manage";

    /// <summary>Tells whose the token is.</summary>
    public const string OpenId = "openid";

    /// <summary>The user's address, and with it who the user is.</summary>
    public const string Email = "https://www.googleapis.com/auth/userinfo.email";

    /// <summary>The user's name and picture, and with it who the user is.</summary>
    public const string Profile = "https://www.googleapis.com/auth/userinfo.profile";

    /// <summary>Gets what Business Profile needs, and who the user is.</summary>
    public static IReadOnlyList<string> Business { get; } = [BusinessManage, OpenId, Email];

    /// <summary>Returns the one name of a scope that has several, as answers write it.</summary>
    /// <param name="scope">The scope.</param>
    public static string Canonical(string scope) => scope switch
    {
        "email" => Email,
        "profile" => Profile,
        "https://www.googleapis.com/auth/plus.business.manage" => BusinessManage,
        _ => scope,
    };
}
