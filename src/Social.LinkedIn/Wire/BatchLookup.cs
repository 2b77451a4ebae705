using System.Text.Json.Serialization.Metadata;
using Social.Pipeline;

namespace Social.LinkedIn;

/// <summary>Looks up any number of ids, 100 a call, and accounts for each one.</summary>
/// <typeparam name="TData">The entities as LinkedIn sends them.</typeparam>
/// <typeparam name="TItem">The entities as we give them.</typeparam>
internal sealed class BatchLookup<TData, TItem>(LinkedInApi api, LinkedInRoute route, JsonTypeInfo<BatchData<TData>> type, Func<string, TData, TItem> read)
{
    private const int MaxIds = 100;

    /// <summary>Gets tokens that are not saved yet, or null.</summary>
    public Credential? Presented { get; init; }

    /// <summary>Gets the credential that asks where no account does, or null.</summary>
    public CredentialKey? Credential { get; init; }

    public async Task<LinkedInLookup<TItem>> RunAsync(AccountKey account, IReadOnlyList<string> asked, CancellationToken cancellationToken)
    {
        Dictionary<string, TItem> found = new(StringComparer.Ordinal);
        Dictionary<string, BatchErrorData> errors = new(StringComparer.Ordinal);
        string[] distinct = [.. asked.Distinct(StringComparer.Ordinal)];
        foreach (string[] batch in distinct.Chunk(MaxIds))
        {
            LinkedInRequest request = new(route, account) { Path = RestLiPath.Of(route).Add("ids", RestLiValue.ListOf(batch)), Presented = Presented, Credential = Credential };
            SocialAnswer<BatchData<TData>> answer = await api.SendAsync(request, type, cancellationToken).ConfigureAwait(false);
            foreach ((string key, TData data) in answer.Value.Results ?? [])
            {
                string id = KeyOf(key);
                found[id] = read(id, data);
            }

            foreach ((string key, BatchErrorData error) in answer.Value.Errors ?? [])
            {
                errors[KeyOf(key)] = error;
            }
        }

        return new LinkedInLookup<TItem>
        {
            Found = [.. distinct.Where(found.ContainsKey).Select(id => found[id])],
            Missing = [.. distinct.Where(id => !found.ContainsKey(id)).Select(id => Problem(id, errors.GetValueOrDefault(id)))],
        };
    }

    /// <summary>Keys come back as they stood in the address, or plain.</summary>
    private static string KeyOf(string key) => key.Contains('%', StringComparison.Ordinal) ? RestLiDecoder.TryDecode(key)?.Text ?? key : key;

    private static LinkedInLookupProblem Problem(string id, BatchErrorData? error) => error is null
        ? new LinkedInLookupProblem(id, SocialErrorCode.NotFound, "LinkedIn left it out of its answer without a reason.")
        : new LinkedInLookupProblem(id, StandardErrors.FromStatus(error.Status ?? 404).Code, error.Message ?? error.Code ?? $"LinkedIn answered HTTP {error.Status}.");
}
