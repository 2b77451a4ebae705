using System.Text.Json.Nodes;

namespace Social.Testing;

/// <summary>The Business Information API: locations and categories.</summary>
internal sealed class GoogleBusinessLocationEndpoints(GoogleBusinessEmulator emulator)
{
    private static readonly string[] Members =
    [
        "name", "title", "storeCode", "languageCode", "phoneNumbers", "categories", "storefrontAddress", "websiteUri", "regularHours", "specialHours", "serviceArea", "labels",
        "adWordsLocationExtensions", "latlng", "openInfo", "metadata", "profile", "relationshipData", "moreHours", "serviceItems",
    ];

    public void Map(RouteTable routes)
    {
        routes.Map("GET", "/v1/accounts/{account}/locations", List, Policy("ListLocations", "readMask", "pageSize", "pageToken", "filter", "orderBy"));
        routes.Map("POST", "/v1/accounts/{account}/locations", CreateAsync, Policy("CreateLocation", "validateOnly", "requestId"));
        routes.Map("GET", "/v1/locations/{location}", Get, Policy("GetLocation", "readMask"));
        routes.Map("GET", "/v1/locations/{location}:getGoogleUpdated", GetGoogleUpdated, Policy("GetGoogleUpdatedLocation", "readMask"));
        routes.Map("PATCH", "/v1/locations/{location}", PatchAsync, Policy("UpdateLocation", "updateMask", "validateOnly"));
        routes.Map("DELETE", "/v1/locations/{location}", Delete, Policy("DeleteLocation"));
        routes.Map("GET", "/v1/categories", Categories, Policy("ListCategories", "regionCode", "languageCode", "view", "filter", "pageSize", "pageToken"));
    }

    private static GooglePolicy Policy(string method, params string[] query) =>
        GoogleBusinessPolicy.Of(GoogleBusinessPolicy.Information, "businessinformation.v1.BusinessInformation." + method, query);

    private EmulatorAnswer List(EmulatorExchange exchange)
    {
        var paths = GoogleBusinessMask.Require(exchange, "readMask", "read_mask", Members);
        var order = (GoogleQuery.Text(exchange, "orderBy") ?? "").Split(' ', StringSplitOptions.RemoveEmptyEntries);
        if (order.Length > 0 && (GoogleQuery.Camel(order[0]) is not ("title" or "storeCode") || (order.Length == 2 && order[1] is not ("desc" or "asc")) || order.Length > 2))
            throw GoogleBusinessProblems.Invalid("order_by", "Invalid order.");
        lock (emulator.State.Gate)
        {
            var account = exchange.RouteValues["account"] == "-" ? null : emulator.Account(exchange);
            var reachable = emulator.Reachable(exchange).ToList();
            var found = emulator.State.Locations.Values.Where(l => account is null ? reachable.Contains(l.Account) : l.Account == account);
            if (GoogleQuery.Text(exchange, "filter") is { Length: > 0 } filter) found = found.Where(Filter(filter));
            if (order.Length > 0)
            {
                string Key(EmulatedBusinessLocation location) => location.Fields[GoogleQuery.Camel(order[0])]?.GetValue<string>() ?? "";
                found = order is [_, "desc"] ? found.OrderByDescending(Key, StringComparer.Ordinal) : found.OrderBy(Key, StringComparer.Ordinal);
            }

            var all = found.ToList();
            return GoogleBusinessPage.Answer(exchange, "locations", all, l => GoogleBusinessMask.Read(Write(l), paths), 10, 100, body =>
            {
                if (GoogleQuery.Text(exchange, "filter") is { Length: > 0 }) body["totalSize"] = all.Count;
            });
        }
    }

    /// <summary>Reads <c>title="…"</c> and <c>storeCode="…"</c>, the filters that a picker needs.</summary>
    private static Func<EmulatedBusinessLocation, bool> Filter(string text)
    {
        var parts = text.Split('=', 2);
        var name = GoogleQuery.Camel(parts[0].Trim());
        if (parts.Length != 2 || name is not ("title" or "storeCode")) throw GoogleBusinessProblems.Invalid("filter", "Invalid filter.");
        var wanted = parts[1].Trim().Trim('"');
        return l => string.Equals(l.Fields[name]?.GetValue<string>(), wanted, StringComparison.OrdinalIgnoreCase);
    }

    private EmulatorAnswer Get(EmulatorExchange exchange)
    {
        var paths = GoogleBusinessMask.Require(exchange, "readMask", "read_mask", Members);
        lock (emulator.State.Gate) return GoogleJson.Ok(GoogleBusinessMask.Read(Write(emulator.Location(exchange)), paths));
    }

    private EmulatorAnswer GetGoogleUpdated(EmulatorExchange exchange)
    {
        var paths = GoogleBusinessMask.Require(exchange, "readMask", "read_mask", Members);
        lock (emulator.State.Gate)
            return GoogleJson.Ok(new JsonObject { ["location"] = GoogleBusinessMask.Read(Write(emulator.Location(exchange)), paths), ["diffMask"] = "", ["pendingMask"] = "" });
    }

