namespace Social.TikTok;

/// <summary>A field by which research finds videos, and the conditions it makes.</summary>
/// <typeparam name="T">The type of its values.</typeparam>
public sealed class TikTokVideoField<T>
{
    private readonly Func<T, string> _write;

    internal TikTokVideoField(string name, Func<T, string> write)
    {
        Name = name;
        _write = write;
    }

    /// <summary>Gets TikTok's name of it.</summary>
    public string Name { get; }

    /// <summary>Makes a condition: the value is this.</summary>
    /// <param name="value">The value.</param>
    public TikTokVideoCondition EqualTo(T value) => Make("EQ", value);

    /// <summary>Makes a condition: the value is one of these.</summary>
    /// <param name="values">The values; at least one.</param>
    public TikTokVideoCondition In(params IReadOnlyList<T> values)
    {
        ArgumentNullException.ThrowIfNull(values);
        return values.Count > 0
            ? new TikTokVideoCondition(Name, "IN", [.. values.Select(_write)])
            : throw TikTokAnswers.Invalid(Name, $"{Name} is to be one of no values; TikTok needs at least one.", 1, 0);
    }

    /// <summary>Makes a condition: the value is greater.</summary>
    /// <param name="value">The bound.</param>
    public TikTokVideoCondition GreaterThan(T value) => Make("GT", value);

    /// <summary>Makes a condition: the value is this or greater.</summary>
    /// <param name="value">The bound.</param>
    public TikTokVideoCondition AtLeast(T value) => Make("GTE", value);

    /// <summary>Makes a condition: the value is less.</summary>
    /// <param name="value">The bound.</param>
    public TikTokVideoCondition LessThan(T value) => Make("LT", value);

    /// <summary>Makes a condition: the value is this or less.</summary>
    /// <param name="value">The bound.</param>
    public TikTokVideoCondition AtMost(T value) => Make("LTE", value);

    private TikTokVideoCondition Make(string operation, T value) => new(Name, operation, [_write(value)]);
}
