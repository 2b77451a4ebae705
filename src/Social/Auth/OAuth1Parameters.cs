using System.Globalization;

namespace Social.Auth;

/// <summary>The parameters of an OAuth 1.0a signature: encoded once, and sorted.</summary>
internal ref struct OAuth1Parameters
{
    private ByteWriter _text;
    private Span<Slot> _slots;
    private int _count;

    public OAuth1Parameters(Span<byte> text, Span<Slot> slots)
    {
        _text = new ByteWriter(text);
        _slots = slots;
    }

    public void AddQuery(scoped ReadOnlySpan<char> query)
    {
        while (!query.IsEmpty)
        {
            int ampersand = query.IndexOf('&');
            ReadOnlySpan<char> pair = ampersand < 0 ? query : query[..ampersand];
            query = ampersand < 0 ? [] : query[(ampersand + 1)..];
            if (pair.IsEmpty)
            {
                continue;
            }

            int equals = pair.IndexOf('=');
            int start = _text.Length;
            _text.AppendReencoded(equals < 0 ? pair : pair[..equals]);
            int middle = _text.Length;
            _text.AppendReencoded(equals < 0 ? [] : pair[(equals + 1)..]);
            Keep(start, middle);
        }
    }

    public void AddAll(IReadOnlyList<KeyValuePair<string, string>>? parameters)
    {
        for (int i = 0; i < (parameters?.Count ?? 0); i++)
        {
            Add(parameters![i].Key, parameters[i].Value);
        }
    }

    public void Add(scoped ReadOnlySpan<char> key, scoped ReadOnlySpan<char> value)
    {
        int start = _text.Length;
        _text.AppendEncoded(key);
        int middle = _text.Length;
        _text.AppendEncoded(value);
        Keep(start, middle);
    }

    public void Add(scoped ReadOnlySpan<char> key, long value)
    {
        Span<char> digits = stackalloc char[20];
        _ = value.TryFormat(digits, out int written, provider: CultureInfo.InvariantCulture);
        Add(key, digits[..written]);
    }

    public readonly int Count => _count;

    public readonly ReadOnlySpan<byte> Key(int index) => Key(_slots[index]);

    public readonly ReadOnlySpan<byte> Value(int index) => Value(_slots[index]);

    public void Dispose() => _text.Dispose();

    private void Keep(int start, int middle)
    {
        if (_count == _slots.Length)
        {
            Slot[] larger = new Slot[_slots.Length * 2];
            _slots.CopyTo(larger);
            _slots = larger;
        }

        _slots[_count++] = new Slot(start, middle, _text.Length);
    }

    /// <summary>Sorts by encoded key, then value.</summary>
    // Insertion sort: a request has a dozen parameters, and a comparer over spans of a ref struct would have to allocate.
    public readonly void Sort()
    {
        for (int i = 1; i < _count; i++)
        {
            Slot slot = _slots[i];
            int j = i - 1;
            for (; j >= 0 && Compare(_slots[j], slot) > 0; j--)
            {
                _slots[j + 1] = _slots[j];
            }

            _slots[j + 1] = slot;
        }
    }

    private readonly int Compare(Slot left, Slot right)
    {
        int byKey = Key(left).SequenceCompareTo(Key(right));
        return byKey != 0 ? byKey : Value(left).SequenceCompareTo(Value(right));
    }

    private readonly ReadOnlySpan<byte> Key(Slot slot) => _text.Written[slot.Start..slot.Middle];

    private readonly ReadOnlySpan<byte> Value(Slot slot) => _text.Written[slot.Middle..slot.End];

    internal readonly record struct Slot(int Start, int Middle, int End);
}
