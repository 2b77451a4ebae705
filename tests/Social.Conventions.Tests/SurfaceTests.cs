using System.Reflection;
using System.Text.RegularExpressions;

namespace Social.Conventions.Tests;

/// <summary>How types and methods are shaped.</summary>
public sealed partial class SurfaceTests
{
    /// <summary>The classes that may be derived from, and why.</summary>
    private static readonly Dictionary<string, string> Open = new(StringComparer.Ordinal)
    {
        ["Social.SocialException"] = "the root of the errors",
        ["Social.SocialApiException"] = "the errors of an answer: authentication, permission, limit, validation, duplicate, media",
        ["Social.SocialTransportException"] = "the errors without an answer; a platform may tell its own apart",
        ["Social.Message"] = "a network's own kinds of message (templates, lists, locations) derive from it",
    };

    /// <summary>The texts that are called tokens and are none that opens anything, and why.</summary>
    private static readonly Dictionary<string, string> Shown = new(StringComparer.Ordinal)
    {
        ["Social.SocialPage`1.ContinuationToken"] = "a place in a listing, which applications keep",
        ["Social.Auth.OAuth1RequestToken.Token"] = "a part of the address that the browser is sent to; its secret is a Secret",
    };

    /// <summary>The asynchronous methods without a cancellation token, and why.</summary>
    private static readonly Dictionary<string, string> Uncancellable = new(StringComparer.Ordinal)
    {
        ["Social.Pipeline.ICommitGate.DisarmAsync"] = "what the journal must know is written whatever became of the caller",
        ["Social.Pipeline.SocialAnswer`1.GetRateLimitsAsync"] = "reads the windows in memory",
        ["Social.Telemetry.UserAction.RunAsync"] = "the action that it is given holds the caller's token",
    };

    [Theory]
    [MemberData(nameof(Packages.Names), MemberType = typeof(Packages))]
    public void Public_classes_are_sealed_abstract_or_static(string package)
    {
        IEnumerable<string> open = PublicSurface.Types(Packages.Named(package))
            .Where(t => t.IsClass && t is { IsSealed: false, IsAbstract: false } && !Open.ContainsKey(t.FullName!))
            .Select(t => t.FullName!);

        open.ShouldBeEmpty();
    }

    [Theory]
    [MemberData(nameof(Packages.Names), MemberType = typeof(Packages))]
    public void Asynchronous_methods_end_with_Async_and_no_others_do(string package)
    {
        IEnumerable<string> wrong = PublicSurface.Types(Packages.Named(package))
            .SelectMany(PublicSurface.Methods)
            .Where(m => IsOurs(m) && (IsAwaitable(m.ReturnType) || IsStream(m)) != m.Name.EndsWith("Async", StringComparison.Ordinal))
            .Select(Name);

        wrong.ShouldBeEmpty();
    }

    [Theory]
    [MemberData(nameof(Packages.Names), MemberType = typeof(Packages))]
    public void Asynchronous_methods_take_a_cancellation_token_and_take_it_last(string package)
    {
        List<string> wrong = [];
        foreach (MethodInfo method in PublicSurface.Types(Packages.Named(package)).SelectMany(PublicSurface.Methods).Where(IsOurs))
        {
            ParameterInfo[] parameters = method.GetParameters();
            int at = Array.FindIndex(parameters, p => p.ParameterType == typeof(CancellationToken));
            bool takes = at >= 0 || (!IsAwaitable(method.ReturnType) && !IsStream(method));
            if (!takes && method.Name != "DisposeAsync" && !Uncancellable.ContainsKey(Name(method)))
            {
                wrong.Add($"{Name(method)} takes none");
            }
            else if (at >= 0 && at != parameters.Length - 1)
            {
                wrong.Add($"{Name(method)} does not take it last");
            }
        }

        wrong.ShouldBeEmpty();
    }

    [Fact]
    public void Contracts_give_the_cancellation_token_a_default()
    {
        IEnumerable<string> wrong = PublicSurface.Types(Packages.Abstractions)
            .Where(t => t.IsInterface)
            .SelectMany(PublicSurface.Methods)
            .Where(m => m.GetParameters().Any(p => p.ParameterType == typeof(CancellationToken) && !p.HasDefaultValue))
            .Select(Name);

        wrong.ShouldBeEmpty();
    }