    private async Task<EmulatorAnswer> CreateAsync(EmulatorExchange exchange)
    {
        var body = (await GoogleBody.ReadAsync(exchange).ConfigureAwait(false)).Only(Members);
        if (GoogleQuery.Text(exchange, "requestId") is { Length: > 50 }) throw GoogleBusinessProblems.Invalid("request_id", "A request id may have at most 50 characters.");
        Check(body.Value);
        lock (emulator.State.Gate)
        {
            var account = emulator.Account(exchange);
            if (GoogleQuery.Text(exchange, "requestId") is { } request && emulator.State.CreateRequests.TryGetValue($"{account.Id}|{request}", out var known))
                return GoogleJson.Ok(Write(emulator.State.Locations[known]));
            var location = new EmulatedBusinessLocation(emulator.State.NextId(), account, (JsonObject)body.Value.DeepClone()) { IsVerified = false, HasVoiceOfMerchant = false };
            if (GoogleQuery.Flag(exchange, "validateOnly")) return GoogleJson.Ok(Write(location));
            emulator.State.Locations[location.Id] = location;
            if (GoogleQuery.Text(exchange, "requestId") is { } id) emulator.State.CreateRequests[$"{account.Id}|{id}"] = location.Id;
            return GoogleJson.Ok(Write(location));
        }
    }

    private async Task<EmulatorAnswer> PatchAsync(EmulatorExchange exchange)
    {
        var paths = GoogleBusinessMask.Require(exchange, "updateMask", "update_mask", Members);
        var body = (await GoogleBody.ReadAsync(exchange).ConfigureAwait(false)).Only(Members);
        if (paths.Any(p => p.Split('.')[0] is "name" or "metadata" or "languageCode")) throw GoogleBusinessProblems.Invalid("update_mask", "The field is read only.");
        lock (emulator.State.Gate)
        {
            var location = emulator.Location(exchange);
            var changed = (JsonObject)location.Fields.DeepClone();
            GoogleBusinessMask.Write(changed, body.Value, paths);
            Check(changed);
            if (GoogleQuery.Flag(exchange, "validateOnly")) return GoogleJson.Ok(Write(location));
            emulator.Edit(location);
            location.Fields.Clear();
            foreach (var (name, value) in changed) location.Fields[name] = value?.DeepClone();
            return GoogleJson.Ok(Write(location));
        }
    }

    private EmulatorAnswer Delete(EmulatorExchange exchange)
    {
        lock (emulator.State.Gate)
        {
            emulator.State.Locations.Remove(emulator.Location(exchange).Id);
            return GoogleJson.Ok([]);
        }
    }

    private static EmulatorAnswer Categories(EmulatorExchange exchange)
    {
        foreach (var (name, wire) in (ReadOnlySpan<(string, string)>)[("regionCode", "region_code"), ("languageCode", "language_code"), ("view", "view")])
            if (GoogleQuery.Text(exchange, name) is not { Length: > 0 }) throw GoogleBusinessProblems.Invalid(wire, "The field is required.");
        (string Id, string Name)[] all = [("gcid:restaurant", "Restaurant"), ("gcid:bakery", "Bakery"), ("gcid:hotel", "Hotel"), ("gcid:book_store", "Book store")];
        return GoogleBusinessPage.Answer(exchange, "categories", all, c => new JsonObject { ["name"] = "categories/" + c.Id, ["displayName"] = c.Name }, 100, 100);
    }

    private static void Check(JsonObject fields)
    {
        if (fields["title"]?.GetValue<string>() is not { Length: > 0 }) throw GoogleBusinessProblems.Invalid("location.title", "The title is required.");
        if (fields["phoneNumbers"] is JsonObject phones && phones["additionalPhones"] is JsonArray { Count: > 2 })
            throw GoogleBusinessProblems.Invalid("location.phone_numbers.additional_phones", "At most two additional phones are allowed.");
        if (fields["phoneNumbers"] is JsonObject { } numbers && numbers["primaryPhone"] is null)
            throw GoogleBusinessProblems.Invalid("location.phone_numbers.primary_phone", "Phone numbers are sent whole: the primary phone is missing.");
        if (fields["categories"] is JsonObject categories && categories["primaryCategory"] is null)
            throw GoogleBusinessProblems.Invalid("location.categories.primary_category", "Categories are sent whole: the primary category is missing.");
    }

    private static JsonObject Write(EmulatedBusinessLocation location)
    {
        var body = (JsonObject)location.Fields.DeepClone();
        body["name"] = location.Name;
        var metadata = new JsonObject { ["placeId"] = "ChIJ" + location.Id, ["mapsUri"] = "https://maps.google.com/maps?cid=" + location.Id, ["newReviewUri"] = $"https://search.google.com/local/writereview?placeid=ChIJ{location.Id}" };
        // A boolean that is false is not written.
        if (location.HasVoiceOfMerchant) metadata["hasVoiceOfMerchant"] = true;
        body["metadata"] = metadata;
        return body;
    }
}
