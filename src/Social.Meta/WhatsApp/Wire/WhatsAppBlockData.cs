namespace Social.Meta;

/// <summary>Whom a number blocks, in both directions.</summary>
internal sealed class WhatsAppBlockData
{
    public string? MessagingProduct { get; set; }

    public IReadOnlyList<User>? BlockUsers { get; set; }

    /// <summary>One person.</summary>
    internal sealed class User
    {
        [System.Text.Json.Serialization.JsonPropertyName("user")]
        public string? Id { get; set; }

        public string? WaId { get; set; }

        public string? UserId { get; set; }
    }
}
