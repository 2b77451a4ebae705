using System.Text.Json.Serialization;

namespace Social.LinkedIn;

/// <summary>The members of an object that a partial update sets.</summary>
/// <typeparam name="T">The members.</typeparam>
internal sealed record SetData<T>([property: JsonPropertyName("$set")] T Set);
