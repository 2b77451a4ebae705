using System.Text.RegularExpressions;

namespace Social.Conventions.Tests;

/// <summary>How the sources are laid out, so that a newcomer finds everything by path alone.</summary>
public sealed partial class SourceTests
{
    private const int LongestFile = 300;

    [Fact]
    public void A_file_holds_one_public_type_and_has_its_name()
    {
        List<string> wrong = [];
        foreach (string file in Packages.SourceFiles())
        {
            string[] types = [.. PublicType().Matches(File.ReadAllText(file)).Select(m => m.Groups["name"].Value)];
            string name = Path.GetFileName(file).Split('.')[0];
            if (types.Length > 1 || types.Any(t => t != name))
            {
                wrong.Add($"{Packages.Relative(file)}: {string.Join(", ", types)}");
            }
        }

        wrong.ShouldBeEmpty();
    }

    [Fact]
    public void No_file_is_longer_than_300_lines()
    {
        IEnumerable<string> wrong = Packages.SourceFiles()
            .Where(f => !f.EndsWith(".g.cs", StringComparison.Ordinal))
            .Select(f => (File: Packages.Relative(f), Lines: File.ReadLines(f).Count()))
            .Where(f => f.Lines > LongestFile)
            .Select(f => $"{f.File}: {f.Lines}");

        wrong.ShouldBeEmpty();
    }

    [Fact]
    public void No_folder_has_a_name_that_says_nothing()
    {
        string[] empty = ["Helpers", "Helper", "Utils", "Util", "Utilities", "Common", "Manager", "Managers", "Misc", "Shared"];
        IEnumerable<string> wrong = Directory.EnumerateDirectories(Packages.Sources, "*", SearchOption.AllDirectories)
            .Where(d => !Packages.IsBuildOutput(d) && empty.Contains(Path.GetFileName(d), StringComparer.OrdinalIgnoreCase))
            .Select(Packages.Relative);

        wrong.ShouldBeEmpty();
    }

    [Theory]
    [InlineData(@"\bDateTime(Offset)?\.(UtcNow|Now|Today)\b", "all time comes from TimeProvider")]
    [InlineData(@"\bStopwatch\.StartNew\b|\bEnvironment\.TickCount", "all time comes from TimeProvider")]
    [InlineData(@"\bNotImplementedException\b|\bTODO\b|\bFIXME\b|\bHACK\b", "nothing unfinished is shipped")]
    [InlineData(@"\bThread\.Sleep\b|\.GetAwaiter\(\)\.GetResult\(\)|\.Wait\(\)", "no thread is blocked")]
    [InlineData(@"\bnew Regex\(", "regular expressions are source-generated")]
    [InlineData(@"\bConsole\.", "a library writes to the log")]
    [InlineData(@"\[ThreadStatic\]|\bAsyncLocal<|\bThreadLocal<", "there is no ambient state: the account is an argument of every call")]
    public void The_sources_do_not_say(string pattern, string because)
    {
        Regex forbidden = new(pattern, RegexOptions.CultureInvariant, TimeSpan.FromSeconds(10));
        List<string> wrong = [];
        foreach (string file in Packages.SourceFiles().Where(f => !f.EndsWith(".g.cs", StringComparison.Ordinal)))
        {
            string code = LineComment().Replace(File.ReadAllText(file), string.Empty);
            wrong.AddRange(forbidden.Matches(code).Select(m => $"{Packages.Relative(file)}: {m.Value}"));
        }

        wrong.ShouldBeEmpty(because);
    }

    [Fact]
    public void A_swallowed_error_says_why_it_may_be()
    {
        IEnumerable<string> silent = Packages.SourceFiles().Where(f => EmptyCatch().IsMatch(File.ReadAllText(f))).Select(Packages.Relative);

        silent.ShouldBeEmpty();
    }

    [Fact]
    public void Every_file_of_sources_was_found() => Packages.SourceFiles().Count().ShouldBeGreaterThan(200);

    [GeneratedRegex(@"^public\s+(?:(?:static|sealed|abstract|readonly|partial|unsafe|ref)\s+)*(?:record\s+struct|record\s+class|record|class|struct|interface|enum|delegate\s+\S+)\s+(?<name>\w+)", RegexOptions.Multiline | RegexOptions.CultureInvariant)]
    private static partial Regex PublicType();

    [GeneratedRegex(@"\bcatch\b[^{};]*\{\s*\}", RegexOptions.CultureInvariant)]
    private static partial Regex EmptyCatch();

    [GeneratedRegex(@"^\s*///?(?!/).*$", RegexOptions.Multiline | RegexOptions.CultureInvariant)]
    private static partial Regex LineComment();
}
