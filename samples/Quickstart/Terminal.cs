using Spectre.Console;

namespace Quickstart;

/// <summary>Opens the console: colours and live bars on a terminal, plain lines of a fixed width anywhere else.</summary>
internal static class Terminal
{
    private const int RedirectedWidth = 140;

    public static IAnsiConsole Open()
    {
        if (!Console.IsOutputRedirected) return AnsiConsole.Console;
        IAnsiConsole plain = AnsiConsole.Create(new AnsiConsoleSettings
        {
            Ansi = AnsiSupport.No,
            ColorSystem = ColorSystemSupport.NoColors,
            Interactive = InteractionSupport.No,
            Out = new AnsiConsoleOutput(Console.Out),
        });
        plain.Profile.Capabilities.Ansi = false; // build servers make Spectre believe otherwise
        plain.Profile.Capabilities.Interactive = false;
        plain.Profile.Width = RedirectedWidth;
        return plain;
    }
}
