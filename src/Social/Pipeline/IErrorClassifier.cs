namespace Social.Pipeline;

/// <summary>Tells what a network's answer means: by its codes, never by English text where a code exists.</summary>
/// <remarks>Implementations are stateless. If one throws, the runtime falls back to the status and keeps the network's answer.</remarks>
public interface IErrorClassifier
{
    /// <summary>Classifies an answer.</summary>
    /// <param name="answer">The answer.</param>
    /// <returns>The error; null when the answer is none (asked for 2xx answers of networks that report errors inside them).</returns>
    PlatformError? Classify(in PlatformAnswer answer);
}
