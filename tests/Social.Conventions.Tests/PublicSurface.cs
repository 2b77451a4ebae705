using System.Reflection;
using System.Runtime.CompilerServices;

namespace Social.Conventions.Tests;

/// <summary>What an application can see of an assembly.</summary>
public static class PublicSurface
{
    private const BindingFlags Declared = BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Instance | BindingFlags.Static | BindingFlags.DeclaredOnly;

    public static IEnumerable<Type> Types(Assembly assembly) => assembly.GetExportedTypes().OrderBy(t => t.FullName, StringComparer.Ordinal);

    /// <summary>The public and protected members that a type declares; what the compiler wrote for a record is left out.</summary>
    public static IEnumerable<MemberInfo> Members(Type type) => type.GetMembers(Declared).Where(m => IsVisible(m) && !IsCompilers(m));

    /// <summary>The public and protected methods that are written as methods: neither accessors nor operators.</summary>
    public static IEnumerable<MethodInfo> Methods(Type type) => Members(type).OfType<MethodInfo>().Where(m => !m.IsSpecialName);

    public static bool IsVisible(MemberInfo member) => member switch
    {
        MethodBase m => (m.IsPublic || m.IsFamily || m.IsFamilyOrAssembly) && !(member is ConstructorInfo && m.IsStatic),
        FieldInfo f => (f.IsPublic || f.IsFamily || f.IsFamilyOrAssembly) && !f.IsSpecialName,
        PropertyInfo p => p.GetAccessors(true).Any(IsVisible),
        EventInfo e => e.AddMethod is { } add && IsVisible(add),
        _ => false, // nested types are types of their own
    };

    public static bool IsAccessor(MemberInfo member) =>
        member is MethodInfo { IsSpecialName: true } m && !m.Name.StartsWith("op_", StringComparison.Ordinal);

    /// <summary>Every type that a type's visible declaration names, taken apart to its type arguments.</summary>
    public static IEnumerable<(Type Named, string Where)> NamedTypes(Type type)
    {
        IEnumerable<Type> own = type.GetInterfaces().Concat(type.BaseType is { } b ? [b] : []);
        foreach (Type named in own.SelectMany(Unwrap))
        {
            yield return (named, type.FullName!);
        }

        foreach (MemberInfo member in Members(type))
        {
            foreach (Type named in Direct(member).SelectMany(Unwrap))
            {
                yield return (named, $"{type.FullName}.{member.Name}");
            }
        }
    }

    private static IEnumerable<Type> Direct(MemberInfo member) => member switch
    {
        MethodInfo m => [m.ReturnType, .. m.GetParameters().Select(p => p.ParameterType)],
        ConstructorInfo c => c.GetParameters().Select(p => p.ParameterType),
        PropertyInfo p => [p.PropertyType],
        FieldInfo f => [f.FieldType],
        EventInfo e => [e.EventHandlerType!],
        _ => [],
    };

    private static IEnumerable<Type> Unwrap(Type type) =>
        type.HasElementType ? Unwrap(type.GetElementType()!)
        : type.IsGenericType ? [type.GetGenericTypeDefinition(), .. type.GetGenericArguments().SelectMany(Unwrap)]
        : [type];

    private static bool IsCompilers(MemberInfo member) =>
        (member.IsDefined(typeof(CompilerGeneratedAttribute), false) && !IsAccessor(member)) || member.Name.StartsWith('<')
        || member is PropertyInfo { Name: "EqualityContract" };
}
