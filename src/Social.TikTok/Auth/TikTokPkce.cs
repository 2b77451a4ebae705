namespace Social.TikTok;

/// <summary>How the proof key of a sign-in is written.</summary>
public enum TikTokPkce
{
    /// <summary>Lower-case hexadecimal SHA-256, as TikTok wants it of desktop and mobile apps; web apps may send it too.</summary>
    Hex = 0,

    /// <summary>RFC 7636: base64url. TikTok's desktop sign-in refuses it.</summary>
    Standard = 1,

    /// <summary>None, which TikTok allows for web apps.</summary>
    None = 2,
}
