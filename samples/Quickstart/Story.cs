using System.Diagnostics;
using System.Globalization;
using Social.Testing;
using Spectre.Console;

namespace Quickstart;

/// <summary>Takes the steps of a chapter and writes them down, refused ones with what to do about them. A refused step never ends the story.</summary>
internal sealed class Story(IAnsiConsole console)
{
    private readonly List<Step> _steps = [];
    private readonly List<(string Name, List<Step> Steps)> _chapters = [];

    public IAnsiConsole Console => console;

    /// <summary>Gets or sets whether the one post that must succeed is there.</summary>
    public bool HasFirstPost { get; set; }

    public void Open(Stage stage, SocialEmulator? emulator) => console.MarkupLineInterpolated(
        $"[bold]Social quickstart[/] on {(emulator is not null ? $"an emulated X at {emulator.Twitter.BaseAddress}" : stage.ImportsAccount ? "the configured hosts, with the configured account" : "the configured hosts")}");

    /// <summary>Takes a step.</summary>
    /// <param name="name">Its name.</param>
    /// <param name="act">What is done.</param>
    /// <param name="tell">Tells in a line what came of it.</param>
    /// <param name="succeeded">Whether the result is what was wanted; null when any result is.</param>
    /// <returns>The result, or default when the step was refused.</returns>
    public async Task<T?> StepAsync<T>(string name, Func<Task<T>> act, Func<T, string> tell, Func<T, bool>? succeeded = null)
    {
        long started = Stopwatch.GetTimestamp();
        try
        {
            T result = await act();
            Add(name, succeeded?.Invoke(result) == false ? StepResult.Refused : StepResult.Done, tell(result), Stopwatch.GetElapsedTime(started));
            return result;
        }
        catch (SocialException e)
        {
            string status = e is SocialApiException { Status: { } code } ? $" (HTTP {code})" : "";
            Add(name, StepResult.Refused, $"{e.Code} → {e.Remedy}: {e.Message}{status}", Stopwatch.GetElapsedTime(started));
        }
        catch (Exception e) when (e is not OperationCanceledException)
        {
            // Not an error of the family: told as what it is, since the rest of the story is still worth telling.
            Add(name, StepResult.Refused, $"unexpected {e.GetType().Name}: {e.Message}", Stopwatch.GetElapsedTime(started));
        }

        return default;
    }

    public void Skip(string name, string why) => Add(name, StepResult.Skipped, why, TimeSpan.Zero);

    public void Tell(string name, string details) => Add(name, StepResult.Done, details, TimeSpan.Zero);

    /// <summary>Ends a chapter: prints its steps as a table.</summary>
    public void EndChapter(string name)
    {
        console.WriteLine();
        console.Write(Tables.Steps(name, _steps));
        _chapters.Add((name, [.. _steps]));
        _steps.Clear();
    }

    /// <summary>Ends the story.</summary>
    /// <returns>The program's exit code: only the first text post decides.</returns>
    public int Close(SocialEmulator? emulator)
    {
        if (emulator is not null)
        {
            console.WriteLine();
            console.Write(Tables.Requests(emulator.Twitter.Requests));
        }

        List<Step> all = [.. _chapters.SelectMany(c => c.Steps)];
        int refused = all.Count(s => s.Result == StepResult.Refused);
        console.WriteLine();
        console.MarkupLine(string.Create(CultureInfo.InvariantCulture,
            $"{all.Count(s => s.Result == StepResult.Done)} steps done, {(refused > 0 ? $"[red]{refused} refused[/]" : "none refused")}, {all.Count(s => s.Result == StepResult.Skipped)} skipped."));
        return HasFirstPost ? 0 : 1;
    }

    public int Misconfigured(IEnumerable<string> failures)
    {
        console.MarkupLine("[red]The configuration cannot work:[/]");
        foreach (string failure in failures) console.WriteLine($"  {failure}");
        return 2;
    }

    private void Add(string name, StepResult result, string details, TimeSpan time) => _steps.Add(new Step(name, result, details, time));
}
