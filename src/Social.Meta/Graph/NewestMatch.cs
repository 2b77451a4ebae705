using System.Text;

namespace Social.Meta;

/// <summary>Tells which of the newest of an account a lost request made: one since it was armed, that no other publish claims, and the only one such. A listing can show that it is there, never that it is not.</summary>
internal sealed class NewestMatch(IPublishJournal journal, JournalEntry entry)
{
    // Meta's clock and ours may differ; what was made well before we armed is somebody else's doing.
    private static readonly TimeSpan Skew = TimeSpan.FromMinutes(2);

    private readonly List<PostReference> _found = [];

    /// <summary>Gets from when on it can have been made.</summary>
    public DateTimeOffset Since { get; } = (entry.ArmedAt ?? entry.BegunAt) - Skew;

    /// <summary>Gets whether nothing fits.</summary>
    public bool IsEmpty => _found.Count == 0;

    /// <summary>Gets the one that fits, or null. Two that fit cannot both be ours, and which one is cannot be told.</summary>
    public PostReference? Only => _found.Count == 1 ? _found[0] : null;

    /// <summary>Takes what has the right words, if its time and its ids fit too.</summary>
    public async ValueTask OfferAsync(PostReference candidate, DateTimeOffset? madeAt, CancellationToken cancellationToken)
    {
        if (madeAt >= Since && await IsUnclaimedAsync(candidate.Account, candidate.Id, cancellationToken).ConfigureAwait(false)
            && await IsUnclaimedAsync(candidate.Account, candidate.Handle, cancellationToken).ConfigureAwait(false))
        {
            _found.Add(candidate);
        }
    }

    /// <summary>Tells whether two texts have the same words: spaces and line ends may come back changed.</summary>
    public static bool SameWords(string? one, string? other) => Words(one) == Words(other);

    /// <summary>Returns the words of a text with one space between them.</summary>
    public static string Words(string? text)
    {
        StringBuilder words = new();
        foreach (string word in (text ?? string.Empty).Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries))
        {
            words.Append(words.Length == 0 ? string.Empty : " ").Append(word);
        }

        return words.ToString();
    }

    private async ValueTask<bool> IsUnclaimedAsync(AccountKey account, string? id, CancellationToken cancellationToken) =>
        id is null || await journal.FindByHandleAsync(account, id, cancellationToken).ConfigureAwait(false) is not { } other || other.Key == entry.Key;
}
