namespace Social.LinkedIn;

/// <summary>What actions answer.</summary>
/// <typeparam name="T">The type of the value.</typeparam>
internal sealed class ValueData<T>
{
    public T? Value { get; set; }
}
