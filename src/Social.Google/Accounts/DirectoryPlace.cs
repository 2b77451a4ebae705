using System.Globalization;

namespace Social.Google;

/// <summary>A place in the directory: which page of accounts, which of its accounts, which page of that one's locations.</summary>
internal readonly record struct DirectoryPlace(string? AccountsToken, int Index, string? LocationsToken)
{
    public static DirectoryPlace Parse(string? text)
    {
        if (text is null)
        {
            return default;
        }

        string[] parts = text.Split('|');
        return parts.Length == 3 && int.TryParse(parts[0], NumberStyles.None, CultureInfo.InvariantCulture, out int index)
            ? new DirectoryPlace(Text(parts[2]), index, Text(parts[1]))
            : throw BusinessInput.Invalid("ContinuationToken", "The continuation token is none of this listing's.", "a token of this listing", $"{text.Length} characters");
    }

    public override string ToString() =>
        string.Create(CultureInfo.InvariantCulture, $"{Index}|{Uri.EscapeDataString(LocationsToken ?? string.Empty)}|{Uri.EscapeDataString(AccountsToken ?? string.Empty)}");

    private static string? Text(string part) => part.Length == 0 ? null : Uri.UnescapeDataString(part);
}
