using System.Reflection;
using System.Runtime.CompilerServices;

namespace Social.Conventions.Tests;

/// <summary>What the packages as a whole promise.</summary>
public sealed class PackageTests
{
    [Fact]
    public void Every_package_of_src_is_held_to_the_conventions()
    {
        IEnumerable<string> projects = Directory.EnumerateDirectories(Packages.Sources)
            .Where(d => File.Exists(Path.Combine(d, Path.GetFileName(d) + ".csproj")))
            .Select(d => Path.GetFileName(d));

        Packages.All.Select(Packages.NameOf).ShouldBe(projects, ignoreOrder: true, "A package is missing in Packages.All, so that nothing checks it.");
    }

    [Theory]
    [MemberData(nameof(Packages.Names), MemberType = typeof(Packages))]
    public void No_package_shows_its_internals_to_another(string package)
    {
        IEnumerable<string> friends = Packages.Named(package).GetCustomAttributes<InternalsVisibleToAttribute>().Select(a => a.AssemblyName.Split(',')[0]);

        friends.Intersect(Packages.All.Select(Packages.NameOf), StringComparer.OrdinalIgnoreCase).ShouldBeEmpty();
    }

    [Theory]
    [MemberData(nameof(Packages.Names), MemberType = typeof(Packages))]
    public void Every_package_is_strongly_named(string package) => Packages.Named(package).GetName().GetPublicKeyToken().ShouldNotBeEmpty();

    [Fact]
    public void Arrows_point_one_way()
    {
        References(Packages.Abstractions).ShouldBeEmpty();
        References(Packages.Runtime).ShouldBe(["Social.Abstractions"]);
        foreach (Assembly platform in Packages.All.Except([Packages.Abstractions, Packages.Runtime, Packages.Emulator]))
        {
            // YouTube alone may stand on another platform: Google's sign-in and error shape.
            string[] allowed = Packages.NameOf(platform) == "Social.YouTube" ? ["Social", "Social.Abstractions", "Social.Google"] : ["Social", "Social.Abstractions"];
            References(platform).Except(allowed).ShouldBeEmpty(Packages.NameOf(platform));
        }
    }

    [Fact]
    public void The_contracts_need_nothing_but_the_base_class_library()
    {
        IEnumerable<string> foreign = Packages.Abstractions.GetReferencedAssemblies().Select(a => a.Name!).Where(n => !n.StartsWith("System.", StringComparison.Ordinal));

        foreign.ShouldBeEmpty();
    }

    private static IEnumerable<string> References(Assembly assembly) =>
        assembly.GetReferencedAssemblies().Select(a => a.Name!).Where(n => n == "Social" || n.StartsWith("Social.", StringComparison.Ordinal));
}
