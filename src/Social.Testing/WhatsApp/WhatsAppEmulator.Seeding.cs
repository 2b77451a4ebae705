using System.Security.Cryptography;
using System.Text.Json.Nodes;

namespace Social.Testing;

/// <content>What a test puts on the network, and what it does as the network.</content>
public sealed partial class WhatsAppEmulator
{
    /// <summary>Adds a business account.</summary>
    /// <param name="name">The name.</param>
    public EmulatedWhatsAppBusiness AddBusiness(string name)
    {
        ArgumentException.ThrowIfNullOrEmpty(name);
        lock (State.Gate)
        {
            var business = new EmulatedWhatsAppBusiness(State.NextId(), name);
            return State.Businesses[business.Id] = business;
        }
    }

    /// <summary>Adds a phone number.</summary>
    /// <param name="phoneNumber">The number: digits with the country code.</param>
    /// <param name="verifiedName">The name that people see.</param>
    /// <param name="business">The account; null takes <see cref="DefaultBusiness"/>.</param>
    public EmulatedWhatsAppNumber AddNumber(string phoneNumber, string verifiedName, EmulatedWhatsAppBusiness? business = null)
    {
        ArgumentException.ThrowIfNullOrEmpty(phoneNumber);
        ArgumentException.ThrowIfNullOrEmpty(verifiedName);
        lock (State.Gate)
        {
            var number = new EmulatedWhatsAppNumber(State.NextId(), phoneNumber.TrimStart('+'), verifiedName, business ?? DefaultBusiness);
            return State.Numbers[number.Id] = number;
        }
    }

    /// <summary>Adds a template that is approved.</summary>
    /// <param name="name">The name.</param>
    /// <param name="language">The language, such as <c>en_US</c>.</param>
    /// <param name="components">The components, as JSON.</param>
    /// <param name="category">AUTHENTICATION, MARKETING or UTILITY.</param>
    /// <param name="isNamed">Whether parameters have names.</param>
    /// <param name="business">The account; null takes <see cref="DefaultBusiness"/>.</param>
    public EmulatedWhatsAppTemplate AddTemplate(string name, string language, string components, string category = "UTILITY", bool isNamed = false, EmulatedWhatsAppBusiness? business = null)
    {
        ArgumentException.ThrowIfNullOrEmpty(name);
        var parts = JsonNode.Parse(components) as JsonArray ?? throw new ArgumentException("The components are not a JSON array.", nameof(components));
        lock (State.Gate)
        {
            var template = new EmulatedWhatsAppTemplate(State.NextId(), business ?? DefaultBusiness, name, language, category, parts) { ParameterFormat = isNamed ? "NAMED" : "POSITIONAL" };
            return State.Templates[template.Id] = template;
        }
    }

    /// <summary>Adds media as if somebody had sent it to the business.</summary>
    /// <param name="bytes">The bytes.</param>
    /// <param name="mimeType">The MIME type.</param>
    /// <param name="number">The number; null takes <see cref="DefaultNumber"/>.</param>
    public EmulatedWhatsAppMedia AddMedia(byte[] bytes, string mimeType, EmulatedWhatsAppNumber? number = null)
    {
        ArgumentNullException.ThrowIfNull(bytes);
        lock (State.Gate)
        {
            var media = new EmulatedWhatsAppMedia(State.NextId(), number ?? DefaultNumber, mimeType, bytes, State.Now.AddDays(7));
            return State.Media[media.Id] = media;
        }
    }

    /// <summary>Adds a group that the numbers are in.</summary>
    /// <returns>Its id.</returns>
    public string AddGroup()
    {
        lock (State.Gate)
        {
            var id = "Y2FwaV9ncm91cDo" + State.NextId();
            State.Groups.Add(id);
            return id;
        }
    }

