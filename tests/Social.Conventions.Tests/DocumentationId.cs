using System.Reflection;

namespace Social.Conventions.Tests;

/// <summary>The names that documentation files use (ECMA-334, annex D.4.2).</summary>
public static class DocumentationId
{
    public static string Of(Type type) => "T:" + NameOf(type);

    public static string Of(MemberInfo member)
    {
        string owner = NameOf(member.DeclaringType!);
        string name = member.Name.Replace('.', '#');
        return member switch
        {
            ConstructorInfo c => $"M:{owner}.#ctor{Parameters(c)}",
            MethodInfo { Name: "op_Implicit" or "op_Explicit" } m => $"M:{owner}.{name}{Parameters(m)}~{Reference(m.ReturnType)}",
            MethodInfo m => $"M:{owner}.{name}{(m.IsGenericMethod ? $"``{m.GetGenericArguments().Length}" : string.Empty)}{Parameters(m)}",
            PropertyInfo p => $"P:{owner}.{name}{Parameters(p.GetIndexParameters())}",
            FieldInfo => $"F:{owner}.{name}",
            EventInfo => $"E:{owner}.{name}",
            _ => throw new ArgumentException($"{member} has no documentation name.", nameof(member)),
        };
    }

    private static string NameOf(Type type) => (type.IsGenericType ? type.GetGenericTypeDefinition() : type).FullName!.Replace('+', '.');

    private static string Parameters(MethodBase method) => Parameters(method.GetParameters());

    private static string Parameters(ParameterInfo[] parameters) =>
        parameters.Length == 0 ? string.Empty : $"({string.Join(',', parameters.Select(p => Reference(p.ParameterType)))})";

    private static string Reference(Type type)
    {
        if (type.IsByRef)
        {
            return Reference(type.GetElementType()!) + "@";
        }

        if (type.IsArray)
        {
            return Reference(type.GetElementType()!) + "[]";
        }

        if (type.IsPointer)
        {
            return Reference(type.GetElementType()!) + "*";
        }

        if (type.IsGenericParameter)
        {
            return (type.DeclaringMethod is null ? "`" : "``") + type.GenericParameterPosition;
        }

        if (!type.IsGenericType)
        {
            return NameOf(type);
        }

        string name = NameOf(type);
        string bare = name[..name.IndexOf('`', StringComparison.Ordinal)];
        return $"{bare}{{{string.Join(',', type.GetGenericArguments().Select(Reference))}}}";
    }
}
