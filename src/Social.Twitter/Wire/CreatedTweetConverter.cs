using System.Text.Json;
using System.Text.Json.Serialization;

namespace Social.Twitter;

/// <summary>Reads <c>data.id</c> and skips the rest: every publish reads one, and nested objects cost the serializer half a kilobyte each time.</summary>
internal sealed class CreatedTweetConverter : JsonConverter<CreatedTweet>
{
    public override CreatedTweet Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        if (reader.TokenType != JsonTokenType.StartObject)
        {
            throw new JsonException("The answer is no object.");
        }

        string? id = null;
        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            bool isData = reader.ValueTextEquals("data"u8);
            reader.Read();
            if (isData && reader.TokenType == JsonTokenType.StartObject)
            {
                id = ReadId(ref reader);
            }
            else
            {
                reader.Skip();
            }
        }

        return new CreatedTweet(id);
    }

    public override void Write(Utf8JsonWriter writer, CreatedTweet value, JsonSerializerOptions options) => throw new NotSupportedException("X's answers are read only.");

    private static string? ReadId(ref Utf8JsonReader reader)
    {
        string? id = null;
        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            bool isId = reader.ValueTextEquals("id"u8);
            reader.Read();
            if (isId && reader.TokenType == JsonTokenType.String)
            {
                id = reader.GetString();
            }
            else
            {
                reader.Skip();
            }
        }

        return id;
    }
}
