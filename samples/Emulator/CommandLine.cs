using System.Globalization;
using Social.Testing;

namespace Social.Samples.Emulator;

/// <summary>Reads the arguments of the program.</summary>
internal static class CommandLine
{
    public static bool TryParse(string[] arguments, out SocialEmulatorOptions options, out string problem)
    {
        options = new SocialEmulatorOptions();
        problem = "";
        for (var i = 0; i < arguments.Length; i += 2)
        {
            if (arguments[i] != "--twitter-port")
            {
                problem = $"There is no argument '{arguments[i]}'.";
                return false;
            }

            if (i + 1 == arguments.Length || !ushort.TryParse(arguments[i + 1], NumberStyles.None, CultureInfo.InvariantCulture, out var port))
            {
                problem = $"{arguments[i]} takes a port from 0 to 65535.";
                return false;
            }

            options.Twitter.Port = port;
        }

        return true;
    }
}
