using System.Text;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.Net.Http.Headers;

namespace Social.Testing;

/// <summary>Opens tunnelled calls: a POST that carries the verb in a header and the query, and perhaps the entity, in its body.</summary>
internal static class LinkedInTunnel
{
    private const string FormType = "application/x-www-form-urlencoded";

    public static async Task<(string Verb, string Query, byte[] Body)> OpenAsync(EmulatorExchange exchange)
    {
        if (exchange.Header("X-HTTP-Method-Override") is not { } verb)
            return (exchange.Method, exchange.RawQuery, await exchange.ReadBodyAsync().ConfigureAwait(false));
        if (exchange.Method != "POST") throw LinkedInErrors.Illegal("X-HTTP-Method-Override is only allowed with POST");
        if (exchange.RawQuery.Length > 0) throw LinkedInErrors.Illegal("A tunnelled request must not have a query string");
        if (verb is not ("GET" or "POST" or "PUT" or "DELETE")) throw LinkedInErrors.Illegal($"'{verb}' cannot be tunnelled");
        switch (exchange.ContentType)
        {
            case FormType:
                return (verb, Encoding.UTF8.GetString(await exchange.ReadBodyAsync().ConfigureAwait(false)), []);
            case "multipart/mixed":
                return await ReadMultipartAsync(exchange, verb).ConfigureAwait(false);
            default:
                throw LinkedInErrors.Illegal($"A tunnelled request must be {FormType} or multipart/mixed");
        }
    }

    private static async Task<(string Verb, string Query, byte[] Body)> ReadMultipartAsync(EmulatorExchange exchange, string verb)
    {
        if (!MediaTypeHeaderValue.TryParse(exchange.Http.Request.ContentType, out var type) || HeaderUtilities.RemoveQuotes(type.Boundary).Value is not { Length: > 0 } boundary)
            throw LinkedInErrors.Illegal("The multipart body has no boundary");
        try
        {
            using var whole = new MemoryStream(await exchange.ReadBodyAsync().ConfigureAwait(false), writable: false);
            var reader = new MultipartReader(boundary, whole);
            var query = await PartAsync(reader, FormType, exchange.Aborted).ConfigureAwait(false);
            var entity = await PartAsync(reader, "application/json", exchange.Aborted).ConfigureAwait(false);
            if (query is not null && entity is not null && await reader.ReadNextSectionAsync(exchange.Aborted).ConfigureAwait(false) is null)
                return (verb, Encoding.UTF8.GetString(query), entity);
        }
        catch (Exception e) when (e is InvalidDataException or IOException)
        {
            throw LinkedInErrors.Illegal("The multipart body cannot be read");
        }

        throw LinkedInErrors.Illegal($"A tunnelled request with an entity has two parts: {FormType}, then application/json");
    }

    private static async Task<byte[]?> PartAsync(MultipartReader reader, string contentType, CancellationToken cancellationToken)
    {
        if (await reader.ReadNextSectionAsync(cancellationToken).ConfigureAwait(false) is not { } section) return null;
        if (section.ContentType?.Split(';')[0].Trim() != contentType) return null;
        using var buffer = new MemoryStream();
        await section.Body.CopyToAsync(buffer, cancellationToken).ConfigureAwait(false);
        return buffer.ToArray();
    }
}
