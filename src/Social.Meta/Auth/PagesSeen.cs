using System.Buffers.Binary;
using System.Globalization;

namespace Social.Meta;

/// <summary>The Pages that a walk came by already, so that one that is reached in several ways comes once. Eight bytes for each: small enough to travel in the walk's token.</summary>
internal sealed class PagesSeen
{
    private readonly List<ulong> _ids = [];
    private readonly HashSet<ulong> _known = [];

    /// <summary>Reads what <see cref="ToString"/> wrote; what cannot be read is nothing.</summary>
    public static PagesSeen Parse(string? text)
    {
        PagesSeen seen = new();
        byte[] bytes = new byte[(text?.Length ?? 0) * 3 / 4];
        if (Convert.TryFromBase64String(text ?? string.Empty, bytes, out int length))
        {
            for (int at = 0; at + sizeof(ulong) <= length; at += sizeof(ulong))
            {
                seen.Add(BinaryPrimitives.ReadUInt64LittleEndian(bytes.AsSpan(at)));
            }
        }

        return seen;
    }

    /// <summary>Takes note of a Page, and tells whether it is new.</summary>
    public bool IsNew(string? id) => !ulong.TryParse(id, NumberStyles.None, CultureInfo.InvariantCulture, out ulong number) || Add(number);

    /// <summary>Writes them down.</summary>
    public override string ToString()
    {
        byte[] bytes = new byte[_ids.Count * sizeof(ulong)];
        for (int i = 0; i < _ids.Count; i++)
        {
            BinaryPrimitives.WriteUInt64LittleEndian(bytes.AsSpan(i * sizeof(ulong)), _ids[i]);
        }

        return Convert.ToBase64String(bytes);
    }

    private bool Add(ulong id)
    {
        bool isNew = _known.Add(id);
        if (isNew)
        {
            _ids.Add(id);
        }

        return isNew;
    }
}
