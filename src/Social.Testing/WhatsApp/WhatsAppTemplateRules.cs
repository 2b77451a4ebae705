using System.Text.Json.Nodes;
using System.Text.RegularExpressions;

namespace Social.Testing;

/// <summary>Fills templates: the components of a message must fit those of the template, parameter by parameter.</summary>
internal sealed partial class WhatsAppTemplateRules(WhatsAppEmulator emulator)
{
    private const int MaxHeader = 60;
    private const int MaxBody = 1024;

    /// <summary>Finds the template of a message and checks what goes into it.</summary>
    public async Task<EmulatedWhatsAppTemplate> CheckAsync(EmulatedWhatsAppNumber number, WhatsAppJson message, CancellationToken cancellationToken)
    {
        message.Only("name", "language", "components");
        var name = message.Text("name", 512);
        var language = message.Object("language").Only("code", "policy").Text("code");
        if (message.Object("language").Has("policy")) message.Object("language").OneOf("policy", "deterministic");
        EmulatedWhatsAppTemplate? template;
        lock (emulator.State.Gate) template = emulator.State.Templates.Values.FirstOrDefault(t => t.Business == number.Business && t.Name == name && t.Language == language);
        switch (template?.Status)
        {
            case "APPROVED":
                break;
            case "PAUSED":
                throw WhatsAppErrors.Refuse(132015, $"Template {name} is paused due to low quality and cannot be sent.");
            case "DISABLED":
                throw WhatsAppErrors.Refuse(132016, $"Template {name} is permanently disabled.");
            default:
                throw WhatsAppErrors.Refuse(132001, $"template name ({name}) does not exist in {language}");
        }

        var given = message.Has("components") ? message.List("components", 0, 20) : [];
        await FillAsync(number, template, template!.Parts, given, cancellationToken).ConfigureAwait(false);
        return template;
    }

    private async Task FillAsync(EmulatedWhatsAppNumber number, EmulatedWhatsAppTemplate template, JsonArray parts, IReadOnlyList<WhatsAppJson> given, CancellationToken cancellationToken)
    {
        foreach (var component in given)
        {
            component.Only("type", "sub_type", "index", "parameters", "cards");
            var type = Type(component);
            if (type is not ("header" or "body" or "button" or "carousel" or "limited_time_offer")) throw WhatsAppErrors.Bad($"Param {component.At("type")} must be one of {{HEADER, BODY, BUTTON, CAROUSEL, LIMITED_TIME_OFFER}}.");
            if (type != "button" && given.Count(c => Type(c) == type) > 1) throw WhatsAppErrors.Bad($"The component {type} is there twice.");
            if (type != "button" && !parts.Any(p => Is(p, type))) throw WhatsAppErrors.Refuse(132000, $"{type}: the template has no such component.");
        }

        foreach (var part in parts.OfType<JsonObject>())
        {
            var component = given.Where(c => Type(c) == Word(part, "type")).Cast<WhatsAppJson?>().FirstOrDefault();
            switch (Word(part, "type"))
            {
                case "header":
                    await FillHeaderAsync(number, template, part, component, cancellationToken).ConfigureAwait(false);
                    break;
                case "body":
                    FillText(template, "body", Text(part), component, MaxBody);
                    break;
                case "limited_time_offer" when (part["limited_time_offer"]?["has_expiration"]?.GetValue<bool>() ?? false):
                    FillOffer(component);
                    break;
                case "carousel":
                    await FillCardsAsync(number, template, part, component, cancellationToken).ConfigureAwait(false);
                    break;
            }
        }

        FillButtons((parts.OfType<JsonObject>().FirstOrDefault(p => Word(p, "type") == "buttons")?["buttons"] as JsonArray) ?? [], [.. given.Where(c => Type(c) == "button")]);
    }

    private async Task FillHeaderAsync(EmulatedWhatsAppNumber number, EmulatedWhatsAppTemplate template, JsonObject part, WhatsAppJson? component, CancellationToken cancellationToken)
    {
        var format = Word(part, "format");
        if (format == "text")
        {
            FillText(template, "header", Text(part), component, MaxHeader);
            return;
        }

        var parameters = component is { } given && given.Has("parameters") ? given.List("parameters", 0, 20) : [];
        if (parameters.Count != 1) throw WhatsAppErrors.Refuse(132012, $"header: Format mismatch, expected {format.ToUpperInvariant()}, received UNKNOWN");
        var parameter = parameters[0];
        var type = Type(parameter);
        if (type != format) throw WhatsAppErrors.Refuse(132012, $"header: Format mismatch, expected {format.ToUpperInvariant()}, received {type.ToUpperInvariant()}");
        if (type == "location") WhatsAppContentRules.CheckLocation(parameter.Object("location"));
        else await WhatsAppContentRules.CheckMediaAsync(emulator, number, parameter.Object(type).Only("id", "link", "filename"), type, cancellationToken).ConfigureAwait(false);
    }

    private static void FillText(EmulatedWhatsAppTemplate template, string name, string text, WhatsAppJson? component, int most)
    {
        var holes = Holes().Matches(text).Select(m => m.Groups[1].Value).Distinct(StringComparer.Ordinal).ToList();
        var parameters = component is { } given && given.Has("parameters") ? given.List("parameters", 0, 100) : [];
        if (parameters.Count != holes.Count) throw WhatsAppErrors.Refuse(132000, $"{name}: number of localizable_params ({parameters.Count}) does not match the expected number of params ({holes.Count})");
        for (var i = 0; i < parameters.Count; i++)
        {
            var parameter = parameters[i].Only("type", "text", "currency", "date_time", "parameter_name");
            var hole = holes[i];
            if (template.ParameterFormat == "NAMED")
            {
                hole = parameter.TryText("parameter_name") ?? throw WhatsAppErrors.Bad($"Parameter name is missing or empty: {parameter.Path}");
                if (!holes.Contains(hole)) throw WhatsAppErrors.Bad($"Parameter name {hole} is not in the template.");
            }
            else if (parameter.Has("parameter_name"))
            {
                throw WhatsAppErrors.Bad($"{parameter.At("parameter_name")}: the template has positional parameters.");
            }

            text = text.Replace("{{" + hole + "}}", Value(parameter), StringComparison.Ordinal);
        }

        if (text.Length > most) throw WhatsAppErrors.Refuse(132005, $"{name}: the text with its parameters has {text.Length} characters; {most} are allowed.");
    }

