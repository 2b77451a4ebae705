using System.Reflection;

namespace Social.Conventions.Tests;

/// <summary>Types as C# writes them.</summary>
public static class TypeNames
{
    private static readonly Dictionary<Type, string> Words = new()
    {
        [typeof(void)] = "void", [typeof(object)] = "object", [typeof(string)] = "string", [typeof(bool)] = "bool", [typeof(byte)] = "byte", [typeof(char)] = "char",
        [typeof(short)] = "short", [typeof(int)] = "int", [typeof(long)] = "long", [typeof(uint)] = "uint", [typeof(ulong)] = "ulong", [typeof(float)] = "float",
        [typeof(double)] = "double", [typeof(decimal)] = "decimal",
    };

    public static string Of(Type type) => Of(type, null);

    public static string Of(Type type, NullabilityInfo? nullability)
    {
        if (Nullable.GetUnderlyingType(type) is { } value)
        {
            return Of(value, nullability?.GenericTypeArguments is [var inner] ? inner : null) + "?";
        }

        string mark = !type.IsValueType && nullability?.ReadState == NullabilityState.Nullable ? "?" : string.Empty;
        if (type.IsByRef)
        {
            return "ref " + Of(type.GetElementType()!, nullability?.ElementType);
        }

        if (type.IsArray)
        {
            return Of(type.GetElementType()!, nullability?.ElementType) + "[]" + mark;
        }

        if (Words.TryGetValue(type, out string? word))
        {
            return word + mark;
        }

        string name = type.IsNested && !type.IsGenericParameter ? $"{type.DeclaringType!.Name}.{type.Name}" : type.Name;
        if (!type.IsGenericType)
        {
            return name + mark;
        }

        Type[] arguments = type.GetGenericArguments();
        NullabilityInfo[] known = nullability?.GenericTypeArguments is { } a && a.Length == arguments.Length ? a : [];
        int tick = name.IndexOf('`', StringComparison.Ordinal);
        return $"{(tick < 0 ? name : name[..tick])}<{string.Join(", ", arguments.Select((t, i) => Of(t, known.Length > i ? known[i] : null)))}>{mark}";
    }

    public static string Constraints(Type[] arguments)
    {
        string text = string.Empty;
        foreach (Type argument in arguments.Where(a => a.IsGenericParameter))
        {
            GenericParameterAttributes special = argument.GenericParameterAttributes;
            List<string> all = [];
            if (special.HasFlag(GenericParameterAttributes.NotNullableValueTypeConstraint))
            {
                all.Add("struct");
            }
            else if (special.HasFlag(GenericParameterAttributes.ReferenceTypeConstraint))
            {
                all.Add("class");
            }

            all.AddRange(argument.GetGenericParameterConstraints().Where(c => c != typeof(ValueType)).Select(Of));
            if (all.Count > 0)
            {
                text += $" where {argument.Name} : {string.Join(", ", all)}";
            }
        }

        return text;
    }
}
