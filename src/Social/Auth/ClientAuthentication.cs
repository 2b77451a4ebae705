namespace Social.Auth;

/// <summary>How an app proves itself to a token endpoint.</summary>
public enum ClientAuthentication
{
    /// <summary>Client id and, unless the app is public, the secret are form fields.</summary>
    Body = 0,

    /// <summary>HTTP Basic when the app has a secret; a public app sends its id as a form field.</summary>
    Basic = 1,

    /// <summary>HTTP Basic always; a public app sends an empty password (Reddit).</summary>
    BasicAlways = 2,
}
