using System.Text.Json;

namespace Social.Meta;

/// <summary>The answer to a change: <c>success</c> as truth value or as text.</summary>
internal sealed class GraphSuccess
{
    public JsonElement Success { get; set; }

    /// <summary>Gets whether Meta says that it was done; an answer without the member counts as done.</summary>
    public bool IsDone => Success.ValueKind switch
    {
        JsonValueKind.False => false,
        JsonValueKind.String => Success.GetString() is not "false",
        _ => true,
    };
}
