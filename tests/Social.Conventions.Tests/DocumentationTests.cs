using System.Reflection;
using System.Xml.Linq;

namespace Social.Conventions.Tests;

/// <summary>Every public member says what it does: read from the files that ship beside the assemblies.</summary>
public sealed class DocumentationTests
{
    [Theory]
    [MemberData(nameof(Packages.Names), MemberType = typeof(Packages))]
    public void Every_public_member_is_documented(string package)
    {
        Dictionary<string, XElement> documented = Read(package);
        List<string> missing = [];
        foreach (Type type in PublicSurface.Types(Packages.Named(package)))
        {
            if (!IsDocumented(documented, DocumentationId.Of(type)))
            {
                missing.Add(DocumentationId.Of(type));
            }

            missing.AddRange(PublicSurface.Members(type)
                .Where(m => !PublicSurface.IsAccessor(m) && !IsImplied(m) && !IsPositional(documented, m) && !IsDocumented(documented, DocumentationId.Of(m)))
                .Select(DocumentationId.Of));
        }

        missing.ShouldBeEmpty();
    }

    [Theory]
    [MemberData(nameof(Packages.Names), MemberType = typeof(Packages))]
    public void A_summary_is_a_sentence(string package)
    {
        IEnumerable<string> wrong = Read(package)
            .Where(d => !d.Key.Contains("System.Text.RegularExpressions.Generated", StringComparison.Ordinal) && d.Value.Element("summary") is { } summary && summary.Value.TrimEnd() is { Length: > 0 } words && words[^1] is not ('.' or ':' or '…'))
            .Select(d => d.Key);

        wrong.ShouldBeEmpty();
    }

    private static Dictionary<string, XElement> Read(string package) =>
        XDocument.Load(Path.Combine(AppContext.BaseDirectory, package + ".xml")).Descendants("member").ToDictionary(m => m.Attribute("name")!.Value, StringComparer.Ordinal);

    private static bool IsDocumented(Dictionary<string, XElement> documented, string id) =>
        documented.TryGetValue(id, out XElement? member)
        && (member.Element("inheritdoc") is not null || member.Element("summary") is { } summary && (summary.HasElements || !string.IsNullOrWhiteSpace(summary.Value)));

    /// <summary>Constructors that nobody wrote and delegates' plumbing.</summary>
    private static bool IsImplied(MemberInfo member) =>
        typeof(Delegate).IsAssignableFrom(member.DeclaringType) || (member is ConstructorInfo c && c.GetParameters().Length == 0);

    /// <summary>A positional record documents its properties and its constructor as parameters of the type.</summary>
    private static bool IsPositional(Dictionary<string, XElement> documented, MemberInfo member)
    {
        if (!documented.TryGetValue(DocumentationId.Of(member.DeclaringType!), out XElement? type))
        {
            return false;
        }

        HashSet<string> parameters = [.. type.Elements("param").Select(p => p.Attribute("name")!.Value)];
        return member switch
        {
            PropertyInfo p => parameters.Contains(p.Name),
            ConstructorInfo c => c.GetParameters() is { Length: > 0 } all && all.All(p => parameters.Contains(p.Name!)),
            _ => false,
        };
    }
}
