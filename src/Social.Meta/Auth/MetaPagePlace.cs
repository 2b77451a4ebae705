using System.Globalization;

namespace Social.Meta;

/// <summary>Where a walk through the Pages of a login stands: first those of the user, then each business' own and its clients'.</summary>
/// <param name="Business">The number of the business on its page of businesses, or -1 for the user's own Pages.</param>
/// <param name="BusinessCursor">The cursor of that page of businesses, or null for the first.</param>
/// <param name="IsClient">Whether the business' clients' Pages are read.</param>
/// <param name="Cursor">The cursor of the page of Pages, or null for the first.</param>
/// <param name="Seen">The Pages that came already, as <see cref="PagesSeen"/> writes them, or null.</param>
internal readonly record struct MetaPagePlace(int Business, string? BusinessCursor, bool IsClient, string? Cursor, string? Seen = null)
{
    private const char Separator = '|';

    public static MetaPagePlace Start => new(-1, null, false, null);

    public bool IsOfUser => Business < 0;

    public static MetaPagePlace Parse(string? token)
    {
        string[] parts = token?.Split(Separator) ?? [];
        return parts.Length == 5 && int.TryParse(parts[0], NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out int business) && business >= -1
            ? new MetaPagePlace(business, Read(parts[1]), parts[2] == "c", Read(parts[3]), Read(parts[4]))
            : Start;
    }

    public override string ToString() => string.Join(Separator, Business.ToString(CultureInfo.InvariantCulture), Write(BusinessCursor), IsClient ? "c" : "o", Write(Cursor), Write(Seen));

    private static string? Read(string part) => part.Length == 0 ? null : Uri.UnescapeDataString(part);

    private static string Write(string? cursor) => cursor is null ? string.Empty : Uri.EscapeDataString(cursor);
}
