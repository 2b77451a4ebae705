using System.Text.Json;

namespace Social.Reddit;

/// <summary>The permission to upload one medium: where, with which fields in which order, and how large it may be.</summary>
internal sealed record MediaLease
{
    /// <summary>Gets where to upload to.</summary>
    public required Uri Address { get; init; }

    /// <summary>Gets the fields, in their order.</summary>
    public required IReadOnlyList<KeyValuePair<string, string>> Fields { get; init; }

    /// <summary>Gets the id of the medium.</summary>
    public required string AssetId { get; init; }

    /// <summary>Gets the address that a submission names the medium by.</summary>
    public required string Url { get; init; }

    /// <summary>Gets the largest size in bytes that the lease's policy allows, or null when it does not say.</summary>
    public long? MaxBytes { get; init; }

    /// <summary>Reads a lease; null when something it cannot do without is missing.</summary>
    /// <param name="data">The answer.</param>
    /// <param name="api">The API's host: an address without a scheme has its.</param>
    /// <param name="host">Another host to upload to, or null.</param>
    public static MediaLease? Read(LeaseData data, Uri api, string? host)
    {
        if (data is not { Args: { Action: { Length: > 0 } action, Fields: { } fields }, Asset.AssetId: { Length: > 0 } asset } || fields.FirstOrDefault(static f => f.Name == "key")?.Value is not { Length: > 0 } key)
        {
            return null;
        }

        Uri address = new(api, action);
        Uri sent = host is null ? address : new Uri(new Uri(host), address.PathAndQuery);
        string named = action.StartsWith("//", StringComparison.Ordinal) ? "https:" + action : action;
        return new MediaLease
        {
            Address = sent,
            Fields = [.. fields.Where(static f => f.Name is not null).Select(static f => new KeyValuePair<string, string>(f.Name!, f.Value ?? string.Empty))],
            AssetId = asset,
            Url = $"{named.TrimEnd('/')}/{key}",
            MaxBytes = MaxBytesOf(fields.FirstOrDefault(static f => f.Name == "policy")?.Value),
        };
    }

    /// <summary>The policy is JSON in Base64; a condition tells the range of sizes. What cannot be read is the storage's to judge.</summary>
    private static long? MaxBytesOf(string? policy)
    {
        byte[] json = new byte[(policy?.Length ?? 0) * 3 / 4 + 3];
        if (policy is null || !Convert.TryFromBase64String(policy, json, out int length))
        {
            return null;
        }

        try
        {
            UploadPolicy? read = JsonSerializer.Deserialize(json.AsSpan(0, length), RedditJsonContext.Default.UploadPolicy);
            foreach (JsonElement condition in read?.Conditions ?? [])
            {
                if (condition.ValueKind == JsonValueKind.Array && condition.GetArrayLength() == 3 && condition[0].ValueKind == JsonValueKind.String && condition[0].GetString() == "content-length-range"
                    && condition[2].ValueKind == JsonValueKind.Number && condition[2].TryGetInt64(out long most))
                {
                    return most;
                }
            }
        }
        catch (JsonException)
        {
            return null;
        }

        return null;
    }
}
