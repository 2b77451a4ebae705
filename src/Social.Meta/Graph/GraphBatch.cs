using System.Text;
using System.Text.Json;
using Social.Pipeline;

namespace Social.Meta;

/// <summary>Sends up to 50 reads and repeatable writes of one account as one request, each with an outcome of its own. Thread-safe.</summary>
/// <remarks>Follows developers.facebook.com, "Batch Requests". Each part counts against the limits as a call of its own.</remarks>
public sealed class GraphBatch
{
    /// <summary>The most parts of a batch.</summary>
    public const int MaxParts = 50;

    private readonly PlatformClient _client;
    private readonly SocialRoute _route;
    private readonly string _version;
    private readonly GraphErrorClassifier _errors;

    internal GraphBatch(PlatformClient client, string version, GraphErrorClassifier errors, IReadOnlyList<CredentialKind> credentials, string host = HostNames.Api)
    {
        _client = client;
        _version = version;
        _errors = errors;
        _route = new SocialRoute("graph.batch", HttpMethod.Post, "/{}/") { Kind = RouteKind.Write, Host = host, Credentials = credentials, Limits = [GraphLimits.App] };
    }

    /// <summary>Sends a batch.</summary>
    /// <param name="account">The account whose token is used.</param>
    /// <param name="parts">The parts, 1 to 50.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    /// <returns>One outcome for each part, in order. A part that Meta left out or that timed out has the status 0 and an error that may be tried again.</returns>
    /// <exception cref="SocialValidationException">There are no parts, or more than 50.</exception>
    /// <exception cref="SocialException">The batch as a whole was refused or lost.</exception>
    public async Task<IReadOnlyList<GraphBatchOutcome>> SendAsync(AccountKey account, IReadOnlyList<GraphBatchRequest> parts, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(parts);
        if (parts.Count is 0 or > MaxParts)
        {
            throw new SocialValidationException([new ValidationProblem
            {
                Code = SocialErrorCode.ContentInvalid, Member = nameof(parts), Limit = $"1 to {MaxParts}", Actual = parts.Count.ToString(System.Globalization.CultureInfo.InvariantCulture),
                Message = $"A batch has 1 to {MaxParts} parts; this one has {parts.Count}.",
            }]);
        }

        List<GraphBatchItem> items = [];
        foreach (GraphBatchRequest part in parts)
        {
            items.Add(new GraphBatchItem { Method = part.Method.Method, RelativeUrl = part.Path.TrimStart('/'), Body = part.Form.Count == 0 ? null : Encode(part.Form) });
        }

        SocialCall call = new(_route, account)
        {
            Path = RoutePath.Of(_route, _version).ToString(),
            Form = [new("include_headers", "false"), new("batch", JsonSerializer.Serialize(items, GraphJsonContext.Default.IReadOnlyListGraphBatchItem))],
            WordFields = [],
            Words = [.. parts.SelectMany(p => p.Form).Where(f => f.Key is "message" or "caption" or "description" or "title" or "text" or "name").Select(f => f.Value)],
        };
        SocialAnswer<IReadOnlyList<GraphBatchAnswer>> answer = await _client.SendAsync(call, GraphJsonContext.Default.IReadOnlyListGraphBatchAnswer, cancellationToken).ConfigureAwait(false);
        GraphBatchOutcome[] outcomes = new GraphBatchOutcome[parts.Count];
        for (int i = 0; i < outcomes.Length; i++)
        {
            outcomes[i] = Read(account, i < answer.Value.Count ? answer.Value[i] : null);
        }

        return outcomes;
    }

    private GraphBatchOutcome Read(AccountKey account, GraphBatchAnswer? answer)
    {
        if (answer is null)
        {
            return new GraphBatchOutcome { Status = 0, Error = new SocialTransportException(Remedy.Retry, "Meta did not answer this part of the batch.") { Platform = _client.Name, Account = account, IsTransient = true } };
        }

        byte[] body = Encoding.UTF8.GetBytes(answer.Body ?? string.Empty);
        GraphProblem? problem = GraphProblem.Read(body);
        if (problem is null && answer.Code is >= 200 and < 300)
        {
            return ReadBody(body) is { } read
                ? new GraphBatchOutcome { Status = answer.Code, Body = read }
                : new GraphBatchOutcome
                {
                    Status = answer.Code,
                    Error = new SocialApiException(SocialErrorCode.PlatformError, Remedy.None, $"Meta did this part of the batch and answered {body.Length} bytes that are no JSON.") { Platform = _client.Name, Account = account, Operation = _route.Name, Status = answer.Code },
                };
        }

        PlatformError error = problem is { } known ? _errors.Describe(known, answer.Code) : StandardErrors.FromStatus(answer.Code);
        return new GraphBatchOutcome { Status = answer.Code, Error = error.ToException(_client.Name, account, "graph.batch", answer.Code) };
    }

    /// <summary>Reads a part's body; what is no JSON must not hide the other parts.</summary>
    private static JsonElement? ReadBody(byte[] body)
    {
        try
        {
            using JsonDocument document = JsonDocument.Parse(body);
            return document.RootElement.Clone();
        }
        catch (JsonException)
        {
            return null;
        }
    }

    private static string Encode(IReadOnlyList<KeyValuePair<string, string>> form) =>
        string.Join('&', form.Select(f => $"{Uri.EscapeDataString(f.Key)}={Uri.EscapeDataString(f.Value)}"));
}
