using System.Diagnostics;
using System.Security.Cryptography;
using System.Text;

namespace Social;

/// <summary>A token, key or other secret that never shows itself: <see cref="ToString"/> and the debugger hide it.</summary>
/// <remarks>Immutable and thread-safe. Equality takes constant time for secrets of equal length.</remarks>
[DebuggerDisplay("***")]
public sealed class Secret : IEquatable<Secret>
{
    private readonly string _value;

    /// <summary>Initializes a secret.</summary>
    /// <param name="value">The secret itself; not empty.</param>
    public Secret(string value)
    {
        ArgumentException.ThrowIfNullOrEmpty(value);
        _value = value;
    }

    /// <summary>Makes a secret of a text, or none of an empty one.</summary>
    /// <param name="value">The secret itself, or nothing.</param>
    public static Secret? FromString(string? value) => string.IsNullOrEmpty(value) ? null : new Secret(value);

    /// <summary>Returns the secret itself. Call it only where the secret is used, and never keep what it returns.</summary>
    public string Reveal() => _value;

    /// <inheritdoc/>
    public bool Equals(Secret? other) =>
        other is not null && CryptographicOperations.FixedTimeEquals(Encoding.UTF8.GetBytes(_value), Encoding.UTF8.GetBytes(other._value));

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as Secret);

    /// <inheritdoc/>
    public override int GetHashCode() => _value.GetHashCode(StringComparison.Ordinal);

    /// <summary>Returns three asterisks.</summary>
    public override string ToString() => "***";
}
