using System.Text.Json;

namespace Social.Meta;

/// <summary>A text with a button that opens a flow. Exactly one of <see cref="FlowId"/> and <see cref="FlowName"/> is given.</summary>
/// <param name="ButtonText">What the button says; at most 30 characters.</param>
public sealed record WhatsAppFlow(string ButtonText) : WhatsAppInteractive
{
    /// <summary>Gets the flow's id, or null.</summary>
    public string? FlowId { get; init; }

    /// <summary>Gets the flow's name, or null.</summary>
    public string? FlowName { get; init; }

    /// <summary>Gets what the flow's endpoint and the answer tell this message by, or null.</summary>
    public Secret? FlowToken { get; init; }

    /// <summary>Gets the screen that is opened; null lets the flow's endpoint choose.</summary>
    public string? Screen { get; init; }

    /// <summary>Gets the data of the screen, a JSON object; or null.</summary>
    public JsonElement? Data { get; init; }

    /// <summary>Gets whether the flow is a draft that is tried.</summary>
    public bool IsDraft { get; init; }

    private protected override string Kind => "flow";

    private protected override void ValidateAction(WhatsAppChecks checks)
    {
        checks.Text("Content.ButtonText", ButtonText, 30);
        checks.That(FlowId is null != FlowName is null, "Content.FlowId", "A flow is named by exactly one of FlowId and FlowName.");
        checks.That(Data is null || (Screen is not null && Data.Value.ValueKind == JsonValueKind.Object), "Content.Data", "Content.Data is a JSON object and goes with a Screen.");
    }

    private protected override void WriteAction(Utf8JsonWriter writer, WhatsAppMediaNames media) => WriteNamed(writer, "flow", w =>
    {
        w.WriteString("flow_message_version", "3");
        w.WriteOptional("flow_id", FlowId);
        w.WriteOptional("flow_name", FlowName);
        w.WriteOptional("flow_token", FlowToken?.Reveal());
        w.WriteString("flow_cta", ButtonText);
        w.WriteString("flow_action", Screen is null ? "data_exchange" : "navigate");
        if (Screen is not null)
        {
            w.WriteStartObject("flow_action_payload");
            w.WriteString("screen", Screen);
            if (Data is { } data)
            {
                w.WritePropertyName("data");
                data.WriteTo(w);
            }

            w.WriteEndObject();
        }

        w.WriteOptional("mode", IsDraft ? "draft" : null);
    });
}
