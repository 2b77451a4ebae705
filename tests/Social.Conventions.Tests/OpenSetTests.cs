using System.Reflection;
using System.Runtime.CompilerServices;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace Social.Conventions.Tests;

/// <summary>What every open set of words does: a network may answer with a word that we never heard of, and it must come through unharmed.</summary>
public sealed class OpenSetTests
{
    public static TheoryData<string> OpenSets =>
        [.. Packages.All.SelectMany(PublicSurface.Types).Where(t => t is { IsInterface: false } && SetOf(t) is not null).Select(t => t.FullName!)];

    [Theory]
    [MemberData(nameof(OpenSets))]
    public void An_open_set_is_a_readonly_struct_with_its_converter(string name)
    {
        Type type = Find(name);

        type.IsValueType.ShouldBeTrue();
        type.IsDefined(typeof(IsReadOnlyAttribute), false).ShouldBeTrue();
        type.GetCustomAttribute<JsonConverterAttribute>()!.ConverterType.ShouldBe(typeof(OpenSetJsonConverter<>).MakeGenericType(type));
        type.GetProperty("IsEmpty")!.PropertyType.ShouldBe(typeof(bool));
    }

    [Theory]
    [MemberData(nameof(OpenSets))]
    public void An_open_set_keeps_its_promises(string name) =>
        typeof(OpenSetTests).GetMethod(nameof(KeepsItsPromises), BindingFlags.NonPublic | BindingFlags.Static)!.MakeGenericMethod(Find(name)).Invoke(null, null);

    [Theory]
    [MemberData(nameof(OpenSets))]
    public void The_known_words_of_an_open_set_differ(string name)
    {
        Type type = Find(name);
        object?[] words = [.. type.GetProperties(BindingFlags.Public | BindingFlags.Static).Where(p => p.PropertyType == type).Select(p => p.GetValue(null))];

        words.ShouldBeUnique();
    }

    [Fact]
    public void The_words_of_the_design_are_open_sets()
    {
        string[] wanted = ["PlatformName", "CredentialKind", "Placement", "Visibility", "ReplyAudience", "MediaKind", "MetricName", "PublishStatus", "SocialErrorCode"];

        Packages.Abstractions.GetExportedTypes().Where(t => SetOf(t) is not null && !t.IsInterface).Select(t => t.Name).Intersect(wanted).ShouldBe(wanted, ignoreOrder: true);
    }

    private static void KeepsItsPromises<T>()
        where T : struct, IOpenSet<T>
    {
        T unset = default;
        unset.Value.ShouldBe(string.Empty);
        unset.ToString().ShouldBe(string.Empty);
        unset.GetHashCode().ShouldBe(default(T).GetHashCode());
        unset.Equals(default(T)).ShouldBeTrue();

        T spelled = T.Create("Some_New-Word.1");
        T other = T.Create("some_NEW-word.1");
        spelled.Value.ShouldBe("Some_New-Word.1");
        spelled.ToString().ShouldBe("Some_New-Word.1");
        spelled.Equals(other).ShouldBeTrue();
        spelled.Equals((object)other).ShouldBeTrue();
        spelled.GetHashCode().ShouldBe(other.GetHashCode());
        spelled.Equals(T.Create("another")).ShouldBeFalse();
        spelled.Equals(unset).ShouldBeFalse();

        JsonSerializer.Serialize(spelled).ShouldBe("\"Some_New-Word.1\"");
        JsonSerializer.Deserialize<T>("\"Some_New-Word.1\"").Value.ShouldBe("Some_New-Word.1");
        JsonSerializer.Deserialize<T>("null").ShouldBe(unset);
        JsonSerializer.Deserialize<T>(JsonSerializer.Serialize(unset)).ShouldBe(unset);
        Should.Throw<JsonException>(() => JsonSerializer.Deserialize<T>("{}"));
        Should.Throw<ArgumentException>(() => T.Create(string.Empty));

        string written = JsonSerializer.Serialize(new Dictionary<T, int> { [spelled] = 1 });
        written.ShouldBe("{\"Some_New-Word.1\":1}");
        JsonSerializer.Deserialize<Dictionary<T, int>>(written)![other].ShouldBe(1);
    }

    private static Type? SetOf(Type type) => type.GetInterfaces().FirstOrDefault(i => i.IsGenericType && i.GetGenericTypeDefinition() == typeof(IOpenSet<>));

    private static Type Find(string name) => Packages.All.Select(a => a.GetType(name)).First(t => t is not null)!;
}
