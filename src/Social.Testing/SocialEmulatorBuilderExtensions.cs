using Social;
using Social.Testing;

namespace Microsoft.Extensions.DependencyInjection;

/// <summary>Points registered networks at an emulator.</summary>
public static class SocialEmulatorBuilderExtensions
{
    /// <summary>Points every network at the emulator: hosts, and the emulator's own app in place of a real one, whose secrets it must not see.</summary>
    /// <param name="builder">The builder; networks may be added before or after.</param>
    /// <param name="emulator">The emulator, already started.</param>
    public static ISocialBuilder UseEmulator(this ISocialBuilder builder, SocialEmulator emulator)
    {
        ArgumentNullException.ThrowIfNull(builder);
        ArgumentNullException.ThrowIfNull(emulator);
        foreach (NetworkEmulator network in emulator.Networks)
        {
            network.Point(builder);
        }

        return builder;
    }
}
