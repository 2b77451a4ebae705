using System.Text.Json.Nodes;
using System.Text.RegularExpressions;

namespace Social.Testing;

/// <summary>Templates of a business account: listed, made, changed, deleted.</summary>
internal sealed partial class WhatsAppTemplateEndpoints(WhatsAppEmulator emulator)
{
    private const int MostTemplates = 250;

    public void Map(RouteTable routes)
    {
        routes.Map("GET", "/{version}/{waba}/message_templates", List, WhatsAppEmulator.Management);
        routes.Map("POST", "/{version}/{waba}/message_templates", CreateAsync, WhatsAppEmulator.Management);
        routes.Map("DELETE", "/{version}/{waba}/message_templates", Delete, WhatsAppEmulator.Management);
    }

    public static EmulatorAnswer Read(EmulatorExchange exchange, EmulatedWhatsAppTemplate template)
    {
        CheckOwner(exchange, template);
        return EmulatorAnswer.Json(200, Describe(template));
    }

    public static async Task<EmulatorAnswer> EditAsync(EmulatorExchange exchange, EmulatedWhatsAppTemplate template)
    {
        CheckOwner(exchange, template);
        var body = (await WhatsAppMessageEndpoints.ReadAsync(exchange).ConfigureAwait(false)).Only("category", "components");
        if (template.Status is not ("APPROVED" or "REJECTED" or "PAUSED")) throw WhatsAppErrors.Bad("Only approved, rejected and paused templates can be edited.");
        if (body.Has("category")) template.Category = body.OneOf("category", "AUTHENTICATION", "MARKETING", "UTILITY");
        if (body.Has("components")) template.Parts = Components(body);
        template.Status = "PENDING";
        return EmulatorAnswer.Json(200, new JsonObject { ["success"] = true });
    }

    private static void CheckOwner(EmulatorExchange exchange, EmulatedWhatsAppTemplate template)
    {
        var token = WhatsAppEmulator.TokenOf(exchange);
        if (!token.Scopes.Contains(WhatsAppEmulator.Management)) throw GraphErrors.MissingScope(WhatsAppEmulator.Management);
        if (!token.Businesses.Contains(template.Business)) throw GraphErrors.NotFound(template.Id);
    }

    private static JsonObject Describe(EmulatedWhatsAppTemplate template) => new()
    {
        ["id"] = template.Id,
        ["name"] = template.Name,
        ["language"] = template.Language,
        ["status"] = template.Status,
        ["category"] = template.Category,
        ["parameter_format"] = template.ParameterFormat,
        ["quality_score"] = new JsonObject { ["score"] = "UNKNOWN", ["date"] = 1750000000 },
        ["rejected_reason"] = template.Status == "REJECTED" ? "INVALID_FORMAT" : "NONE",
        ["components"] = template.Parts.DeepClone(),
    };

    private EmulatorAnswer List(EmulatorExchange exchange)
    {
        var business = emulator.BusinessOf(exchange);
        lock (emulator.State.Gate)
        {
            return WhatsAppPaging.Answer(exchange, [.. emulator.State.Templates.Values.Where(t => t.Business == business && Fits(exchange, "name", t.Name) && Fits(exchange, "status", t.Status)
                && Fits(exchange, "category", t.Category) && Fits(exchange, "language", t.Language)).Select(Describe)]);
        }
    }

    private static bool Fits(EmulatorExchange exchange, string filter, string value) => exchange[filter] is not { } wanted || wanted == value;

    private async Task<EmulatorAnswer> CreateAsync(EmulatorExchange exchange)
    {
        var business = emulator.BusinessOf(exchange);
        var body = (await WhatsAppMessageEndpoints.ReadAsync(exchange).ConfigureAwait(false)).Only("name", "language", "category", "components", "parameter_format", "allow_category_change");
        var name = body.Text("name", 512);
        if (!Name().IsMatch(name)) throw WhatsAppErrors.Bad("Param name must have lower-case letters, digits and underscores only.");
        var category = body.OneOf("category", "AUTHENTICATION", "MARKETING", "UTILITY");
        var format = body.Has("parameter_format") ? body.OneOf("parameter_format", "POSITIONAL", "NAMED", "positional", "named").ToUpperInvariant() : "POSITIONAL";
        var language = body.Text("language", 10);
        var components = Components(body);
        lock (emulator.State.Gate)
        {
            if (emulator.State.Templates.Values.Any(t => t.Business == business && t.Name == name && t.Language == language))
                throw new GraphRefusal(GraphErrors.Error(400, 100, "Invalid parameter", 2388024, title: "Content in This Language Already Exists", explanation: "There is already content of this template in this language."));
            if (emulator.State.Templates.Values.Count(t => t.Business == business) >= MostTemplates) throw WhatsAppErrors.Refuse(2388019, "The account has the most templates that it may have.");
            var template = new EmulatedWhatsAppTemplate(emulator.State.NextId(), business, name, language, category, components) { Status = "PENDING", ParameterFormat = format };
            emulator.State.Templates[template.Id] = template;
            return EmulatorAnswer.Json(200, new JsonObject { ["id"] = template.Id, ["status"] = template.Status, ["category"] = template.Category });
        }
    }

    private EmulatorAnswer Delete(EmulatorExchange exchange)
    {
        var business = emulator.BusinessOf(exchange);
        var name = exchange["name"] ?? throw GraphErrors.Parameter("The parameter name is required");
        lock (emulator.State.Gate)
        {
            var found = emulator.State.Templates.Values.Where(t => t.Business == business && t.Name == name && Fits(exchange, "hsm_id", t.Id)).ToList();
            if (found.Count == 0) throw new GraphRefusal(GraphErrors.Error(400, 100, "Invalid parameter", 2593002, title: "Message Template Not Found", explanation: "The template was not found."));
            foreach (var template in found) emulator.State.Templates.Remove(template.Id);
            return EmulatorAnswer.Json(200, new JsonObject { ["success"] = true });
        }
    }

    private static JsonArray Components(WhatsAppJson body)
    {
        var components = body.List("components", 1, 10);
        foreach (var component in components)
        {
            var type = component.OneOf("type", "HEADER", "BODY", "FOOTER", "BUTTONS", "CAROUSEL", "LIMITED_TIME_OFFER");
            if (type == "BODY" && !component.Has("text") && !component.Has("add_security_recommendation")) throw WhatsAppErrors.Missing(component.At("text"));
            if (type == "HEADER") component.OneOf("format", "TEXT", "IMAGE", "VIDEO", "DOCUMENT", "LOCATION");
            if (type == "FOOTER") component.TryText("text", 60);
            if (type == "BUTTONS") component.List("buttons", 1, 10);
        }

        if (!components.Any(c => c.Text("type") is "BODY" or "CAROUSEL")) throw WhatsAppErrors.Bad("A template needs a body.");
        return (JsonArray)body["components"]!.DeepClone();
    }

    [GeneratedRegex("^[a-z0-9_]+$", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Name();
}
