using System.Text.Json.Serialization.Metadata;
using Social.Pipeline;

namespace Social.Twitter;

/// <summary>Looks up any number of ids or handles, 100 a call, and accounts for each one.</summary>
/// <typeparam name="TData">The items as X sends them.</typeparam>
/// <typeparam name="TItem">The items as we give them.</typeparam>
internal sealed class BatchLookup<TData, TItem>(PlatformClient client, SocialRoute route, JsonTypeInfo<Envelope<IReadOnlyList<TData>>> type)
{
    private const int MaxIds = 100;

    /// <summary>Gets the path and query of one batch, given its ids joined by commas.</summary>
    public required Func<string, RoutePath> Path { get; init; }

    /// <summary>Gets how the items of a batch are read.</summary>
    public required Func<Envelope<IReadOnlyList<TData>>, IReadOnlyList<TItem>> Read { get; init; }

    /// <summary>Gets what an item was asked for by.</summary>
    public required Func<TItem, string?> KeyOf { get; init; }

    public async Task<TwitterLookup<TItem>> RunAsync(AccountKey account, IReadOnlyList<string> asked, CancellationToken cancellationToken)
    {
        Dictionary<string, TItem> found = new(StringComparer.OrdinalIgnoreCase);
        List<PartialError> errors = [];
        string[] distinct = [.. asked.Distinct(StringComparer.OrdinalIgnoreCase)];
        foreach (string[] batch in distinct.Chunk(MaxIds))
        {
            SocialCall call = new(route, account) { Path = Path(string.Join(',', batch)).ToString() };
            SocialAnswer<Envelope<IReadOnlyList<TData>>> answer = await client.SendAsync(call, type, cancellationToken).ConfigureAwait(false);
            foreach (TItem item in Read(answer.Value))
            {
                if (KeyOf(item) is { } key)
                {
                    found[key] = item;
                }
            }

            errors.AddRange(answer.Value.Errors ?? []);
        }

        return Account(distinct, found, errors);
    }

    private static TwitterLookup<TItem> Account(string[] asked, Dictionary<string, TItem> found, List<PartialError> errors)
    {
        List<TwitterLookupProblem> missing = [];
        HashSet<PartialError> explained = new(ReferenceEqualityComparer.Instance);
        foreach (string id in asked.Where(d => !found.ContainsKey(d)))
        {
            PartialError? error = errors.Find(e => e.IsAbout(id));
            if (error is not null)
            {
                explained.Add(error);
            }

            missing.Add(error is null ? new TwitterLookupProblem(id, SocialErrorCode.PlatformError, "X left it out of its answer without a reason.") : Problem(id, error));
        }

        return new TwitterLookup<TItem>
        {
            Found = [.. asked.Where(found.ContainsKey).Select(d => found[d])],
            Missing = missing,
            Problems = [.. errors.Where(e => !explained.Contains(e)).Select(e => Problem(e.ResourceId ?? e.ValueText ?? string.Empty, e))],
        };
    }

    private static TwitterLookupProblem Problem(string id, PartialError error) => new(id, TwitterErrorClassifier.OfProblem(error.Slug).Code, error.Describe());
}
