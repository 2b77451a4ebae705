namespace Social.Testing;

/// <summary>The kinds of OAuth client that the console knows.</summary>
public enum EmulatedGoogleClientKind
{
    /// <summary>A web server: its redirect addresses match character by character.</summary>
    Web,

    /// <summary>A desktop program: any port of the loopback interface is a redirect address.</summary>
    Installed,

    /// <summary>A television or another device of limited input: the only kind that may use the device flow.</summary>
    LimitedInput,
}
