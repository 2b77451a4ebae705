namespace Social;

/// <summary>Where a post goes: an account, and on it a destination and a placement where the network has them.</summary>
/// <remarks>A string or an <see cref="AccountKey"/> converts to a target with neither.</remarks>
public sealed record PublishTarget
{
    /// <summary>Gets the account that posts.</summary>
    public required AccountKey Account { get; init; }

    /// <summary>Gets where on the network it goes when that is not the account's own page: a subreddit, community, group or playlist; or null.</summary>
    public string? Destination { get; init; }

    /// <summary>Gets in which form it appears, or null for the network's ordinary one.</summary>
    public Placement? Placement { get; init; }

    /// <summary>Makes a target of an account, and of a destination and placement if given.</summary>
    /// <param name="account">The account, <c>[tenant@]platform[+app]:id</c>.</param>
    /// <param name="destination">The destination.</param>
    /// <param name="placement">The placement.</param>
    /// <exception cref="FormatException">The account is not an account key.</exception>
    public static PublishTarget To(string account, string? destination = null, Placement? placement = null) =>
        To(AccountKey.Parse(account), destination, placement);

    /// <summary>Makes a target of an account, and of a destination and placement if given.</summary>
    /// <param name="account">The account.</param>
    /// <param name="destination">The destination.</param>
    /// <param name="placement">The placement.</param>
    public static PublishTarget To(AccountKey account, string? destination = null, Placement? placement = null) =>
        new() { Account = account, Destination = destination, Placement = placement };

    /// <summary>Makes a target of an account key's text.</summary>
    /// <param name="account">The account.</param>
    public static implicit operator PublishTarget(string account) => To(account);

    /// <summary>Makes a target of an account.</summary>
    /// <param name="account">The account.</param>
    public static implicit operator PublishTarget(AccountKey account) => To(account);

    /// <summary>Returns the account, placement and destination.</summary>
    public override string ToString() =>
        Placement is null && Destination is null ? Account.ToString() : $"{Account}{(Placement is { } p ? $" [{p}]" : string.Empty)}{(Destination is null ? string.Empty : $" → {Destination}")}";
}