    private static string Value(WhatsAppJson parameter)
    {
        switch (Type(parameter))
        {
            case "text":
                var text = parameter.Text("text");
                return text.Contains('\n', StringComparison.Ordinal) || text.Contains('\t', StringComparison.Ordinal) || text.Contains("     ", StringComparison.Ordinal)
                    ? throw WhatsAppErrors.Refuse(132012, $"{parameter.Path}: Param text cannot have new-line/tab characters or more than 4 consecutive spaces")
                    : text;
            case "currency":
                var currency = parameter.Object("currency").Only("fallback_value", "code", "amount_1000");
                currency.Text("code", 3, 3);
                currency.Number("amount_1000", 0, double.MaxValue);
                return currency.Text("fallback_value");
            case "date_time":
                return parameter.Object("date_time").Only("fallback_value").Text("fallback_value");
            default:
                throw WhatsAppErrors.Refuse(132012, $"{parameter.Path}: Format mismatch, expected TEXT");
        }
    }

    private static void FillOffer(WhatsAppJson? component)
    {
        if (component is not { } given) throw WhatsAppErrors.Refuse(132000, "limited_time_offer: the expiration is missing.");
        var parameter = given.List("parameters", 1, 1)[0].Only("type", "limited_time_offer");
        parameter.OneOf("type", "limited_time_offer");
        parameter.Object("limited_time_offer").Only("expiration_time_ms").Number("expiration_time_ms", 1, 9e15);
    }

    private async Task FillCardsAsync(EmulatedWhatsAppNumber number, EmulatedWhatsAppTemplate template, JsonObject part, WhatsAppJson? component, CancellationToken cancellationToken)
    {
        var cards = (JsonArray)part["cards"]!;
        if (component is not { } given) throw WhatsAppErrors.Refuse(132000, "carousel: the cards are missing.");
        var filled = given.List("cards", cards.Count, cards.Count);
        for (var i = 0; i < filled.Count; i++)
        {
            var card = filled[i].Only("card_index", "components");
            var index = (int)card.Number("card_index", 0, cards.Count - 1);
            await FillAsync(number, template, (JsonArray)cards[index]!["components"]!, card.List("components", 0, 10), cancellationToken).ConfigureAwait(false);
        }
    }

    private static void FillButtons(JsonArray buttons, IReadOnlyList<WhatsAppJson> given)
    {
        HashSet<int> filled = [];
        foreach (var component in given)
        {
            var index = (int)component.Number("index", 0, 9);
            if (index >= buttons.Count || !filled.Add(index)) throw WhatsAppErrors.Invalid(component.At("index"), "is no button of the template, or is there twice.");
            var button = (JsonObject)buttons[index]!;
            var type = Word(button, "type");
            var sub = component.Text("sub_type").ToLowerInvariant();
            if (sub != (type == "otp" ? "url" : type)) throw WhatsAppErrors.Refuse(132012, $"button {index}: the template has {type}, the message {sub}.");
            var parameters = component.Has("parameters") ? component.List("parameters", 0, 2) : [];
            var takes = sub switch { "quick_reply" => "payload", "url" => "text", "copy_code" => "coupon_code", "flow" or "catalog" => "action", _ => throw WhatsAppErrors.Bad($"button {index}: {sub} takes no parameters.") };
            foreach (var parameter in parameters)
            {
                parameter.Only("type", takes);
                if (Type(parameter) != takes) throw WhatsAppErrors.Refuse(132012, $"button {index}: expected a parameter of type {takes}.");
                if (takes == "action") parameter.Object("action");
                else parameter.Text(takes, takes == "coupon_code" ? 15 : takes == "payload" ? 256 : 2000);
            }

            if (sub is not ("flow" or "catalog") && parameters.Count != 1) throw WhatsAppErrors.Refuse(132000, $"button {index}: one parameter is expected.");
            if (type == "url" && !Holes().IsMatch(button["url"]?.GetValue<string>() ?? "")) throw WhatsAppErrors.Refuse(132000, $"button {index}: its address has no parameter.");
        }

        for (var i = 0; i < buttons.Count; i++)
        {
            var button = (JsonObject)buttons[i]!;
            var isNeeded = Word(button, "type") switch
            {
                "url" => Holes().IsMatch(button["url"]?.GetValue<string>() ?? ""),
                "copy_code" or "otp" => true,
                _ => false,
            };
            if (isNeeded && !filled.Contains(i)) throw WhatsAppErrors.Refuse(131008, $"buttons: Button at index {i} of type {Word(button, "type")} requires a parameter");
        }
    }

    private static bool Is(JsonNode? part, string type) => part is JsonObject o && Word(o, "type") == type;

    private static string Type(WhatsAppJson component) => component.Text("type").ToLowerInvariant();

    private static string Word(JsonObject part, string name) => part[name]?.GetValue<string>().ToLowerInvariant() ?? "";

    private static string Text(JsonObject part) => part["text"]?.GetValue<string>() ?? "";

    [GeneratedRegex(@"\{\{(\w+)\}\}", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Holes();
}
