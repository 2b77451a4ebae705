using Social.Watch;

namespace Social.Tests.Testing;

/// <summary>The watch over a run finds what it is told to guard, and does not repeat it.</summary>
public sealed class LeakSearchTests
{
    private static readonly Dictionary<string, string> Secrets = Enumerable.Range(0, 2000).ToDictionary(i => $"secret-{i:0000}", i => "token");

    [Fact]
    public void Every_line_with_a_secret_is_found_and_shown_without_it()
    {
        IReadOnlyList<string> leaks = LeakSearch.Find(["nothing", "log a secret-0001 and secret-1999", "metric SECRET-0001", "span secret-000"], Secrets, 10);

        leaks.ShouldBe(["log a <<token>> and <<token>>"]);
    }

    [Fact]
    public void No_more_are_reported_than_asked_for() => LeakSearch.Find(Enumerable.Repeat("secret-0001", 50), Secrets, 3).Count.ShouldBe(3);
}
