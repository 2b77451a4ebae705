using System.Text;

namespace Social.LinkedIn;

/// <summary>Reads little text. What is no template after all is left as it stands.</summary>
internal static class LittleTextReader
{
    public static string Read(ReadOnlySpan<char> text)
    {
        StringBuilder plain = new(text.Length);
        int at = 0;
        while (at < text.Length)
        {
            int taken = text[at] switch
            {
                '\\' => Escaped(text[at..], plain),
                '@' => Mention(text[at..], plain),
                '{' => Template(text[at..], plain),
                _ => 0,
            };
            if (taken == 0)
            {
                plain.Append(text[at]);
                taken = 1;
            }

            at += taken;
        }

        return plain.ToString();
    }

    private static int Escaped(ReadOnlySpan<char> text, StringBuilder plain)
    {
        if (text.Length < 2)
        {
            return 0;
        }

        plain.Append(text[1]);
        return 2;
    }

    /// <summary><c>@[name](urn)</c>.</summary>
    private static int Mention(ReadOnlySpan<char> text, StringBuilder plain)
    {
        if (text is not ['@', '[', ..])
        {
            return 0;
        }

        int close = Find(text, 2, ']');
        if (close < 0 || close + 1 >= text.Length || text[close + 1] != '(')
        {
            return 0;
        }

        int end = text[close..].IndexOf(')');
        if (end < 0)
        {
            return 0;
        }

        plain.Append(Read(text[2..close]));
        return close + end + 1;
    }

    /// <summary><c>{hashtag|\#|word}</c>.</summary>
    private static int Template(ReadOnlySpan<char> text, StringBuilder plain)
    {
        const string Head = "{hashtag|";
        if (!text.StartsWith(Head, StringComparison.Ordinal))
        {
            return 0;
        }

        int bar = Find(text, Head.Length, '|');
        int end = bar < 0 ? -1 : Find(text, bar + 1, '}');
        if (end < 0)
        {
            return 0;
        }

        plain.Append(Read(text[Head.Length..bar])).Append(Read(text[(bar + 1)..end]));
        return end + 1;
    }

    /// <summary>Finds a character that is not escaped.</summary>
    private static int Find(ReadOnlySpan<char> text, int from, char wanted)
    {
        for (int i = from; i < text.Length; i++)
        {
            if (text[i] == '\\')
            {
                i++;
            }
            else if (text[i] == wanted)
            {
                return i;
            }
        }

        return -1;
    }
}
