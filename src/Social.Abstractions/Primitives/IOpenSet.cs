namespace Social;

/// <summary>A named value of a set that a network may extend at any time: an unknown name is kept as it came, never an error.</summary>
/// <typeparam name="TSelf">The type itself.</typeparam>
public interface IOpenSet<TSelf>
    where TSelf : struct, IOpenSet<TSelf>
{
    /// <summary>Gets the name as it was spelled; empty for <c>default</c>.</summary>
    string Value { get; }

    /// <summary>Makes a value of any name.</summary>
    /// <param name="value">The name.</param>
    static abstract TSelf Create(string value);
}
