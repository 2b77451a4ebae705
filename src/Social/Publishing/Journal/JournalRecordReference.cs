namespace Social.Publishing;

/// <summary>What was made, as it stands in the file.</summary>
internal sealed class JournalRecordReference
{
    public AccountKey Account { get; set; }

    public string? Id { get; set; }

    public string? Handle { get; set; }

    public string? Url { get; set; }

    public static JournalRecordReference Of(PostReference reference) =>
        new() { Account = reference.Account, Id = reference.Id, Handle = reference.Handle, Url = reference.Url?.OriginalString };

    public PostReference ToReference() =>
        new() { Account = Account, Id = Id, Handle = Handle, Url = Url is null ? null : new Uri(Url, UriKind.RelativeOrAbsolute) };
}
