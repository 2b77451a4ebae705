namespace Social.Conventions.Tests;

/// <summary>The public API changes only on purpose: each package's is a text file that a reviewer sees change.</summary>
public sealed class ApprovedApiTests
{
    private const string Command = "APPROVE=1 dotnet test tests/Social.Conventions.Tests";

    [Theory]
    [MemberData(nameof(Packages.Names), MemberType = typeof(Packages))]
    public void The_public_API_is_the_approved_one(string package)
    {
        string path = Path.Combine(Packages.RepositoryRoot, "tests", "Social.Conventions.Tests", "approved", package + ".txt");
        IReadOnlyList<string> actual = ApiPrinter.Print(Packages.Named(package));
        if (Environment.GetEnvironmentVariable("APPROVE") == "1")
        {
            File.WriteAllText(path, string.Join('\n', actual) + "\n");
            return;
        }

        string[] approved = File.Exists(path) ? File.ReadAllLines(path) : [];
        IReadOnlyList<string> changes = LineDiff.Between(approved, actual);

        changes.ShouldBeEmpty($"The public API of {package} is not the approved one (- approved, + now). If the change is meant, approve it: {Command}\n{string.Join('\n', changes)}");
    }

    [Fact]
    public void The_printer_says_the_same_twice() => ApiPrinter.Print(Packages.Runtime).ShouldBe(ApiPrinter.Print(Packages.Runtime));

    [Fact]
    public void A_difference_names_the_type_and_both_lines()
    {
        string[] before = ["class A", "    int X { get; }", "    int Y { get; }", "class B"];
        string[] after = ["class A", "    int X { get; }", "    long Y { get; }", "class B", "    void Z()"];

        LineDiff.Between(before, after).ShouldBe(["  class A", "-     int Y { get; }", "+     long Y { get; }", "  class B", "+     void Z()"]);
        LineDiff.Between(after, after).ShouldBeEmpty();
    }
}
