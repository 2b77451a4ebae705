using System.Text;

namespace Social.LinkedIn;

/// <summary>Writes values as Rest.li 2.0 has them in addresses: texts percent-encoded first, then the structure around them in plain punctuation.</summary>
/// <remarks>Follows LinkedIn's "Rest.li protocol 2.0.0". What is returned must not be escaped again.</remarks>
internal static class RestLiEncoder
{
    /// <summary>How an empty text is written: nothing at all would be no value.</summary>
    public const string EmptyText = "''";

    public static string Encode(RestLiValue value)
    {
        if (value.Text is { } text)
        {
            return EncodeText(text);
        }

        StringBuilder written = new();
        Append(written, value);
        return written.ToString();
    }

    public static string EncodeText(string text) => text.Length == 0 ? EmptyText : Uri.EscapeDataString(text);

    private static void Append(StringBuilder written, RestLiValue value)
    {
        if (value.Items is { } items)
        {
            written.Append("List(");
            for (int i = 0; i < items.Count; i++)
            {
                Append(i == 0 ? written : written.Append(','), items[i]);
            }

            written.Append(')');
        }
        else if (value.Members is { } members)
        {
            written.Append('(');
            for (int i = 0; i < members.Count; i++)
            {
                Append((i == 0 ? written : written.Append(',')).Append(EncodeText(members[i].Key)).Append(':'), members[i].Value);
            }

            written.Append(')');
        }
        else
        {
            written.Append(EncodeText(value.Text!));
        }
    }
}
