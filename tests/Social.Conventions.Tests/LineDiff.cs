namespace Social.Conventions.Tests;

/// <summary>What changed between two texts, line by line, each change under the type that it belongs to.</summary>
public static class LineDiff
{
    public static IReadOnlyList<string> Between(IReadOnlyList<string> before, IReadOnlyList<string> after)
    {
        int[,] common = Lengths(before, after);
        List<string> changes = [];
        string? type = null;
        string? said = null;
        int i = 0;
        int j = 0;
        while (i < before.Count || j < after.Count)
        {
            if (i < before.Count && j < after.Count && before[i] == after[j])
            {
                type = IsType(before[i]) ? before[i] : type;
                i++;
                j++;
            }
            else if (j >= after.Count || (i < before.Count && common[i + 1, j] >= common[i, j + 1]))
            {
                Say('-', before[i++]);
            }
            else
            {
                Say('+', after[j++]);
            }
        }

        return changes;

        void Say(char sign, string line)
        {
            if (IsType(line))
            {
                said = type = line;
            }
            else if (type is not null && said != type)
            {
                changes.Add("  " + type);
                said = type;
            }

            changes.Add($"{sign} {line}");
        }
    }

    private static bool IsType(string line) => line.Length > 0 && line[0] != ' ';

    private static int[,] Lengths(IReadOnlyList<string> before, IReadOnlyList<string> after)
    {
        int[,] common = new int[before.Count + 1, after.Count + 1];
        for (int i = before.Count - 1; i >= 0; i--)
        {
            for (int j = after.Count - 1; j >= 0; j--)
            {
                common[i, j] = before[i] == after[j] ? common[i + 1, j + 1] + 1 : Math.Max(common[i + 1, j], common[i, j + 1]);
            }
        }

        return common;
    }
}
