using System.Text.Json;

namespace Social.Meta;

/// <summary>What goes into a button of a template.</summary>
public sealed record WhatsAppTemplateButton
{
    private WhatsAppTemplateButton(int index, string subType, string parameter, string? value)
    {
        Index = index;
        SubType = subType;
        Parameter = parameter;
        Value = value;
    }

    /// <summary>Gets the button's place in the template, from 0.</summary>
    public int Index { get; }

    /// <summary>Gets WhatsApp's name of the kind.</summary>
    public string SubType { get; }

    internal string Parameter { get; }

    internal string? Value { get; }

    internal JsonElement? FlowData { get; private init; }

    /// <summary>Makes what an answering button tells when it is pressed.</summary>
    /// <param name="index">The button's place, from 0.</param>
    /// <param name="payload">What the notification tells; at most 256 characters.</param>
    public static WhatsAppTemplateButton QuickReply(int index, string payload) => new(index, "quick_reply", "payload", payload);

    /// <summary>Makes the end of the address that a button opens; also the code of an authentication template.</summary>
    /// <param name="index">The button's place, from 0.</param>
    /// <param name="suffix">What goes into the hole of the address.</param>
    public static WhatsAppTemplateButton Url(int index, string suffix) => new(index, "url", "text", suffix);

    /// <summary>Makes the coupon that a button copies.</summary>
    /// <param name="index">The button's place, from 0.</param>
    /// <param name="code">The coupon; at most 15 characters.</param>
    public static WhatsAppTemplateButton CopyCode(int index, string code) => new(index, "copy_code", "coupon_code", code);

    /// <summary>Makes what a flow's button begins with.</summary>
    /// <param name="index">The button's place, from 0.</param>
    /// <param name="token">What the flow's endpoint tells this message by, or null.</param>
    /// <param name="data">The data of the first screen, a JSON object; or null.</param>
    public static WhatsAppTemplateButton Flow(int index, string? token = null, JsonElement? data = null) => new(index, "flow", "action", token) { FlowData = data };

    /// <summary>Makes the picture of a catalog's button.</summary>
    /// <param name="index">The button's place, from 0.</param>
    /// <param name="thumbnailProductId">The product whose picture is shown; null takes the first.</param>
    public static WhatsAppTemplateButton Catalog(int index, string? thumbnailProductId = null) => new(index, "catalog", "action", thumbnailProductId);

    /// <summary>Returns kind and place.</summary>
    public override string ToString() => $"{SubType} {Index}";

    internal void Validate(WhatsAppChecks checks, string member)
    {
        checks.Range(member + ".Index", Index, 0, 9);
        if (Parameter != "action")
        {
            checks.Text(member, Value, Parameter switch { "coupon_code" => 15, "payload" => 256, _ => 2000 });
        }
    }

    internal void Write(Utf8JsonWriter writer)
    {
        writer.WriteString("type", "button");
        writer.WriteString("sub_type", SubType);
        writer.WriteString("index", Index.ToString(System.Globalization.CultureInfo.InvariantCulture));
        if (Parameter == "action" && Value is null && FlowData is null)
        {
            return;
        }

        writer.WriteStartArray("parameters");
        writer.WriteStartObject();
        writer.WriteString("type", Parameter);
        if (Parameter != "action")
        {
            writer.WriteString(Parameter, Value);
        }
        else
        {
            writer.WriteStartObject("action");
            writer.WriteOptional(SubType == "flow" ? "flow_token" : "thumbnail_product_retailer_id", Value);
            if (FlowData is { } data)
            {
                writer.WritePropertyName("flow_action_data");
                data.WriteTo(writer);
            }

            writer.WriteEndObject();
        }

        writer.WriteEndObject();
        writer.WriteEndArray();
    }
}
