namespace Social.Testing;

/// <summary>The rules of interactive messages.</summary>
internal sealed class WhatsAppInteractiveRules(WhatsAppEmulator emulator)
{
    private static readonly string[] Types = ["button", "list", "cta_url", "flow", "product", "product_list", "catalog_message", "location_request_message", "address_message", "carousel"];

    public async Task CheckAsync(EmulatedWhatsAppNumber number, WhatsAppJson interactive, CancellationToken cancellationToken)
    {
        interactive.Only("type", "header", "body", "footer", "action");
        var type = interactive.OneOf("type", Types);
        await CheckHeaderAsync(number, interactive, type, cancellationToken).ConfigureAwait(false);
        var body = interactive.TryObject("body")?.Only("text");
        body?.Text("text", type == "list" ? 4096 : 1024);
        if (body is null && type != "product") throw WhatsAppErrors.Missing(interactive.At("body"));
        interactive.TryObject("footer")?.Only("text").Text("text", 60);
        var action = interactive.Object("action");
        switch (type)
        {
            case "button":
                Unique([.. action.Only("buttons").List("buttons", 1, 3).Select(CheckReplyButton)], action.At("buttons"));
                break;
            case "list":
                CheckList(action.Only("button", "sections"));
                break;
            case "cta_url":
                CheckLink(Named(action, "cta_url"));
                break;
            case "flow":
                CheckFlow(Named(action, "flow"));
                break;
            case "product":
                action.Only("catalog_id", "product_retailer_id").Text("catalog_id");
                action.Text("product_retailer_id");
                break;
            case "product_list":
                CheckProducts(action.Only("catalog_id", "sections"));
                break;
            case "catalog_message":
                if (action.Only("name", "parameters").OneOf("name", "catalog_message") is not null) action.TryObject("parameters")?.Only("thumbnail_product_retailer_id");
                break;
            case "location_request_message":
                action.Only("name").OneOf("name", "send_location");
                break;
            case "address_message":
                Named(action, "address_message").Text("country", 2, 2);
                break;
            default:
                await CheckCardsAsync(number, action.Only("cards"), cancellationToken).ConfigureAwait(false);
                break;
        }
    }

    private static WhatsAppJson Named(WhatsAppJson action, string name)
    {
        action.Only("name", "parameters").OneOf("name", name);
        return action.Object("parameters");
    }

    private async Task CheckHeaderAsync(EmulatedWhatsAppNumber number, WhatsAppJson interactive, string type, CancellationToken cancellationToken)
    {
        var found = interactive.TryObject("header");
        if (found is null && type == "product_list") throw WhatsAppErrors.Missing(interactive.At("header"));
        if (found is not { } header) return;
        if (type is "product" or "carousel" or "location_request_message" or "address_message" or "catalog_message") throw WhatsAppErrors.Bad($"Interactive messages of type {type} cannot have a header.");
        var kind = header.Only("type", "text", "image", "video", "document").OneOf("type", "text", "image", "video", "document");
        if (kind != "text" && (type is "list" or "product_list")) throw WhatsAppErrors.Bad($"Interactive messages of type {type} have a header of text only.");
        if (kind == "text") header.Text("text", 60);
        else await WhatsAppContentRules.CheckMediaAsync(emulator, number, header.Object(kind).Only("id", "link", "filename"), kind, cancellationToken).ConfigureAwait(false);
    }

    private static (string Id, string Title) CheckReplyButton(WhatsAppJson button)
    {
        button.Only("type", "reply").OneOf("type", "reply");
        var reply = button.Object("reply").Only("id", "title");
        return (reply.Text("id", 256), reply.Text("title", 20));
    }

    private static void CheckList(WhatsAppJson action)
    {
        action.Text("button", 20);
        var sections = action.List("sections", 1, 10);
        List<string> ids = [];
        foreach (var section in sections)
        {
            section.Only("title", "rows");
            if (sections.Count > 1) section.Text("title", 24);
            else section.TryText("title", 24, 0);
            foreach (var row in section.List("rows", 1, 10))
            {
                row.Only("id", "title", "description");
                ids.Add(row.Text("id", 200));
                row.Text("title", 24);
                row.TryText("description", 72, 0);
            }
        }

        if (ids.Count > 10) throw WhatsAppErrors.Invalid(action.At("sections"), $"have {ids.Count} rows in total; 10 are allowed.");
        if (ids.Distinct(StringComparer.Ordinal).Count() != ids.Count) throw WhatsAppErrors.Invalid(action.At("sections"), "have rows with the same id.");
    }

    private static void CheckLink(WhatsAppJson parameters)
    {
        parameters.Only("display_text", "url").Text("display_text", 20);
        if (!Uri.TryCreate(parameters.Text("url"), UriKind.Absolute, out _)) throw WhatsAppErrors.Invalid(parameters.At("url"), "is not an address.");
    }

    private static void CheckFlow(WhatsAppJson parameters)
    {
        parameters.Only("flow_message_version", "flow_id", "flow_name", "flow_token", "flow_cta", "flow_action", "flow_action_payload", "mode");
        parameters.OneOf("flow_message_version", "3");
        if (parameters.Has("flow_id") == parameters.Has("flow_name")) throw WhatsAppErrors.Bad("A flow is named by exactly one of flow_id and flow_name.");
        parameters.Text("flow_cta", 30);
        if (parameters.Has("flow_action") && parameters.OneOf("flow_action", "navigate", "data_exchange") == "data_exchange" && parameters.Has("flow_action_payload"))
            throw WhatsAppErrors.Bad("flow_action_payload goes with navigate only.");
        if (parameters.Has("mode")) parameters.OneOf("mode", "draft", "published");
        parameters.TryObject("flow_action_payload")?.Only("screen", "data").Text("screen");
    }

    private static void CheckProducts(WhatsAppJson action)
    {
        action.Text("catalog_id");
        var count = 0;
        var sections = action.List("sections", 1, 10);
        foreach (var section in sections)
        {
            section.Only("title", "product_items");
            if (sections.Count > 1) section.Text("title", 24);
            else section.TryText("title", 24, 0);
            foreach (var item in section.List("product_items", 1, 30))
            {
                item.Only("product_retailer_id").Text("product_retailer_id");
                count++;
            }
        }

        if (count > 30) throw WhatsAppErrors.Invalid(action.At("sections"), $"have {count} products; 30 are allowed.");
    }

    private async Task CheckCardsAsync(EmulatedWhatsAppNumber number, WhatsAppJson action, CancellationToken cancellationToken)
    {
        foreach (var card in action.List("cards", 2, 10))
        {
            card.Only("card_index", "type", "header", "body", "action").Number("card_index", 0, 9);
            card.OneOf("type", "cta_url");
            var header = card.Object("header").Only("type", "image", "video");
            var kind = header.OneOf("type", "image", "video");
            await WhatsAppContentRules.CheckMediaAsync(emulator, number, header.Object(kind).Only("id", "link"), kind, cancellationToken).ConfigureAwait(false);
            card.TryObject("body")?.Only("text").Text("text", 160);
            CheckLink(Named(card.Object("action"), "cta_url"));
        }
    }

    private static void Unique(IReadOnlyList<(string Id, string Title)> buttons, string path)
    {
        if (buttons.DistinctBy(b => b.Id, StringComparer.Ordinal).Count() != buttons.Count || buttons.DistinctBy(b => b.Title, StringComparer.Ordinal).Count() != buttons.Count)
            throw WhatsAppErrors.Invalid(path, "have the same id or title.");
    }
}
