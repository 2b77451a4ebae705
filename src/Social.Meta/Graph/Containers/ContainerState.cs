using System.Globalization;
using System.Text.RegularExpressions;

namespace Social.Meta;

/// <summary>How a container stands.</summary>
/// <param name="Status">Meta's word.</param>
/// <param name="Reason">Why it failed, in Meta's words, or null.</param>
internal readonly partial record struct ContainerState(string Status, string? Reason)
{
    public bool IsFinished => Is("FINISHED");

    public bool IsPublished => Is("PUBLISHED");

    public bool IsExpired => Is("EXPIRED");

    /// <summary>Gets whether nothing will come of it.</summary>
    public bool HasFailed => Is("ERROR") || IsExpired;

    /// <summary>Gets the subcode in Meta's sentence (<c>… with error code 2207026</c>), or null.</summary>
    public int? Subcode => Reason is { } words && SubcodeInside().Match(words) is { Success: true } found ? int.Parse(found.ValueSpan, NumberStyles.None, CultureInfo.InvariantCulture) : null;

    public static ContainerState Of(ContainerData data) =>
        new(data.StatusCode ?? data.Status ?? string.Empty, data.ErrorMessage ?? (data.StatusCode is null ? null : data.Status));

    [GeneratedRegex(@"(?<!\d)2207\d{3}(?!\d)", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex SubcodeInside();

    private bool Is(string status) => string.Equals(Status, status, StringComparison.OrdinalIgnoreCase);
}
