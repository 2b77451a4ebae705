namespace Social.Text;

/// <summary>Finds addresses in plain text. All members are thread-safe.</summary>
public static class LinkText
{
    // What ends a sentence or a bracket, and is taken for the end of an address that stands before it.
    private const string Closing = ".,;:!?)]}>\"'»”’…";

    /// <summary>Tells whether a text has an address as it is written: whole, and not only as the beginning of a longer one.</summary>
    /// <param name="text">The text.</param>
    /// <param name="address">The address.</param>
    public static bool Contains(string text, Uri address)
    {
        ArgumentNullException.ThrowIfNull(text);
        ArgumentNullException.ThrowIfNull(address);
        string wanted = address.OriginalString;
        for (int at = text.IndexOf(wanted, StringComparison.Ordinal); at >= 0; at = text.IndexOf(wanted, at + 1, StringComparison.Ordinal))
        {
            if (at == 0 || !char.IsLetterOrDigit(text[at - 1]))
            {
                ReadOnlySpan<char> rest = text.AsSpan(at + wanted.Length).TrimStart(Closing);
                if (rest.IsEmpty || char.IsWhiteSpace(rest[0]))
                {
                    return true;
                }
            }
        }

        return false;
    }
}
