namespace Social.Testing;

/// <summary>How <see cref="SocialEmulator"/> starts.</summary>
public sealed class SocialEmulatorOptions
{
    /// <summary>Gets or sets the clock and timers of every network. Default: the system's.</summary>
    public TimeProvider TimeProvider { get; set; } = TimeProvider.System;

    /// <summary>Gets the settings of X.</summary>
    public TwitterEmulatorOptions Twitter { get; } = new();
}
