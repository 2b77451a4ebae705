using System.Text.Json;
using System.Text.Json.Serialization;

namespace Social;

/// <summary>Writes an <see cref="AccountKey"/> as its text form, an empty one as null.</summary>
public sealed class AccountKeyJsonConverter : JsonConverter<AccountKey>
{
    /// <inheritdoc/>
    public override bool HandleNull => true;

    /// <inheritdoc/>
    public override AccountKey Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        if (reader.TokenType == JsonTokenType.Null)
        {
            return default;
        }

        return reader.TokenType == JsonTokenType.String && AccountKey.TryParse(reader.GetString(), out AccountKey key)
            ? key
            : throw new JsonException("An account key is written as [tenant@]platform[+app]:id.");
    }

    /// <inheritdoc/>
    public override void Write(Utf8JsonWriter writer, AccountKey value, JsonSerializerOptions options)
    {
        ArgumentNullException.ThrowIfNull(writer);
        if (value.IsEmpty)
        {
            writer.WriteNullValue();
        }
        else
        {
            writer.WriteStringValue(value.ToString());
        }
    }
}