    [Fact]
    public void The_contracts_name_no_HTTP_type()
    {
        IEnumerable<string> http = PublicSurface.Types(Packages.Abstractions)
            .SelectMany(PublicSurface.NamedTypes)
            .Where(n => n.Named.Namespace?.StartsWith("System.Net", StringComparison.Ordinal) == true)
            .Select(n => $"{n.Where} names {n.Named}");

        http.ShouldBeEmpty();
    }

    [Theory]
    [MemberData(nameof(Packages.Names), MemberType = typeof(Packages))]
    public void No_package_names_a_type_of_Polly(string package)
    {
        IEnumerable<string> polly = PublicSurface.Types(Packages.Named(package))
            .SelectMany(PublicSurface.NamedTypes)
            .Where(n => n.Named.Assembly.GetName().Name!.StartsWith("Polly", StringComparison.Ordinal))
            .Select(n => $"{n.Where} names {n.Named}");

        polly.ShouldBeEmpty();
    }

    [Theory]
    [MemberData(nameof(Packages.Names), MemberType = typeof(Packages))]
    public void What_is_a_secret_has_the_type_that_hides_it(string package)
    {
        // Options are bound from configuration, where a secret is text; the emulator plays the network, which makes the secrets up.
        Assembly assembly = Packages.Named(package);
        IEnumerable<string> bare = assembly == Packages.Emulator ? [] : PublicSurface.Types(assembly)
            .Where(t => !typeof(PlatformOptions).IsAssignableFrom(t) && !IsPartOfOptions(t))
            .SelectMany(PublicSurface.Members)
            .Where(m => m is PropertyInfo { PropertyType: var p } && p == typeof(string) || m is FieldInfo { FieldType: var f, IsLiteral: false } && f == typeof(string))
            .Where(m => SecretName().IsMatch(m.Name))
            .Select(m => $"{m.DeclaringType!.FullName}.{m.Name}")
            .Where(n => !Shown.ContainsKey(n));

        bare.ShouldBeEmpty();
    }

    [Theory]
    [MemberData(nameof(Packages.Names), MemberType = typeof(Packages))]
    public void No_type_has_a_name_that_says_nothing(string package)
    {
        IEnumerable<string> empty = Packages.Named(package).GetTypes().Select(t => t.Name).Where(n => n[0] != '<' && EmptyName().IsMatch(n));

        empty.ShouldBeEmpty();
    }

    [Theory]
    [MemberData(nameof(Packages.Names), MemberType = typeof(Packages))]
    public void Public_fields_are_constants_or_readonly(string package)
    {
        IEnumerable<string> mutable = PublicSurface.Types(Packages.Named(package))
            .SelectMany(PublicSurface.Members)
            .OfType<FieldInfo>()
            .Where(f => f is { IsLiteral: false, IsInitOnly: false })
            .Select(f => $"{f.DeclaringType!.FullName}.{f.Name}");

        mutable.ShouldBeEmpty();
    }

    /// <summary>Options inside options are bound with them.</summary>
    private static bool IsPartOfOptions(Type type) =>
        type.Assembly.GetTypes().Any(t => typeof(PlatformOptions).IsAssignableFrom(t) && t.GetProperties().Any(p => p.PropertyType == type));

    private static bool IsOurs(MethodInfo method) => method.GetBaseDefinition().DeclaringType!.Assembly == method.DeclaringType!.Assembly || method.DeclaringType.IsInterface;

    private static bool IsAwaitable(Type type)
    {
        Type shape = type.IsGenericType ? type.GetGenericTypeDefinition() : type;
        return shape == typeof(Task) || shape == typeof(Task<>) || shape == typeof(ValueTask) || shape == typeof(ValueTask<>);
    }

    /// <summary>An asynchronous sequence that a method makes; a pageable's pages are named for what they are.</summary>
    private static bool IsStream(MethodInfo method) =>
        method.ReturnType.IsGenericType && method.ReturnType.GetGenericTypeDefinition() == typeof(IAsyncEnumerable<>) && method.Name != "AsPages";

    private static string Name(MethodInfo method) => $"{method.DeclaringType!.FullName}.{method.Name}";

    [GeneratedRegex("(Token|Secret|Password|Verifier|PrivateKey|ApiKey)$", RegexOptions.CultureInvariant)]
    private static partial Regex SecretName();

    [GeneratedRegex("(Helpers?|Utils?|Utilities|Utility|Common|Manager)(`\\d+)?$", RegexOptions.CultureInvariant)]
    private static partial Regex EmptyName();
}
