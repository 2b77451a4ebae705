using System.Globalization;
using Social.Testing;

namespace Social.Samples.Emulator;

/// <summary>Reads the arguments of the program: a port for each network, such as <c>--twitter-port 8080</c>.</summary>
internal static class CommandLine
{
    private const string Suffix = "-port";

    public static bool TryParse(string[] arguments, out SocialEmulatorOptions options, out string problem)
    {
        options = new SocialEmulatorOptions();
        problem = "";
        for (var i = 0; i < arguments.Length; i += 2)
        {
            if (Network(arguments[i], options) is not { } network)
            {
                problem = $"There is no argument '{arguments[i]}'.";
                return false;
            }

            if (i + 1 == arguments.Length || !ushort.TryParse(arguments[i + 1], NumberStyles.None, CultureInfo.InvariantCulture, out var port))
            {
                problem = $"{arguments[i]} takes a port from 0 to 65535.";
                return false;
            }

            network.Port = port;
        }

        return true;
    }

    private static NetworkEmulatorOptions? Network(string argument, SocialEmulatorOptions options) => argument switch
    {
        "--twitter" + Suffix => options.Twitter,
        "--linkedin" + Suffix => options.LinkedIn,
        "--tiktok" + Suffix => options.TikTok,
        "--youtube" + Suffix => options.YouTube,
        "--googlebusiness" + Suffix => options.GoogleBusiness,
        "--reddit" + Suffix => options.Reddit,
        "--threads" + Suffix => options.Threads,
        "--facebook" + Suffix => options.Facebook,
        "--instagram" + Suffix => options.Instagram,
        "--whatsapp" + Suffix => options.WhatsApp,
        _ => null,
    };
}
