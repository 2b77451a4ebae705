using System.Text.Json.Serialization;

namespace Social.Meta;

/// <summary>The answer to a send: taken, not delivered.</summary>
internal sealed class WhatsAppSendData
{
    public IReadOnlyList<Contact>? Contacts { get; set; }

    public IReadOnlyList<Message>? Messages { get; set; }

    /// <summary>Who was meant.</summary>
    internal sealed class Contact
    {
        public string? Input { get; set; }

        public string? WaId { get; set; }

        public string? UserId { get; set; }
    }

    /// <summary>What was taken.</summary>
    internal sealed class Message
    {
        [JsonConverter(typeof(GraphIdConverter))]
        public string? Id { get; set; }

        public string? MessageStatus { get; set; }
    }
}
