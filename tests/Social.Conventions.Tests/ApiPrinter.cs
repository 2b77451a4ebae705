using System.Reflection;
using System.Runtime.CompilerServices;

namespace Social.Conventions.Tests;

/// <summary>Prints the public API of an assembly, the same each time: types by name, then their members.</summary>
public static class ApiPrinter
{
    private static readonly NullabilityInfoContext Nullability = new();

    public static IReadOnlyList<string> Print(Assembly assembly)
    {
        List<string> lines = [];
        foreach (Type type in PublicSurface.Types(assembly))
        {
            lines.Add(Describe(type));
            lines.AddRange(PublicSurface.Members(type).Where(m => !PublicSurface.IsAccessor(m)).Select(m => "    " + Describe(m)).Order(StringComparer.Ordinal));
        }

        return lines;
    }

    private static string Describe(Type type)
    {
        string kind = type.IsEnum ? "enum" : type.IsInterface ? "interface" : type.IsValueType ? "struct" : typeof(Delegate).IsAssignableFrom(type) ? "delegate" : "class";
        string how = type switch
        {
            { IsAbstract: true, IsSealed: true } => "static ",
            { IsClass: true, IsAbstract: true } => "abstract ",
            { IsClass: true, IsSealed: true } => "sealed ",
            _ => type.IsValueType && type.IsDefined(typeof(IsReadOnlyAttribute), false) ? "readonly " : string.Empty,
        };
        bool isRecord = type.GetMethod("<Clone>$") is not null || (type.IsValueType && type.GetMethod("PrintMembers", BindingFlags.NonPublic | BindingFlags.Instance) is not null);
        List<string> bases = [.. type.GetInterfaces().Except(type.BaseType?.GetInterfaces() ?? []).Where(i => i.IsPublic).Select(TypeNames.Of).Order(StringComparer.Ordinal)];
        if (type is { IsClass: true, BaseType: { } parent } && parent != typeof(object))
        {
            bases.Insert(0, TypeNames.Of(parent));
        }

        string name = $"{type.Namespace}.{TypeNames.Of(type)}";
        return $"{how}{(isRecord ? "record " : string.Empty)}{kind} {name}{(bases.Count > 0 && !type.IsEnum ? " : " + string.Join(", ", bases) : string.Empty)}{TypeNames.Constraints(type.GetGenericArguments())}";
    }

    private static string Describe(MemberInfo member) => member switch
    {
        FieldInfo { DeclaringType.IsEnum: true } f => $"{f.Name} = {Convert.ToInt64(f.GetRawConstantValue())}",
        FieldInfo f => $"{Access(f.IsPublic)}{(f.IsLiteral ? "const " : f.IsStatic ? "static " : string.Empty)}{(f.IsInitOnly ? "readonly " : string.Empty)}{TypeNames.Of(f.FieldType, Nullability.Create(f))} {f.Name}{Constant(f)}",
        ConstructorInfo c => $"{Access(c.IsPublic)}ctor({Parameters(c)})",
        PropertyInfo p => Describe(p),
        EventInfo e => $"event {TypeNames.Of(e.EventHandlerType!)} {e.Name}",
        MethodInfo m => $"{Access(m.IsPublic)}{Kind(m)}{TypeNames.Of(m.ReturnType, Nullability.Create(m.ReturnParameter))} {m.Name}{Generic(m)}({Parameters(m)}){TypeNames.Constraints(m.IsGenericMethod ? m.GetGenericArguments() : [])}",
        _ => member.ToString()!,
    };

    private static string Describe(PropertyInfo p)
    {
        MethodInfo any = p.GetAccessors(true).First(PublicSurface.IsVisible);
        string get = p.GetMethod is { } g && PublicSurface.IsVisible(g) ? "get; " : string.Empty;
        string set = p.SetMethod is { } s && PublicSurface.IsVisible(s) ? s.ReturnParameter.GetRequiredCustomModifiers().Contains(typeof(IsExternalInit)) ? "init; " : "set; " : string.Empty;
        string required = p.IsDefined(typeof(RequiredMemberAttribute), false) ? "required " : string.Empty;
        string index = p.GetIndexParameters() is { Length: > 0 } i ? $"[{string.Join(", ", i.Select(Parameter))}]" : string.Empty;
        return $"{Access(any.IsPublic)}{Kind(any)}{required}{TypeNames.Of(p.PropertyType, Nullability.Create(p))} {p.Name}{index} {{ {get}{set}}}";
    }

    private static string Access(bool isPublic) => isPublic ? string.Empty : "protected ";

    private static string Kind(MethodInfo m) => m.DeclaringType!.IsInterface ? m.IsStatic ? "static abstract " : string.Empty
        : m.IsStatic ? "static "
        : m.IsAbstract ? "abstract "
        : m.GetBaseDefinition() != m ? "override "
        : m is { IsVirtual: true, IsFinal: false } ? "virtual "
        : string.Empty;

    private static string Generic(MethodInfo m) => m.IsGenericMethod ? $"<{string.Join(", ", m.GetGenericArguments().Select(a => a.Name))}>" : string.Empty;

    private static string Parameters(MethodBase m)
    {
        string text = string.Join(", ", m.GetParameters().Select(Parameter));
        return m.IsDefined(typeof(ExtensionAttribute), false) ? "this " + text : text;
    }

    private static string Parameter(ParameterInfo p)
    {
        string pass = p.IsOut ? "out " : p.ParameterType.IsByRef ? p.IsIn ? "in " : "ref " : p.IsDefined(typeof(ParamArrayAttribute), false) || p.IsDefined(typeof(ParamCollectionAttribute), false) ? "params " : string.Empty;
        Type type = p.ParameterType.IsByRef ? p.ParameterType.GetElementType()! : p.ParameterType;
        NullabilityInfo nullability = Nullability.Create(p);
        return $"{pass}{TypeNames.Of(type, p.ParameterType.IsByRef ? nullability.ElementType ?? nullability : nullability)} {p.Name}{(p.HasDefaultValue ? $" = {Value(p.DefaultValue)}" : string.Empty)}";
    }

    private static string Constant(FieldInfo f) => f.IsLiteral ? $" = {Value(f.GetRawConstantValue())}" : string.Empty;

    private static string Value(object? value) => value switch
    {
        null => "default",
        string s => $"\"{s}\"",
        bool b => b ? "true" : "false",
        IFormattable f => f.ToString(null, System.Globalization.CultureInfo.InvariantCulture),
        _ => value.ToString()!,
    };
}