    /// <summary>Lets somebody write to a number, which opens the window of 24 hours.</summary>
    /// <param name="from">Who: a number, with or without its sign, or a BSUID.</param>
    /// <param name="number">The number; null takes <see cref="DefaultNumber"/>.</param>
    /// <returns>The message's id.</returns>
    public string Receive(string from, EmulatedWhatsAppNumber? number = null)
    {
        ArgumentException.ThrowIfNullOrEmpty(from);
        lock (State.Gate) return State.Receive(number ?? DefaultNumber, from.TrimStart('+'));
    }

    /// <summary>Ends sends to somebody in an error, such as 131026 of who is not on WhatsApp.</summary>
    /// <param name="to">Who: a number, with or without its sign, or a BSUID.</param>
    /// <param name="code">The code; null takes it back.</param>
    public void RefuseRecipient(string to, int? code)
    {
        ArgumentException.ThrowIfNullOrEmpty(to);
        lock (State.Gate)
        {
            if (code is { } known) State.Refusals[to.TrimStart('+')] = known;
            else State.Refusals.Remove(to.TrimStart('+'));
        }
    }

    /// <summary>Issues a token.</summary>
    /// <param name="scopes">The scopes; null grants <see cref="AllScopes"/>.</param>
    /// <param name="businesses">The accounts that it may act for; null takes <see cref="DefaultBusiness"/>.</param>
    /// <param name="lifetime">How long it lives; null makes it a system user's that never ends.</param>
    public EmulatedWhatsAppToken IssueToken(IReadOnlyList<string>? scopes = null, IReadOnlyList<EmulatedWhatsAppBusiness>? businesses = null, TimeSpan? lifetime = null)
    {
        lock (State.Gate)
        {
            var token = new EmulatedWhatsAppToken("EAAJB" + Convert.ToHexString(RandomNumberGenerator.GetBytes(24)), State.NextId(), scopes ?? AllScopes, businesses ?? [DefaultBusiness], lifetime is { } lives ? State.Now + lives : null);
            Secrets.Add(token.AccessToken);
            return State.Tokens[token.AccessToken] = token;
        }
    }

    /// <summary>Lets a token expire now.</summary>
    /// <param name="accessToken">The token.</param>
    /// <returns>Whether the token was known.</returns>
    public bool ExpireToken(string accessToken)
    {
        lock (State.Gate)
        {
            if (!State.Tokens.TryGetValue(accessToken, out var token)) return false;
            token.ExpiresAt = State.Now;
            return true;
        }
    }

    /// <summary>Revokes a token.</summary>
    /// <param name="accessToken">The token.</param>
    /// <returns>Whether the token was known.</returns>
    public bool RevokeToken(string accessToken)
    {
        lock (State.Gate)
        {
            if (!State.Tokens.TryGetValue(accessToken, out var token)) return false;
            token.IsRevoked = true;
            return true;
        }
    }

    /// <summary>Writes the notification of a message's status as WhatsApp would post it, and its signature.</summary>
    /// <param name="messageId">The message.</param>
    /// <param name="status">sent, delivered, read, played or failed.</param>
    /// <returns>The body and the value of <c>X-Hub-Signature-256</c>.</returns>
    public (byte[] Body, string Signature) DescribeStatus(string messageId, string status)
    {
        lock (State.Gate)
        {
            var body = WhatsAppNotifications.Status(State.Messages.First(m => m.Id == messageId), status, State.Now);
            return (body, WhatsAppNotifications.Sign(body, AppSecret));
        }
    }

    /// <summary>Lets somebody write to a number, and writes the notification as WhatsApp would post it, with its signature.</summary>
    /// <param name="from">Who: a number.</param>
    /// <param name="text">The words.</param>
    /// <param name="number">The number; null takes <see cref="DefaultNumber"/>.</param>
    /// <returns>The body and the value of <c>X-Hub-Signature-256</c>.</returns>
    public (byte[] Body, string Signature) DescribeInbound(string from, string text, EmulatedWhatsAppNumber? number = null)
    {
        ArgumentException.ThrowIfNullOrEmpty(from);
        var body = WhatsAppNotifications.Inbound(number ?? DefaultNumber, from.TrimStart('+'), Receive(from, number), text, State.Now);
        return (body, WhatsAppNotifications.Sign(body, AppSecret));
    }
}
