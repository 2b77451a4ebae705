namespace Social.Testing;

/// <summary>Leaves a handler with the answer of a network that refuses.</summary>
internal sealed class TikTokRefusal(Func<TikTokEnvelope, EmulatorAnswer> answer) : Exception("The emulated network refuses the request.")
{
    public EmulatorAnswer Answer(TikTokEnvelope envelope) => answer(envelope).AsRefusal();
}
