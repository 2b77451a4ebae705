namespace Social.Testing;

/// <summary>The kinds of app that Reddit knows; they decide which grants may be used.</summary>
public enum EmulatedRedditAppKind
{
    /// <summary>A web app, with a secret: codes and app-only tokens.</summary>
    Web,

    /// <summary>An installed app, without a secret: codes and device tokens.</summary>
    Installed,

    /// <summary>A script, with a secret: also the password grant.</summary>
    Script,
}
