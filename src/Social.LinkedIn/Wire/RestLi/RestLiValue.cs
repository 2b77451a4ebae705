using System.Globalization;

namespace Social.LinkedIn;

/// <summary>A value of a Rest.li 2.0 parameter or key: a text, a list or a record. Numbers and truth values are texts on the wire.</summary>
internal sealed class RestLiValue : IEquatable<RestLiValue>
{
    private RestLiValue(string? text, IReadOnlyList<RestLiValue>? items, IReadOnlyList<KeyValuePair<string, RestLiValue>>? members)
    {
        Text = text;
        Items = items;
        Members = members;
    }

    /// <summary>Gets the text, or null when this is none.</summary>
    public string? Text { get; }

    /// <summary>Gets the items of a list, or null when this is none.</summary>
    public IReadOnlyList<RestLiValue>? Items { get; }

    /// <summary>Gets the members of a record in order, or null when this is none.</summary>
    public IReadOnlyList<KeyValuePair<string, RestLiValue>>? Members { get; }

    public static implicit operator RestLiValue(string text) => new(text, null, null);

    public static implicit operator RestLiValue(long number) => number.ToString(CultureInfo.InvariantCulture);

    public static RestLiValue List(IEnumerable<RestLiValue> items) => new(null, [.. items], null);

    public static RestLiValue ListOf(IEnumerable<string> items) => List(items.Select(static i => (RestLiValue)i));

    public static RestLiValue Record(params IReadOnlyList<(string Name, RestLiValue Value)> members) =>
        new(null, null, [.. members.Select(static m => KeyValuePair.Create(m.Name, m.Value))]);

    /// <inheritdoc/>
    public bool Equals(RestLiValue? other) =>
        other is not null
        && Text == other.Text
        && (Items is null ? other.Items is null : other.Items is not null && Items.SequenceEqual(other.Items))
        && (Members is null ? other.Members is null : other.Members is not null && Members.SequenceEqual(other.Members));

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as RestLiValue);

    /// <inheritdoc/>
    public override int GetHashCode() => RestLiEncoder.Encode(this).GetHashCode(StringComparison.Ordinal);

    /// <summary>Returns the value as it stands in an address.</summary>
    public override string ToString() => RestLiEncoder.Encode(this);
}
